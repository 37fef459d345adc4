"""Cuts a statement whose bullets or sentences run together into the parts that each say one thing."""

from __future__ import annotations

import re

from profilecheck.vocabulary.verbs import forms

# Where a sentence ends, and where a bullet stands that lost its line; what stands before the sign is asked behind it, so that all else is passed over.
SENTENCE_END = re.compile(r"[.!?;](?<=[a-z0-9)%\"”’'].)[\"”’)]?\s+(?=[\"“(]?[A-Z0-9])")
LOST_BULLET = re.compile(r"\s[?•*·●▪o]\s+(?=[A-Z])")
# Bullets that were lost in extraction leave "… by 20% Implemented a …": a verb with a capital behind a word without a stop.
RUN_TOGETHER = re.compile(r" (?<=[A-Za-z0-9%)] )([A-Z][a-z-]+)(?= )")
# So far the word in front of a verb is looked for.
LONGEST_WORD = 100
# Fewer words say nothing alone: they belong to the part in front.
FEWEST_WORDS = 4


def parts_of(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of the parts; one, the whole, for most statements.

    Behind a word with a capital a verb is taken as part of a name: "Microsoft Certified".
    """
    known = forms()
    cuts = [m.end() for border in (SENTENCE_END, LOST_BULLET) for m in border.finditer(text)]
    reach = -1
    for match in RUN_TOGETHER.finditer(text):
        if match.start() == reach:
            continue
        reach = match.end()
        verb = known.get(match.group(1).lower())
        if verb is not None and verb.tense == "past" and not text[max(0, match.start() - LONGEST_WORD) : match.start()].split()[-1].istitle():
            cuts.append(match.start(1))
    found: list[tuple[int, int]] = []
    start = 0
    for end in (*sorted(set(cuts)), len(text)):
        if len(text[start:end].split()) >= FEWEST_WORDS:
            found.append((start, end))
            start = end
    if not found:
        return [(0, len(text))]
    if start < len(text):
        found[-1] = (found[-1][0], len(text))
    return found
