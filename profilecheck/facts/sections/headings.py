"""Which blocks are section headings: by their words, by looking like the headings that are sure, and by what they stand in."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from profilecheck.document import Block
from profilecheck.facts.experience.labels import names_dates
from profilecheck.facts.sections.keys import CONTINUED, key_of, lexicon
from profilecheck.facts.sections.looks import PrintStyle, heading_styles, stands_out
from profilecheck.facts.sections.names import is_name, is_signature
from profilecheck.facts.sections.outline import Heading, Outline, outline_of
from profilecheck.facts.sections.wording import MOST_CHARACTERS, MOST_WORDS, Wording, kind_by_stems, wording_of
from profilecheck.facts.source import Source
from profilecheck.kinds import SectionKind

# Headings in the margin are of so many kinds, experience among them; rows of a table of skills are not.
MARGIN_KINDS = 3
# So many sure headings in styles of their own show how this document prints its headings.
ESTABLISHED = 3
# A heading whose words are unknown looks like so many known ones at least, which are the most of its style.
KNOWN_ALIKE = 3
# A heading broken over two lines has few words on each.
BROKEN_WORDS = 3
LABEL = re.compile(r"^(?P<label>[^:\t]{3,40}?)\s?[:\t]\s?(?=\S)")
# What parts a title from its employer.
BESIDE_TITLE = re.compile(r"\s+(?:[–—|@-]|at\b)\s+\S")
# What a heading of unknown words is made of.
PLAIN = re.compile(r"[^\W\d_][^\d_:;|@…]*:?")
# Sub-headings that stand inside a section of a kind, where they are printed less prominently than its own heading.
INSIDE: dict[SectionKind, frozenset[SectionKind]] = {
    "experience": frozenset({"projects", "other", "awards", "skills", "tools", "summary", "courses", "contact", "headline"}),
    "skills": frozenset({"skills", "tools", "other", "courses"}),
    "education": frozenset({"courses", "awards", "projects", "other", "education"}),
    "projects": frozenset({"projects", "skills", "tools", "headline"}),
    "other": frozenset({"languages", "interests", "contact"}),
    "contact": frozenset({"languages", "interests", "contact"}),
}
# Headings of these kinds are never a label in another section, and nor is what is printed like them.
OUTER_KINDS = frozenset({"experience", "education", "certifications", "references", "publications", "memberships"})
# "Personal details", "Declaration": they stand at a document's end, whatever goes before.
CLOSING = re.compile(r"personal|declaration|passport|visa|additional|information|references", re.I)

# What is done beside the work, with dates and offices like jobs.
BESIDE_WORK = re.compile(r"curricular|campus|committees|societies|student (?:activities|involvement)", re.I)


def find_headings(source: Source) -> list[Heading]:
    """The headings in reading order.

    Words that the lexicon knows make a heading when they stand alone in a block. Weak ones ("Highlights", "Projects"), and
    such as are only composed of known words, also have to look like the sure ones or to stand out. A block that looks like
    the sure headings and unlike everything else is a heading whatever it says. What is printed less prominently than the
    heading above it and belongs into that one's section is a label there.
    """
    outline = outline_of(source)
    found = known(outline)
    margin = in_margin(outline)
    if len({h.kind for h in margin.values()}) >= len({h.kind for h in found.values()}):
        found |= margin
    styles = heading_styles((outline.styles[at] for at in found), outline.body)
    established = sum(outline.styles[at] in styles for at in found) >= ESTABLISHED
    if established:
        found = {at: h for at, h in found.items() if h.inline or outline.styles[at] in styles or holds_its_own(outline, at)}
    found |= {at: h for at, h in (composed(outline, styles) | broken(outline, styles)).items() if at not in found}
    found = nested(outline, found)
    found |= by_look(outline, found, heading_styles((outline.styles[at] for at in found), outline.body))
    labels = Counter(match.group("label") for text in outline.texts if (match := LABEL.match(text)))
    for at, text in enumerate(outline.texts):
        if (match := LABEL.match(text)) and labels[match.group("label")] > 1 and key_of(match.group("label")) in told_of_jobs():
            continue  # "SUMMARY: Kept the books" below each of several jobs
        if at not in found and not names_dates(text) and (heading := inline(outline.blocks[at], text, before_first=not any(i < at for i in found))):
            found[at] = heading
    return [heading for _, heading in sorted(nested(outline, found).items())]


@functools.cache
def told_of_jobs() -> frozenset[str]:
    """Keys of headings that stand inside a job as labels, too."""
    return frozenset(key for key, words in lexicon().items() if words.kind in INSIDE["experience"])


def known(outline: Outline) -> dict[int, Heading]:
    """Blocks whose words are a heading as a whole."""
    counts = Counter(w.key for w in outline.wordings if w and w.exact)
    exact = [text for text, w in zip(outline.texts, outline.wordings, strict=True) if w and w.exact]
    colons = sum(text.endswith(":") for text in exact)
    found: dict[int, Heading] = {}
    for at, (block, wording) in enumerate(zip(outline.blocks, outline.wordings, strict=True)):
        style = outline.styles[at]
        if wording is None or not wording.exact or outline.ends_sentence(at):
            continue
        if block.kind == "bullet" and not (style != outline.body and (style.bold or style.capitals)):
            continue
        label = outline.texts[at].endswith(":") and colons * 2 < len(exact)
        if counts[wording.key] >= most_of(wording, label=label) and not (CONTINUED.search(outline.texts[at]) or is_first_of_jobs(outline, wording, found)):
            continue  # "Accomplishments:" under every job is a label, not a section; so is a second "Responsibilities" or "Highlights"
        if (wording.weak and in_list(outline, at) and not heads_jobs(outline, at, wording)) or is_column_head(outline, at):
            continue
        found[at] = outline.heading(at, wording)
    return found


def most_of(wording: Wording, *, label: bool) -> int:
    """How often a word stands alone where it is a label of jobs; `label`: a colon ends it, as few headings."""
    return 2 if (label and wording.kind in INSIDE["experience"]) or (wording.weak and wording.kind in ("other", "skills")) else 3


def is_first_of_jobs(outline: Outline, wording: Wording, found: Mapping[int, Heading]) -> bool:
    """Whether a heading that stands over each of several jobs is the first of them."""
    return wording.kind == "experience" and not wording.weak and all(getattr(outline.wordings[at], "key", "") != wording.key for at in found)


def heads_jobs(outline: Outline, at: int, wording: Wording) -> bool:
    """Whether "Experience" stands above a job: a line with a title or a range of dates, however short."""
    below = outline.blocks[at + 1 : at + 2] if wording.kind == "experience" else ()
    marked = (m for b in below for key in ("titles", "dates") for m in outline.source.marks(key, b.span))
    return outline.texts[at][:1].isupper() and any(m.span.start == below[0].span.start or m.kind == "range" for m in marked)


def is_column_head(outline: Outline, at: int) -> bool:
    """Whether a block heads a column of a table: the next cell of its row is printed like it, and is as short."""
    if at + 1 == len(outline.blocks) or outline.blocks[at].kind == "heading":
        return False
    one, other = outline.blocks[at], outline.blocks[at + 1]
    return (
        other.column == one.column + 1
        and outline.styles[at + 1] == outline.styles[at]
        and len(outline.texts[at + 1].split()) <= BROKEN_WORDS
        and other.kind == one.kind
    )


def in_margin(outline: Outline) -> dict[int, Heading]:
    """Headings that stand in a column left of their section ("Education\\tUniversity of …"): where at least three kinds do."""
    found: dict[int, Heading] = {}
    for at, text in enumerate(outline.texts):
        label = text.partition("\t")[0]
        if "\t" in text[:MOST_CHARACTERS] and (fields := lexicon().get(key_of(label))) and not names_dates(text):
            found[at] = Heading(outline.blocks[at], fields.kind, fields.also, len(label), inline=True)
    kinds = {h.kind for h in found.values()}
    return found if len(kinds) >= MARGIN_KINDS and "experience" in kinds else {}


def holds_its_own(outline: Outline, at: int) -> bool:
    """Whether known words are a heading though the document prints its headings in another style."""
    wording = outline.wordings[at]
    if wording is None or outline.blocks[at].kind == "heading":
        return wording is not None
    if wording.kind == "contact" and at + 1 < len(outline.blocks) and outline.source.marks("contacts", outline.blocks[at + 1].span):
        return True
    return not wording.weak and (outline.styles[at] != outline.body or " " in wording.key)


def composed(outline: Outline, styles: frozenset[PrintStyle]) -> dict[int, Heading]:
    """Headings that the lexicon does not hold, composed of words that it knows from others."""
    found: dict[int, Heading] = {}
    counts = Counter(w.key for w in outline.wordings if w and not w.exact)
    for at, wording in enumerate(outline.wordings):
        if wording is None or wording.exact or counts[wording.key] >= KNOWN_ALIKE or not unlike_entry(outline, at):
            continue
        style, block = outline.styles[at], outline.blocks[at]
        looks = style in styles or (stands_out(style, outline.body) and (block.kind == "heading" or not in_list(outline, at)))
        if looks or (not styles and block.kind != "bullet" and " " in wording.key and not in_list(outline, at)):
            found[at] = outline.heading(at, wording)
    return found


def broken(outline: Outline, styles: frozenset[PrintStyle]) -> dict[int, Heading]:
    """Headings on two lines, as a narrow margin breaks them: "PROFESSIONAL" over "EXPERIENCE"."""
    found: dict[int, Heading] = {}
    for at, (one, other) in enumerate(pairwise(outline.blocks)):
        style = outline.styles[at]
        if style != outline.styles[at + 1] or not (style in styles or stands_out(style, outline.body)) or one.column != other.column:
            continue
        first, second = outline.texts[at], outline.texts[at + 1]
        if outline.wordings[at] or max(len(first.split()), len(second.split())) > BROKEN_WORDS or len(first) + len(second) > MOST_CHARACTERS:
            continue
        wording = wording_of(f"{first} {second}")
        if wording and not wording.weak and (wording.exact or outline.wordings[at + 1]):
            found[at] = Heading(one, wording.kind, wording.also, other.span.end - one.span.start)
    return found


def by_look(outline: Outline, found: dict[int, Heading], styles: frozenset[PrintStyle]) -> dict[int, Heading]:
    """Blocks that look like the sure headings and unlike the rest: of the kind that parts of their words tell, else `other`."""
    more: dict[int, Heading] = {}
    alike = Counter(outline.styles)
    sure = Counter(outline.styles[at] for at in found)
    taken = {at + 1 for at, h in found.items() if h.length > len(outline.texts[at])}
    for at, (block, text, style) in enumerate(zip(outline.blocks, outline.texts, outline.styles, strict=True)):
        if (
            not at
            or at in found
            or at in taken
            or block.kind == "bullet"
            or style not in styles
            or sure[style] * 2 < alike[style]
            or not unlike_entry(outline, at)
            or is_signature(outline, at)
            or (outline.wordings[at] is not None and outline.texts.count(text) > 1)
        ):
            continue
        kind = kind_by_stems(text) if block.kind == "heading" else None
        if kind is None:
            if sure[style] < KNOWN_ALIKE or not any(i < at for i in found) or is_name(outline, at) or not PLAIN.fullmatch(text):
                continue
            kind = "other"
        more[at] = Heading(block, kind, (), len(block.span))
    return more


def in_list(outline: Outline, at: int) -> bool:
    """Whether a short block stands among others of its kind, as an entry of a list does."""
    blocks, texts, styles = outline.blocks, outline.texts, outline.styles
    before = at > 0 and styles[at - 1] == styles[at] and len(texts[at - 1].split()) <= 4 and blocks[at - 1].kind == blocks[at].kind
    after = at + 1 < len(blocks) and styles[at + 1] == styles[at] and len(texts[at + 1].split()) <= 3 and blocks[at + 1].kind == blocks[at].kind
    return before and after


def unlike_entry(outline: Outline, at: int) -> bool:
    """Whether a block can be a heading at all: few words, no date, no sentence, no job title."""
    text, block = outline.texts[at], outline.blocks[at]
    if sum(len(m.span) for m in outline.source.marks("titles", block.span)) * 2 > len(text):
        return False
    first = outline.source.marks("titles", block.span)[:1]
    if first and first[0].span.start == block.span.start and BESIDE_TITLE.match(text, len(first[0].span)):
        return False  # "IT Project Manager – Alder Group"
    plain = outline.wordings[at] is not None or not any(c.isdigit() for c in text)
    return len(text) <= MOST_CHARACTERS and len(text.split()) <= MOST_WORDS and plain and "\t" not in text and text[-1] not in ".,;"


def inline(block: Block, text: str, *, before_first: bool) -> Heading | None:
    """A heading in front of its text ("SUMMARY: Led …"): sure words in capitals or as the start of a paragraph."""
    match = LABEL.match(text)
    if match is None:
        return None
    label = match.group("label")
    if block.kind == "bullet" and not (label.isupper() and "\t" in match.group()):
        return None  # an item of a list is a heading's only where the heading stands in the margin beside it
    rest = wording_of(text[match.end("label") :].strip()) if "\t" in text else None
    if rest and (first := wording_of(label)):
        return Heading(block, first.kind, (*first.also, rest.kind), match.end("label"), inline=True)  # two headings side by side
    fields = lexicon().get(key_of(label))
    if fields is None or (fields.kind == "headline" and not before_first):
        return None
    if fields.kind == "projects" and not label.isupper() and not label.lower().endswith("s"):
        return None  # "Current project: a shop of spare parts"
    if not label.isupper() and (fields.weak or fields.kind in ("tools", "languages", "contact", "skills", "courses")):
        return None
    return Heading(block, fields.kind, fields.also, match.end("label"), inline=True)


def is_personal(outline: Outline, heading: Heading) -> bool:
    """Whether a heading is one of the person's data, whatever kind its words have: "Personal profile"."""
    return heading.kind in ("summary", "contact") and outline.source.quote(heading.block.span).lower().startswith("personal")


