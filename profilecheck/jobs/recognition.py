"""Whether a document that was handed over as a resume is the advertisement of a job."""

from __future__ import annotations

import re

from profilecheck.document import Block, Document
from profilecheck.jobs.clauses import LABEL, heading_zone, zone_of
from profilecheck.patterns import lazy
from profilecheck.vocabulary.jobs import Zone, job_words

ADDRESS = lazy(r"\b(?:you|your|you['’](?:ll|re|ve|d)|candidates?|applicants?|incumbent|sie|ihre?|du|deine?)\b", re.I)
"""Words for the person who is looked for; a resume says "I" or nobody."""
ADDRESSED = 200
"""Words of a document for each block that speaks to the reader, at most: advertisements have 40 to 190, of 650 resumes three have
fewer than 250, none of which has one of the signs below."""
OFTEN = 3
"""Times that a document without a heading of its own kind speaks to the reader."""
OWN_ZONES: tuple[Zone, ...] = ("offer", "preferred")
"""What only an advertisement has headings and labels for: what is paid, what would be nice to have."""
FIRM = lazy(r"\b(?:we|us|our|company|client|wir|uns|unternehmen)\b", re.I)
"""A heading about the firm speaks of it; "About me" is a resume's."""


def is_advertisement(document: Document) -> bool:
    """It speaks to whoever may apply, and has a heading that only an advertisement has, or tells both of demands and of the offer or the law.

    Meant to err on the side of the resume: a short advertisement without "you" is not recognised, a resume never is one.
    """
    words = job_words()
    blocks = [(document.quote(block.span), block) for block in document.blocks]
    addressed = [len(ADDRESS.findall(text)) for text, _ in blocks]
    if not any(addressed) or sum(map(bool, addressed)) * ADDRESSED < len(document.words):
        return False
    following = [block.kind for _, block in blocks[1:]] + [""]
    if any(opens(text, block, first=number == 0, listed=following[number] == "bullet") for number, (text, block) in enumerate(blocks)):
        return True
    offers = any(words.offer.search(text) or words.legal.search(text) for text, _ in blocks)
    return sum(addressed) >= OFTEN and offers and any(words.must.search(text) or words.negated.search(text) for text, _ in blocks)


def opens(text: str, block: Block, *, first: bool, listed: bool) -> bool:
    """Whether a block opens what only an advertisement has, as a heading or as a label before a text."""
    zone = heading_zone(text, block, first=first, listed=listed)
    if zone in OWN_ZONES or (zone == "company" and FIRM.search(text)):
        return True
    label = LABEL.match(text)
    return label is not None and zone_of(label["label"]) in OWN_ZONES
