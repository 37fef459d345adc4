"""Finds credentials and refuses their look-alikes: memberships, degrees, courses named alike, mere mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from profilecheck.document import Block, Span
from profilecheck.facts import structured
from profilecheck.facts.certification_status import CERTIFIED, issuer_in, issuers, status_of, year_of
from profilecheck.facts.source import Source
from profilecheck.facts.types import Certification, SectionKind, Status
from profilecheck.nlp.calendar import Month
from profilecheck.nlp.marks import Mention
from profilecheck.nlp.terms import entries

# Sections where a credential's name alone says that it is held.
HOME: tuple[SectionKind, ...] = ("certifications", "courses")
NEAR = ("headline", "contact", "summary", "skills", "education", "other", "awards", "memberships", "tools")
CUE = re.compile(r"\b(?:certifi(?:ed|cation|cate)s?|certs?|accredited|credential\w*|licen[sc]ed|earned|obtained|passed|achieved|attained|practitioner)\b", re.I)
# Sentences that mention a credential which the person does not say to hold.
MENTION_ONLY = re.compile(
    r"\b(?:preferred|required|desir(?:ed|able)|a plus|familiar(?:ity)? with|knowledge of|experience (?:in|with)|understanding of|exposure to|based on|aligned|according to|compliant|compliance|"
    r"principles|best practices|framework|standards?\b|methodolog|environment|mentor(?:ed|ing)|coach(?:ed|ing)|recruit|hired|team of|teams? (?:with|to)|staff|colleagues|employees|plants?\b|sites?\b|suppliers?|candidates)\b",
    re.I,
)
OTHERS = re.compile(r"^(?:[-•*\s]*)(?:managed|led|wrote|built|mentored|coached|implemented|introduced|supported|created|developed|designed|rolled|trained|delivered|ran|directed|guided|prepared|helped|taught|assisted)\b", re.I)
NOT_ONE = re.compile(
    r"\b(?:members?(?:hip)?|awards?\b|appreciation|employee of|of the (?:month|year|quarter)|driv(?:er|ing)\S* licen[cs]e|clearance|scholarship|dean'?s list|honou?r|fellow\b|volunteer|none|n/a|references?|recognition|nomin|"
    r"bachelor|master(?:'?s)? (?:of|in|degree)|mba\b|diploma|degree|university of|b\.?sc?\b|ph\.?d|president|chairman|board|conference|publication|speaker)\b",
    re.I,
)
LEADING = re.compile(r"^(?:[^:]{0,40}\b(?:certifi\w+|licen[cs]\w+|credentials?|training|courses?)\b[^:]{0,20}):\s*", re.I)
SPLIT = re.compile(r"\s*[;|•·●\t]\s*|\s+/\s+")
TAIL = re.compile(r"\s+[–—-]{1,2}\s+|\s*\(|,\s|\s+(?:from|by|through|via|issued)\s", re.I)


def find_certifications(source: Source, as_of: Month) -> tuple[Certification, ...]:
    """Every credential once, the mention that says most of it; training and plans are kept with their status."""
    found: list[Certification] = []
    for block in source.document.blocks:
        section = source.section_at(block.span.start)
        kind: SectionKind = section.kind if section else "contact"
        home = kind in HOME or bool(section and any(a in HOME for a in section.also))
        mentions = accepted(source, block, kind, home)
        found += (read(source, block, group, kind, as_of) for group in grouped(source, mentions))
        found += coordinated(source, block, mentions, found)
        found += unlisted(source, block, kind, mentions, as_of, home=home)
    if source.document.fields:
        found = structured.certifications_beside(source, found, as_of)
    return tuple(merge(found))


def accepted(source: Source, block: Block, kind: SectionKind, home: bool) -> list[Mention]:
    """The names of credentials in a block that stand for one."""
    text = source.quote(block.span)
    lower = text.lower()
    kept = []
    for mention in source.marks("certifications", block.span):
        term = mention.value
        start, end = mention.span.start - block.span.start, mention.span.end - block.span.start
        clause = text[max(0, start - 90) : end + 90]
        if any(phrase in lower for phrase in term.entry.refusals):
            continue
        cue = bool(CUE.search(text[max(0, start - 60) : start] + " " + text[end : end + 40])) or bool(CUE.search(text[start:end]) and not term.entry.fields.get("base"))
        if re.match(r"[\s(]*(?:memb|chapter)", text[end : end + 12], re.I):
            continue
        if MENTION_ONLY.search(clause) and not (home and CUE.search(text[start : end + 30]) and not OTHERS.match(text)) and not (kind == "contact"):
            if not (cue and kind in ("summary", "headline", "certifications", "skills", "courses") and not re.search(r"\b(?:preferred|required|familiar|mentor|coach|experience (?:in|with)|team of)", clause, re.I)):
                continue
        if OTHERS.match(text):
            continue
        base = bool(term.entry.fields.get("base"))
        if not home and not cue and " " in text[start:end] and text[start:end].islower():
            continue  # "a program management professional" describes, it names no credential
        if home:
            kept.append(mention)
        elif kind in ("experience", "projects", "volunteering"):
            if cue and term.match != "context" and (len(text.split()) <= 14 or re.search(r"\b(?:earned|obtained|achieved|passed|attained|received|completed|became|certified)\b", text[max(0, start - 60) : end + 30], re.I)):
                kept.append(mention)
        elif kind in NEAR:
            postnominal = kind in ("contact", "headline") and term.match != "context"
            if (not base and term.match != "context") or (cue and (base or term.match == "context")) or (postnominal and base and after_name(text, start)):
                kept.append(mention)
    return kept


def after_name(text: str, start: int) -> bool:
    """Whether a credential stands in a list of post-nominals: behind a comma, a bar or another capitalised short form."""
    return bool(re.search(r"[,|•·/&]\s*$", text[:start]))


def grouped(source: Source, mentions: list[Mention]) -> Iterator[list[Mention]]:
    """Mentions of the same credential that stand side by side ("Project Management Professional (PMP)") are one."""
    group: list[Mention] = []
    for mention in mentions:
        same = bool(group) and mention.value.entry.name == group[-1].value.entry.name and mention.span.start - group[-1].span.end <= 6
        # "MSP Foundation (Managing Successful Programmes)": the brackets say it once more.
        inside = bool(group) and source.document.text[group[-1].span.end : mention.span.start] == " (" and source.document.text[mention.span.end : mention.span.end + 1] == ")"
        # "Information Technology Infrastructure Library (ITIL) Foundation": the brackets stand inside the name.
        grown = bool(group) and group[-1].value.entry.fields.get("base") and mention.value.entry.name.startswith(group[-1].value.entry.name + " ") and mention.span.start - group[-1].span.end <= 2
        if same or grown or (inside and not (mention.value.entry.fields.get("level") and mention.value.match != "context" and not mention.value.entry.fields.get("base"))):
            group.append(mention)
            continue
        if group:
            yield group
        group = [mention]
    if group:
        yield group


def coordinated(source: Source, block: Block, mentions: list[Mention], found: list[Certification]) -> list[Certification]:
    """The second of two levels named together: "PRINCE2 Foundation & Practitioner"."""
    names = {e.name for e in entries("certifications")}
    more = []
    for one in found:
        if not block.span.contains(one.span) or " " not in one.name:
            continue
        match = re.match(r"\s*(?:&|and|/|\+|,)\s*(?P<word>[A-Z][a-z]+)", source.document.text[one.span.end : block.span.end])
        name = f"{one.name.rsplit(' ', 1)[0]} {match.group('word')}" if match else ""
        if match and name in names and name != one.name:
            start = one.span.end + match.start("word")
            span = Span(start, start + len(match.group("word")))
            if not any(span.overlaps(m.span) for m in mentions):
                more.append(replace(one, name=name, span=span))
    return more


def surroundings(source: Source, block: Block, span: Span) -> tuple[str, Span, Span]:
    """(words before, range before, range after) of a credential that speak of it.

    After it: up to the next one's comma, to ";" or "|" or the sentence's end. Before it: behind the last comma, and what
    stands in front of the whole list ("Currently pursuing PMP and CSM").
    """
    text = source.document.text
    others = [m.span for m in source.marks("certifications", block.span) if not m.span.overlaps(span)]
    cuts = [block.span.start + m.start() for m in re.finditer(r"[;|•\t]|\.\s", source.quote(block.span))]
    clause_start = max([block.span.start, *(c + 1 for c in cuts if c < span.start)])
    clause_end = min([block.span.end, *(c for c in cuts if c >= span.end)])
    before = max([clause_start, *(o.end for o in others if clause_start <= o.end <= span.start)])
    after = min([clause_end, *(o.start for o in others if span.end <= o.start <= clause_end)])
    own = text[before : span.start]
    if before > clause_start:
        own = own.rsplit(",", 1)[1] if "," in own else ""
    first = min([span.start, *(o.start for o in others if o.start >= clause_start)])
    lead = text[clause_start:first] if first < span.start else ""
    end = after
    if after < clause_end and "," in text[span.end : after]:
        end = span.end + text[span.end : after].rindex(",")
    return f"{lead} {own}", Span(before, span.start), Span(span.end, max(span.end, end))


# "MCTS: Windows 7, Configuration": credentials that come in editions, each one of its own.
EDITION = re.compile(r"\s?(?::|–|-)\s?(?P<edition>[A-Z][\w ./,+-]{2,50}?)(?=\s+and\s+[A-Z]{3}|[;.()|]|,\s(?:19|20)\d\d|\n|\t|$)", re.M)


def read(source: Source, block: Block, group: list[Mention], kind: SectionKind, as_of: Month) -> Certification:
    text = source.document.text
    span = Span(group[0].span.start, group[-1].span.end)
    if text[span.start : span.end].count("(") > text[span.start : span.end].count(")") and text[span.end : span.end + 1] == ")":
        span = Span(span.start, span.end + 1)
    head, front, tail = surroundings(source, block, span)
    dates = [m.value for m in source.marks("dates", tail)] or [m.value for m in source.marks("dates", front)]
    entry = max((m.value.entry for m in group), key=lambda e: (not e.fields.get("base"), e is group[0].value.entry))
    printed = [source.quote(m.span) for m in group]
    after = source.quote(tail)
    rest = source.quote(Span(span.end, block.span.end))
    issuer = issuer_in(after) or issuer_in(head) or (issuer_in(rest) if not re.search(r"[;|]", rest) else None)
    if not dates and not re.search(r"[;|\t]", rest):
        dates = [m.value for m in source.marks("dates", Span(span.end, block.span.end))]
    full = any(len(p.split()) > 2 for p in printed)
    name = entry.name
    edition = EDITION.match(text, span.end, block.span.end) if entry.fields.get("editions") else None
    if edition:
        span, name = Span(span.start, edition.end()), f"{entry.name}: {edition.group('edition')}"
    return Certification(
        span=span,
        name=name,
        status=status_of(head, after, dates, text, 0, as_of),
        issuer=issuer,
        year=year_of(dates, text, 0),
        section=kind,
        family=entry.fields["family"],
        management=bool(entry.fields.get("pm")),
        full=full,
        acronym=any(len(p.split()) <= 2 for p in printed),
        source=group[0].source,
        sure=1.0 if group[0].value.match != "context" else 0.8,
    )


NAMED = re.compile(r"\b(?:certified|certification|certificate|licensed|accredited|practitioner|professional|associate|fundamentals|specialist)\b", re.I)
SAYS_SO = re.compile(r"^(?:[A-Z][\w ()&/+.-]{2,60} (?:Certification|Certificate|Certified|certified|certification)|Certified [A-Z][\w &/+-]{3,50})$")
# "PMI and CMMI certified": short forms right before the word.
ACRONYMS_CERTIFIED = re.compile(r"(?P<names>\b[A-Z][A-Z0-9+-]{1,9}(?:\s?(?:,|/|&|and|,\s?and)\s?[A-Z][A-Z0-9+-]{1,9}){0,3})[ -][Cc]ertified\b")


def unlisted(source: Source, block: Block, kind: SectionKind, mentions: list[Mention], as_of: Month, *, home: bool) -> Iterator[Certification]:
    """Credentials that the lexicon does not know: in a section of credentials what calls itself certified, or a short
    line; elsewhere an entry of a list that says so, and short forms before "certified"."""
    text = source.quote(block.span)
    if kind in ("experience", "projects", "volunteering", "education", "references", "recommendations") or OTHERS.match(text):
        return
    lead = LEADING.match(text)
    at = lead.end() if lead else 0
    for part in SPLIT.split(text[at:]) if home or (block.kind == "bullet" and len(text.split()) <= 14) else ():
        place = text.index(part, at) if part else at
        at = place + len(part)
        if not part or any(Span(block.span.start + place, block.span.start + at).overlaps(m.span) for m in mentions) or NOT_ONE.search(part):
            continue
        cut = TAIL.search(part)
        name = (part[: cut.start()] if home and cut and cut.start() > 3 else part).strip(" .,:;-–—")
        if names_credential(source, block, kind, part, name, home=home):
            start = block.span.start + text.index(name, place)
            tail = Span(start + len(name), block.span.start + at)
            dates = [m.value for m in source.marks("dates", tail)]
            status = status_of("", source.quote(tail) + " " + name, dates, source.document.text, 0, as_of)
            if status == "held" and not CERTIFIED.search(part) and heads_courses(source, block):
                status = "training"
            yield unknown(Span(start, start + len(name)), name, kind, status, issuer_in(source.quote(tail)), year_of(dates, source.document.text, 0))
    for match in ACRONYMS_CERTIFIED.finditer(text):
        for name in re.finditer(r"[A-Z][A-Z0-9+-]{1,9}", match.group("names")):
            start = block.span.start + match.start("names") + name.start()
            span = Span(start, start + len(name.group()))
            if not any(span.overlaps(m.span) for m in mentions):
                yield unknown(span, name.group(), kind, status_of(text[: match.start()][-40:], "", [], text, 0, as_of), None, None)


def heads_courses(source: Source, block: Block) -> bool:
    """Whether a block stands under a heading that announces courses beside credentials ("Certifications and Training")."""
    section = source.section_at(block.span.start)
    return bool(section and section.heading and re.search(r"training|course|professional development|education", source.quote(section.heading), re.I))


def names_credential(source: Source, block: Block, kind: SectionKind, part: str, name: str, *, home: bool) -> bool:
    """Whether an entry that no lexicon holds names a credential."""
    words = name.split()
    if not 1 <= len(words) <= 12 or not (name[0].isupper() or name[0].isdigit()) or MENTION_ONLY.search(part) or issuers()[0].fullmatch(name):
        return False
    if not home:
        return bool(SAYS_SO.match(name))
    start = block.span.start + source.quote(block.span).index(name)
    if source.marks("dates", Span(start, start + len(name))) and len(words) <= 2:
        return False
    titled = len(words) >= 2 and sum(w[0].isupper() or w[0].isdigit() or len(w) <= 3 for w in words) * 3 >= len(words) * 2
    return bool(NAMED.search(part)) or (kind == "certifications" and block.kind == "bullet" and titled and len(words) <= 8)


def unknown(span: Span, name: str, kind: SectionKind, status: Status, issuer: str | None, year: int | None) -> Certification:
    return Certification(span, name, status, issuer, year, kind, "other", False, full=True, source="list", sure=0.6)


RANK = {"held": 0, "expired": 1, "in-progress": 2, "planned": 3, "training": 4}


def merge(found: list[Certification]) -> Iterator[Certification]:
    """One entry for each credential: the surest mention, with what the others add."""
    by_name: dict[str, list[Certification]] = {}
    for one in found:
        by_name.setdefault(one.name.lower(), []).append(one)
    names = list(by_name)
    for key, same in by_name.items():
        # "PRINCE2" beside "PRINCE2 Practitioner" is the same credential named twice.
        if any(other != key and other.startswith(key + " ") for other in names) and all(c.section not in HOME for c in same):
            continue
        settled = [c for c in same if c.status not in ("held", "training")] or same
        best = min(settled, key=lambda c: (c.section not in HOME, RANK[c.status], c.year is None and c.issuer is None, c.span))
        yield replace(
            best,
            issuer=best.issuer or next((c.issuer for c in same if c.issuer), None),
            year=best.year or next((c.year for c in same if c.year), None),
            full=any(c.full for c in same),
            acronym=any(c.acronym for c in same),
        )
