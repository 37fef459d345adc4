"""How a text is cut into tokens, so that marks fall on token borders."""

from __future__ import annotations

import itertools
import operator

from spacy.tokens import Doc
from spacy.vocab import Vocab

from profilecheck.patterns import lazy
from profilecheck.vocabulary.spelling import PIECE

# A token and the space behind it, which spaCy keeps with it; further white space is a token.
TOKEN = lazy(rf"({PIECE.pattern})( ?)", PIECE.flags)
TEXT, WORDS, STARTS = "profilecheck.text", "profilecheck.words", "profilecheck.starts"


def text_of(doc: Doc) -> str:
    """`doc.text`, which spaCy puts together anew at every call."""
    text: str = doc.user_data.get(TEXT) or doc.text
    return text


def words_of(doc: Doc) -> list[str]:
    """The text of each token, without asking for the tokens one by one."""
    words: list[str] = doc.user_data.get(WORDS) or [token.text for token in doc]
    return words


def starts_of(doc: Doc) -> list[int]:
    """The offset of each token, without asking for the tokens one by one."""
    starts: list[int] = doc.user_data.get(STARTS) or [token.idx for token in doc]
    return starts


class Tokenizer:
    """Cuts at every change between letters, digits, white space and signs, so that any pattern's match is a run of tokens.

    Non-destructive: the tokens put together are the text, and `token.idx` is the offset in it.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        found: list[tuple[str, str]] = TOKEN.findall(text)
        words, spaces = [word for word, _ in found], [space for _, space in found]
        starts = list(itertools.accumulate(map(operator.add, map(len, words), map(len, spaces)), initial=0))[:-1]
        doc = Doc(self.vocab, words=words, spaces=list(map(bool, spaces)))
        doc.user_data.update({TEXT: text, WORDS: words, STARTS: starts})
        return doc

    def to_bytes(self, **_: object) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_kw: object) -> Tokenizer:
        return self
