"""Builds the pipeline: a spaCy language of our tokenizer and our components."""

from __future__ import annotations

import functools

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from profilecheck.nlp import contacts, dates, figures, terms  # noqa: F401 - importing registers the components
from profilecheck.nlp.mentions import store
from profilecheck.nlp.tokens import Tokenizer
from profilecheck.vocabulary.accepted import Accepted

COMPONENTS = ("profilecheck_terms", "profilecheck_dates", "profilecheck_contacts", "profilecheck_quantities")


@functools.cache
def load() -> Language:
    """The language, ready to call on a document's text; built once a process.

    A plain `Language`, not `spacy.blank("en")`: no component asks for what English adds, which takes 50 ms to set up.
    """
    nlp = Language(Vocab(), create_tokenizer=lambda nlp: Tokenizer(nlp.vocab))
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def annotate(text: str, accepted: Accepted | None = None) -> Doc:
    """Mark everything that the components know in a text, and the names that the user's settings accept."""
    nlp = load()
    nlp.max_length = max(nlp.max_length, len(text) + 1)
    if not accepted:
        return nlp(text)
    doc = nlp.make_doc(text)
    store(doc)[terms.ACCEPTED] = accepted
    return nlp(doc)
