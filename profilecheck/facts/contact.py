"""Finds name, e-mail, phone, place, LinkedIn address and the professional line under the name."""

from __future__ import annotations

import functools
import itertools
import re

from profilecheck.document import Block, Span
from profilecheck.facts.experience.segments import STRONG, trim
from profilecheck.facts.names.places import locations, organization_near
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.presence import Behind, Contact
from profilecheck.facts.sections.keys import key_of, lexicon
from profilecheck.facts.source import Source
from profilecheck.patterns import lazy
from profilecheck.vocabulary.certifications import postnominals
from profilecheck.vocabulary.places import tables

NAME = lazy(
    r"^(?:(?:Dr|Mr|Mrs|Ms|Prof|Eng|Ing)\.?\s+)?(?P<name>[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|(?:van|von|de|del|della|da|di|la|bin|binti|al|el"
    r"|der|den|ter|dos|das|do|du|le|y|e)(?=\s)|\(\w+\)|[\"“]\w+[\"”])){1,5})"
)
MAILTO = lazy(r"mailto:\s*", re.I)
PROFILE = lazy(r"linkedin\.com/(?:in|pub|profile)/\S", re.I)
ONE_NAME = lazy(r"[A-ZÀ-Þ][\w'’-]+")
LOWER_NAME = lazy(r"[a-zà-þ][\w'’.-]*(?: [a-zà-þ][\w'’.-]*){1,3}")
CV_TITLE = lazy(
    r"(?:curriculum vitae|r[ée]sum[ée]|cv|lebenslauf|hoja de vida|curr[ií]culo|bewerbung|personal (?:details|information|data)|page"
    r" \d.{0,8})(?:\s?(?:of|for|–|-|:).{0,40})?"
    r"|(?:(?:my|the|a|an|professional|personal|functional|chronological|combination|hybrid|executive|technical|sample|example|updated|confidential|short|full|detailed"
    r"|europass|federal|project|manager|management|it|r[ée]sum[ée]s?|curriculum|vitae|cv|template|format|document|profile|bio-?data)\s?){1,6}",
    re.I,
)
# "Curriculum Vitae of Jane Roe", "Resume – Jane Roe": the name stands behind the document's title.
OF_DOCUMENT = lazy(r"(?:curriculum vitae|r[ée]sum[ée]|cv|lebenslauf)\s?(?:of|for|von|de|–|—|-|:|\|)\s*", re.I)
PRONOUNS = lazy(r"\s*[(\[|·-]?\s?\b(?:she|he|they|ze|her|him|them)\s?/\s?(?:she|her|him|his|hers|them|they|theirs)(?:\s?/\s?\w+)?\b[)\]]?\s*$", re.I)
# Words before a number that is not dialled.
NOT_DIALLED = lazy(
    r"(?:birth|born|d\.?o\.?b\.?|passport|visa|licen[cs]e|registration|member|credential|certificate|account|i\.?d\.?|pin|zip)\s?(?:no\.?|number|#|date)?\W{0,4}$",
    re.I,
)
NOT_DIALLED_BACK = 28
ADDRESS = lazy(r"(?:home |postal |current )?(?:address|location|residence|city|lives in|based in|wohnort|adresse|dirección|endereço)\s?:?\s", re.I)
# "jane-roe-pm", "LinkedIn: janeroe": how a profile is called without its address.
HANDLE = lazy(r"(?<![\w@./-])[a-z]+(?:-[a-z0-9]+)+(?![\w@./-])")
CALLED_SO = lazy(r"\blinked ?in\b\W{0,6}\w+(?![\w./])", re.I)
# Letters of a name that may stand in any word.
SHORT_NAME = 3
# Fewer digits are no phone number anywhere.
FEWEST_DIGITS = 7
# A line with a place of residence has fewer words; a longer one is a sentence.
LOCATION_WORDS = 25
# Within so many first blocks a place at the end of a long line is where the person lives.
TOP_BLOCKS = 2
# A name in one word has as many letters at least.
FEWEST_LETTERS = 3
# The name stands within so many first blocks.
NAME_BLOCKS = 5
# The head of a resume is within its first lines.
HEAD_BLOCKS = 12
LABELLED = lazy(r"(?:full |first )?name\s?:\s*", re.I)


def header_blocks(source: Source) -> list[Block]:
    """The blocks before the first titled section, and those of sections that hold contact data."""
    first = next((s for s in source.sections if s.heading is not None and s.kind not in ("contact", "headline")), None)
    end = first.heading.start if first and first.heading else len(source.document.text)
    blocks = [b for b in source.document.blocks if b.span.start < end][:HEAD_BLOCKS]
    for section in source.sections_of("contact"):
        blocks += [b for b in source.blocks(section.span) if b not in blocks]
    return blocks


