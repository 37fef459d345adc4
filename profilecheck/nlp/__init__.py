"""The spaCy pipeline: a blank English language with components of ours that mark what stands in the text."""
