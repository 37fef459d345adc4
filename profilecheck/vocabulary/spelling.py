"""What two spellings of a word have in common: case, plural, hyphens, common slips."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

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
