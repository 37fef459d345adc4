"""Recognises one kind of name in a piece of text: a title, a place, an organization."""
