"""UK spelling of what is said where the document is spelled so: nobody trusts advice on wording in the other English."""

from __future__ import annotations

BRITISH = {
    "afterward": "afterwards",
    "anonymized": "anonymised",
    "capitalization": "capitalisation",
    "labeled": "labelled",
    "minimizing": "minimising",
    "organizational": "organisational",
    "organize": "organise",
    "organized": "organised",
    "prioritization": "prioritisation",
    "prioritized": "prioritised",
    "realization": "realisation",
    "recognize": "recognise",
    "recognized": "recognised",
    "specialize": "specialise",
    "standardize": "standardise",
    "utilization": "utilisation",
}
"""Words of messages in US spelling -> in UK spelling."""


def as_british(text: str) -> str:
    """A message in UK spelling; words that it quotes stay as they are.

    >>> as_british('Use "organized" once, in labeled lines.')
    'Use "organized" once, in labelled lines.'
    """
    parts = text.split('"')
    return '"'.join(part if n % 2 else " ".join(map(british, part.split(" "))) for n, part in enumerate(parts))


def british(word: str) -> str:
    bare = word.strip(".,;:?!()")
    right = BRITISH.get(bare.lower())
    if not right:
        return word
    return word.replace(bare, right.capitalize() if bare[0].isupper() else right)
