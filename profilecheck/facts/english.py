"""Whether a text is in UK spelling: what is said about it should be, too."""

from __future__ import annotations

from collections.abc import Sequence

# What only one of the two writes, as far as resumes use it: verbs in -ise and -ize, other words, ends of words.
STEMS = (
    "organ", "real", "util", "optim", "standard", "final", "recogn", "priorit", "summar", "custom", "minim", "maxim",
    "central", "modern", "harmon", "digit", "author", "special",
)  # fmt: skip
ENDS = ("e", "ed", "es", "ing")
BRITISH = frozenset(
    [
        "programme", "programmes", "centre", "centres", "labour", "colour", "behaviour", "behaviours", "licence", "analysed", "analysing",
        *(f"{stem}is{end}" for stem in STEMS for end in ENDS),
    ]
)  # fmt: skip
AMERICAN = frozenset(
    [
        "program", "programs", "center", "centers", "labor", "color", "behavior", "behaviors", "license", "analyzed", "analyzing",
        *(f"{stem}iz{end}" for stem in STEMS for end in ENDS),
    ]
)  # fmt: skip
BRITISH_ENDS, AMERICAN_ENDS = ("isation", "isations", "elled", "elling"), ("ization", "izations")


def is_british(words: Sequence[str]) -> bool:
    """Whether more words (in small letters) are spelled as in the UK than as in the US; of none, neither."""
    endings = [word for word in words if word.endswith(BRITISH_ENDS + AMERICAN_ENDS)]
    return told(words, endings, BRITISH, BRITISH_ENDS) > told(words, endings, AMERICAN, AMERICAN_ENDS)


def told(words: Sequence[str], endings: list[str], known: frozenset[str], ends: tuple[str, ...]) -> int:
    """How many words are among the known ones or have one of the ends; `endings`: those with an end of either spelling."""
    return sum(map(known.__contains__, words)) + sum(word.endswith(ends) and word not in ends and word not in known for word in endings)