def is_label_below(outline: Outline, last: Heading, at: int, heading: Heading) -> bool:
    """Whether a heading right under another one is a label of what stands there: smaller, and with a colon that the other has not."""
    above, below = outline.styles[at - 1], outline.styles[at]
    within = heading.kind in INSIDE.get(last.kind, ()) or (last.kind == "skills" and heading.kind == "languages")
    return within and not heading.inline and below.size < above.size - 0.4 and outline.texts[at].endswith(":") and not outline.texts[at - 1].endswith(":")


def may_be_inside(outline: Outline, last: Heading, at: int, heading: Heading) -> bool:
    """Whether a heading is of a kind that stands inside the section of the last one; what stands in the next column doesn't."""
    return (
        heading.kind in INSIDE.get("other" if is_personal(outline, last) else last.kind, ())
        and not (heading.inline and heading.also)
        and not CLOSING.search(outline.texts[at][: heading.length])
        and not BESIDE_WORK.search(outline.texts[at][: heading.length])
        and heading.block.column <= last.block.column
    )


def nested(outline: Outline, found: dict[int, Heading]) -> dict[int, Heading]:
    """Headings without the labels inside a section: printed less prominently than its heading, and of a kind that stands in it."""
    outer = {outline.styles[at] for at, h in found.items() if h.kind in OUTER_KINDS and not h.inline}
    outer |= {outline.styles[at] for at, h in found.items() if outline.styles[at].capitals and not h.inline and CLOSING.search(outline.texts[at])}
    kept: dict[int, Heading] = {}
    last: Heading | None = None
    top: PrintStyle | None = None
    for at in sorted(found):
        heading, style = found[at], outline.styles[at]
        if last is not None and top is not None and heading.inline and heading.kind in (last.kind, *last.also) and not outline.texts[at].isupper():
            continue  # "Certifications: …" under "Skills and certifications"
        if last is not None and top is not None and style not in outer and style.below(top) and may_be_inside(outline, last, at, heading):
            continue
        if last is not None and at - 1 in found and is_label_below(outline, last, at, heading):
            continue  # "LANGUAGES:" right under "TECHNICAL SKILLS"
        kept[at] = last = heading
        top = style
    return kept
