"""The words of a statement as the model reads them: small letters, numbers as one sign, stems, and where each stands."""

from __future__ import annotations

from msgspec import Struct

from profilecheck.patterns import by_letters
from profilecheck.remembered import remembered

Place = tuple[int, int]
"""Half-open, in characters of a statement: what a feature stands for."""
NOWHERE: Place = (0, 0)
"""Of the whole line."""
# Words, figures, and the marks at which a clause ends.
PIECE = by_letters(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[$€£₹]?[\d][\d.,:/-]*[%KkMm]?|[.;:|–]")
ENDS_CLAUSE = frozenset(".;:|–")
CURRENCY = "$€£₹"
# A statement longer than this says what it shows before it ends; the rest would only cost time.
MOST = 90
# What is known of a word is kept for so many: documents share most of theirs.
MOST_WORDS_KEPT = 1 << 14
# Words that join others and name nothing.
SMALL_WORDS = frozenset({
    "a", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "being", "both", "by", "each", "etc", "for", "from", "he", "her", "his",
    "i", "in", "include", "included", "includes", "including", "into", "is", "it", "its", "my", "of", "on", "or", "other", "our", "per", "s", "she",
    "such", "that", "the", "their", "them", "these", "they", "this", "those", "to", "via", "was", "we", "were", "which", "who", "whose", "with",
    "within", "across", "you", "your",
})  # fmt: skip
# A stem keeps at least so many letters.
SHORTEST_STEM = 3
ENDINGS = (("ies", "y"), ("sses", "ss"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
NO_PLURAL = ("ss", "us", "is")


class Word(Struct, frozen=True):
    """`text`: in small letters, a number `#`, an amount `$#`, a share `#%`; `clause`: how many clauses end before it."""

    text: str
    stem: str
    start: int
    end: int
    clause: int


def words_in(text: str) -> list[Word]:
    found: list[Word] = []
    clause = 0
    for match in PIECE(text).finditer(text):
        piece = match.group()
        if piece in ENDS_CLAUSE:
            clause += 1
            continue
        text_of_it, stem_of_it = word_of(piece)
        found.append(Word(text_of_it, stem_of_it, match.start(), match.end(), clause))
        if len(found) == MOST:
            break
    return found


@remembered(MOST_WORDS_KEPT)
def word_of(piece: str) -> tuple[str, str]:
    """(text, stem) of a word or a figure as it is printed."""
    first = piece[0]
    if not first.isalpha():
        figure = ("$#" if first in CURRENCY else "#") + ("%" if piece[-1] == "%" else "")
        return figure, figure
    word = piece.lower()
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    return word, stem(word)


def stem(word: str) -> str:
    """A word without its ending: one for "plan", "plans", "planned" and "planning"; no dictionary, so it is rough."""
    if len(word) <= SHORTEST_STEM:
        return word
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM and not (ending == "s" and word.endswith(NO_PLURAL)):
            rest = word[: len(word) - len(ending)] + instead
            if ending in ("ing", "ed") and len(rest) > SHORTEST_STEM and rest[-1] == rest[-2] and rest[-1] not in "lsz":
                rest = rest[:-1]
            return rest.removesuffix("e") if len(rest) > SHORTEST_STEM + 1 or ending in ("ing", "ed", "es") else rest
    return word[:-1] if word.endswith("e") and len(word) > SHORTEST_STEM + 1 else word
