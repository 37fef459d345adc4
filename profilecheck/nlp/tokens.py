"""How a text is cut into tokens and what two spellings have in common, so that marks fall on token borders."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.vocab import Vocab

PIECE = re.compile(r"[^\W\d_]+|\d+|\s+|.", re.S)

# Words that end in s without being a plural, as far as lexicons name them.
SINGULAR = frozenset(
    {
        "analysis",
        "basis",
        "business",
        "canvas",
        "chaos",
        "access",
        "process",
        "kubernetes",
        "lens",
        "news",
        "os",
        "bus",
        "gps",
        "sas",
        "rails",
        "express",
        "less",
    }
    | {"series", "sales", "ios", "dos", "aws", "has", "is", "was", "this", "its", "us", "sms", "dns", "iis", "cms", "ss", "css", "saas", "paas", "iaas", "hrms"}
)
# A word in capitals of at most this length is an acronym, whose S is no plural: "MCTS" is not the plural of "MCT".
LONGEST_ACRONYM = 5


# Words that resumes get wrong again and again, in the names of credentials and titles above all; what each stands for.
MISSPELT = {
    "adminstrator": "administrator",
    "administator": "administrator",
    "assosiate": "associate",
    "certifed": "certified",
    "certfied": "certified",
    "certifcation": "certification",
    "certifiaction": "certification",
    "foundaton": "foundation",
    "fundation": "foundation",
    "managemnt": "management",
    "managment": "management",
    "mangement": "management",
    "mangment": "management",
    "practicioner": "practitioner",
    "practioner": "practitioner",
    "practisioner": "practitioner",
    "practitoner": "practitioner",
    "proffesional": "professional",
    "proffessional": "professional",
    "profesional": "professional",
    "sercurity": "security",
}


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


@functools.lru_cache(maxsize=1 << 17)
def norm(word: str) -> str:
    """Lower case, one form for singular and plural, `&` as `and`, and words often misspelt as they should be.

    >>> [norm(w) for w in ("Methodologies", "Servers", "Analysis", "&", "SQL", "Managment")]
    ['methodology', 'server', 'analysis', 'and', 'sql', 'management']
    """
    if word.isupper() and len(word) <= LONGEST_ACRONYM:
        return word.lower()
    word = word.lower()
    if len(word) > 3 and word[-1] == "s" and word not in SINGULAR and word[-2] not in "su":
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("ches", "shes", "xes", "sses")):
            return word[:-2]
        word = word[:-1]
    return "and" if word == "&" else MISSPELT.get(word, word)


def pieces(text: str) -> list[str]:
    """The tokens of a spelling, white space left out."""
    return [p for p in PIECE.findall(text) if not p.isspace()]


def variants(spelling: str) -> Iterable[str]:
    """A spelling and, where it has hyphens, the ways people write it without them."""
    yield spelling
    if "-" in spelling.strip("-"):
        yield spelling.replace("-", " ")
        yield spelling.replace("-", "")
    elif " " in spelling and spelling.count(" ") == 1:
        yield spelling.replace(" ", "-")
