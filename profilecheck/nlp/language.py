"""Builds the pipeline: spaCy's blank English, our tokenizer and our components."""

from __future__ import annotations

import functools
from collections.abc import Callable

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from profilecheck.nlp import contacts, dates, figures, terms  # noqa: F401 - importing registers the components
from profilecheck.nlp.mentions import store
from profilecheck.nlp.tokens import Tokenizer
from profilecheck.vocabulary.accepted import Accepted

TOKENIZER = "profilecheck_tokenizer"
COMPONENTS = ("profilecheck_terms", "profilecheck_dates", "profilecheck_contacts", "profilecheck_quantities")


def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """Named in the configuration, so that spaCy does not build its own first, which takes a tenth of a second."""
    return lambda nlp: Tokenizer(nlp.vocab)


registry.tokenizers.register(TOKENIZER, func=make_tokenizer)


@functools.cache
def load() -> Language:
    """The language, ready to call on a document's text; built once a process."""
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
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
