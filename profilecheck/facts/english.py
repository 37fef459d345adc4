"""Whether a text is in UK spelling: what is said about it should be, too."""

from __future__ import annotations

import re

# What only one of the two writes, as far as resumes use it.
STEMS = "organ|real|util|optim|standard|final|recogn|priorit|summar|custom|minim|maxim|central|modern|harmon|digit|author|special"
BRITISH = re.compile(
    rf"\b(?:\w+(?:isation|isations|elled|elling)|(?:{STEMS})is(?:e|ed|es|ing)|programmes?|centres?|labour|colour|behaviours?|licence|analys(?:ed|ing))\b", re.I
)
AMERICAN = re.compile(
    rf"\b(?:\w+(?:ization|izations)|(?:{STEMS})iz(?:e|ed|es|ing)|programs?|centers?|labor|color|behaviors?|license|analyz(?:ed|ing))\b", re.I
)


def is_british(text: str) -> bool:
    """Whether more words are spelled as in the UK than as in the US; of none, neither."""
    return len(BRITISH.findall(text)) > len(AMERICAN.findall(text))
