"""How a text is cut into tokens, so that marks fall on token borders."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from profilecheck.vocabulary.spelling import PIECE

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
        words: list[str] = []
        spaces: list[bool] = []
        starts: list[int] = []
        at = 0
        for piece in PIECE.findall(text):
            if piece[0] == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
                if len(piece) > 1:
                    words.append(piece[1:])
                    spaces.append(False)
                    starts.append(at + 1)
            else:
                words.append(piece)
                spaces.append(False)
                starts.append(at)
            at += len(piece)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc.user_data.update({TEXT: text, WORDS: words, STARTS: starts})
        return doc

    def to_bytes(self, **_: object) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_kw: object) -> Tokenizer:
        return self
