"""What templates and chatbots leave in a text, and sure slips of grammar (`leftovers.toml`)."""

from __future__ import annotations

import functools

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed


class Template(Keyed, kw_only=True):
    """`phrases` of templates; `slots`: how what stands in brackets there begins, `nouns`: how a phrase in square ones ends."""

    phrases: tuple[str, ...]
    slots: tuple[str, ...]
    nouns: tuple[str, ...]


class Phrases(Keyed, kw_only=True):
    phrases: tuple[str, ...]


class Leftovers(Keyed, kw_only=True):
    """All in small letters. `frames`: wrong words -> right ones."""

    sources: dict[str, str]
    template: Template
    chatbot: Phrases
    frames: dict[str, str]


SHAPES = {"leftovers.toml": Leftovers}


@functools.cache
def leftovers() -> Leftovers:
    return files.read("leftovers.toml", Leftovers)