def find_contact(source: Source) -> Contact:
    """Contact data as printed; a name is only taken where it looks like one, never guessed out of an address."""
    blocks = header_blocks(source)
    marks = source.marks("contacts")

    def first(kind: str) -> Span | None:
        return next((m.span for m in marks if m.kind == kind), None)

    header = [m for m in marks if any(b.span.contains(m.span) for b in blocks)]
    phone = next((m.span for m in (*header, *marks) if m.kind == "phone" and is_dialled(source, m.span)), None) or rare_phone(source, blocks)
    email = next((m.span for m in header if m.kind == "email"), None) or first("email")
    urls = tuple(m.span for m in marks if m.kind in ("url", "linkedin"))
    name = find_name(source, blocks, source.quote(email) if email else "")
    linkedin = first("linkedin")
    behind = addresses_behind(source, blocks, email, linkedin)
    # "jane-roe" behind LinkedIn's mark: the end of the address is printed, the rest of it opens with a click.
    handle = next((b for b in behind if b.kind == "linkedin" and b.address.rstrip("/").endswith(source.quote(b.span).strip("/"))), None)
    if handle:
        linkedin, behind = handle.span, tuple(b for b in behind if b is not handle)
    return Contact(name, email, phone, find_location(source, blocks), linkedin, urls, behind, find_handle(source, blocks, name) if linkedin is None else None)


def find_handle(source: Source, blocks: list[Block], name: Span | None) -> Span | None:
    """A profile's name without its address, beside an icon or behind "LinkedIn": "jane-roe-pm"; it holds a part of the person's name."""
    words = [word for word in source.quote(name).casefold().split() if len(word) > SHORT_NAME] if name is not None else []
    for block in blocks:
        text = source.quote(block.span)
        if called := CALLED_SO.search(text):
            return Span(block.span.start + called.start(), block.span.start + called.end())
        for match in HANDLE.finditer(text) if "-" in text else ():
            if any(word in match.group() for word in words):
                return Span(block.span.start + match.start(), block.span.start + match.end())
    return None


def addresses_behind(source: Source, blocks: list[Block], email: Span | None, linkedin: Span | None) -> tuple[Behind, ...]:
    """Addresses in the head of the resume that only a click shows: each once, and only where none of its kind is printed there."""
    found: dict[str, Behind] = {}
    printed = source.marks("contacts")
    for link in source.document.links:
        if not any(b.span.contains(link.span) for b in blocks) or any(m.kind != "phone" and m.span.overlaps(link.span) for m in printed):
            continue
        address = MAILTO.sub("", link.target).partition("?")[0] if MAILTO.match(link.target) else link.target
        kind = "email" if "@" in address and MAILTO.match(link.target) else "linkedin" if PROFILE.search(address) else "url"
        if (kind == "email" and email) or (kind == "linkedin" and linkedin) or (kind == "url" and not address.lower().startswith("http")):
            continue
        known = found.get(address)
        span = Span(known.span.start, link.span.end) if known and link.span.start - known.span.end <= 1 else link.span
        if known is None or span != link.span:
            found[address] = Behind(span, kind, address)
    return tuple(found.values())


def is_dialled(source: Source, span: Span) -> bool:
    """Whether a run of figures is a phone number, not a day of birth or the number of a passport."""
    dates = source.marks("dates", span)
    before = source.document.text[max(0, span.start - NOT_DIALLED_BACK) : span.start]
    return not any(len(m.span) * 2 > len(span) for m in dates) and not NOT_DIALLED.search(before)


def rare_phone(source: Source, blocks: list[Block]) -> Span | None:
    """A phone number in a form that our own patterns don't know, by the numbering plans of the world."""
    dialled = [b for b in blocks if sum(c.isdigit() for c in source.quote(b.span)) >= FEWEST_DIGITS and not source.marks("dates", b.span)]
    if not dialled:
        return None
    import phonenumbers

    for block in dialled:
        for match in phonenumbers.PhoneNumberMatcher(source.quote(block.span), "US"):
            return Span(block.span.start + match.start, block.span.start + match.end)
    return None


def find_location(source: Source, blocks: list[Block]) -> Span | None:
    """Where the person lives: a place beside other contact data, or on a short line; last of all one printed in lower case."""
    short = [b for b in blocks if len(source.quote(b.span).split()) < LOCATION_WORDS and not (source.marks("dates", b.span) and len(b.span) > 60)]
    beside = [b for b in short if source.marks("contacts", b.span) or ADDRESS.match(source.quote(b.span))]
    rest = [b for b in short if b not in beside]
    for block in (*beside, *(b for b in rest if not source.marks("titles", b.span)), *rest):
        if found := locations(source, block.span):
            return found[0]
    for block in blocks[:TOP_BLOCKS]:
        if found := [] if source.marks("dates", block.span) else locations(source, block.span):
            return found[-1]  # at the end of a long line in which name, title and place run together
    for block in short:
        match = lower_place().search(source.quote(block.span))
        if match:
            return Span(block.span.start + match.start(), block.span.start + match.end())
    return None


