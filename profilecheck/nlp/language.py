"""Builds the pipeline: spaCy's blank English, our tokenizer and our components."""

from __future__ import annotations

import functools

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from profilecheck.nlp import contacts, dates, quantities, terms  # noqa: F401 - importing registers the components
from profilecheck.nlp.tokens import Tokenizer

COMPONENTS = ("profilecheck_terms", "profilecheck_dates", "profilecheck_contacts", "profilecheck_quantities")


@functools.cache
def load() -> Language:
    """The language, ready to call on a document's text; built once a process."""
    nlp = spacy.blank("en")
    nlp.tokenizer = Tokenizer(nlp.vocab)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def annotate(text: str) -> Doc:
    """Mark everything that the components know in a text."""
    nlp = load()
    nlp.max_length = max(nlp.max_length, len(text) + 1)
    return nlp(text)