@functools.cache
def lower_place() -> re.Pattern[str]:
    """ "denver, co": a known city and a state's code or a country without capitals."""
    names, short, cities = tables()
    regions = "|".join(sorted((re.escape(r) for r in (*names, *(s.lower() for s in short)) if len(r) > 1), key=len, reverse=True))
    return re.compile(rf"(?<![\w@.-])(?:{'|'.join(sorted((re.escape(c) for c in cities), key=len, reverse=True))}), ?(?:{regions})(?![\w@.-])")


def find_name(source: Source, blocks: list[Block], email: str = "") -> Span | None:
    """The first piece of the first lines that looks like a name; one without capitals only where the e-mail address has it too."""
    local = re.sub(r"[^a-z]", "", email.split("@")[0].lower())
    first = [source.quote(b.span) for b in blocks[:2]]
    if (
        len(first) == 2
        and all(ONE_NAME.fullmatch(t) for t in first)
        and any(t.lower() in local for t in first)
        and blocks[0].span.end + 1 == blocks[1].span.start
    ):
        return Span(blocks[0].span.start, blocks[1].span.end)  # first name and surname on lines of their own, in large letters
    for block in blocks[:NAME_BLOCKS]:
        text = source.quote(block.span)
        if not OF_DOCUMENT.match(text) and (CV_TITLE.fullmatch(text.strip()) or key_of(text) in lexicon()):
            continue
        label = LABELLED.match(text) or OF_DOCUMENT.match(text)
        start = block.span.start + (label.end() if label else 0)
        place = start
        for separator in [*STRONG.finditer(source.document.text[start : block.span.end]), None]:
            end = start + separator.start() if separator else block.span.end
            found = name_in(source, block, Span(place, max(place, end)), local)
            if found is not None:
                return found
            place = start + separator.end() if separator else end
    return None


def bare_name(source: Source, piece: Span) -> str:
    """A piece of a line without post-nominals, pronouns, and the number or address behind it."""
    reached = next((m.span.start for m in source.marks("contacts", piece) if m.span.start > piece.start), piece.end)
    text = source.document.text[piece.start : reached]
    return PRONOUNS.sub("", postnominals().sub("", PRONOUNS.sub("", text.split(",")[0]))).strip()


def name_in(source: Source, block: Block, piece: Span, local: str) -> Span | None:
    """A piece of a line as a name, without titles and post-nominals; None if it can't be one."""
    bare = bare_name(source, piece)
    if not bare or any(c.isdigit() for c in bare) or "@" in bare:
        return None
    match = NAME.match(bare) or (ONE_NAME.fullmatch(bare) if is_largest(source, block) or stands_first(source, block, bare, local) else None)
    if match is None or match.end() < len(bare):
        known = bare.islower() and any(len(w) > 2 and w in local for w in re.findall(r"[a-zà-þ]+", bare))
        if not known or not LOWER_NAME.fullmatch(bare):
            return None
    at = source.document.text.index(bare, piece.start)
    span = trim(source, Span(at, at + len(bare)))
    if span is None or source.marks("dates", span):
        return None
    if bare[-1] == "." and span.end < at + len(bare):
        span = Span(span.start, at + len(bare))
    if (
        title_in(source, span) is not None
        or organization_near(bare)
        or in_lexicons(source, span)
        or heads_a_job(source, block)
        or any(p.overlaps(span) for p in locations(source, block.span))
    ):
        return None
    return span


def heads_a_job(source: Source, block: Block) -> bool:
    """Whether a line stands on the page once more, as a line above dates: whatever its words, it is the title of a role."""
    text = source.quote(block.span).casefold()
    for above, below in itertools.pairwise(source.document.blocks):
        if above is not block and len(above.span) == len(block.span) and source.marks("dates", below.span) and source.quote(above.span).casefold() == text:
            return True
    return False


def stands_first(source: Source, block: Block, word: str, local: str) -> bool:
    """Whether a single word on the first line is a name: the e-mail address begins with it, or a job title or contact data stand right below."""
    blocks = source.document.blocks
    if block is not blocks[0] or len(word) < FEWEST_LETTERS or word != source.quote(block.span).strip():
        return False
    if local.startswith(word.lower()):
        return True
    below = blocks[1].span if len(blocks) > 1 else block.span
    return any(m.span.start == below.start for key in ("titles", "contacts") for m in source.marks(key, below))


def is_largest(source: Source, block: Block) -> bool:
    """Whether a block is printed larger than all others, as only the name is."""
    if block.kind != "heading" or not (words := source.document.words_in(block.span)):
        return False
    others = [w.size for b in source.document.blocks if b is not block for w in source.document.words_in(b.span)]
    return bool(others) and words[0].size > max(others)


def in_lexicons(source: Source, span: Span) -> bool:
    """Whether most of a would-be name is covered by names of tools, methods or skills."""
    covered = sum(
        len(m.span)
        for key in ("tools", "technologies", "methods", "competencies", "soft", "certifications", "specialisms")
        for m in source.marks(key, span)
        if m.value.match != "context"
    )
    return covered * 2 > len(span)
