"""Reads out of a job advertisement what it asks for: title, skills, certifications, years, education."""

from __future__ import annotations

import re
from collections import Counter

from msgspec.structs import replace
from spacy.tokens import Doc

from profilecheck.document import Document, Span
from profilecheck.facts.names.levels import title_level
from profilecheck.facts.skills import GROUPS
from profilecheck.facts.source import Source
from profilecheck.jobs.asks import find_education, find_title, find_years
from profilecheck.jobs.clauses import Clause, split_clauses
from profilecheck.jobs.others import find_others
from profilecheck.jobs.types import Job, JobCertification, JobSkill, JobYears
from profilecheck.nlp.mentions import Mention
from profilecheck.patterns import lazy
from profilecheck.vocabulary.jobs import job_words

HARD = ("tool", "technology", "method")
CREDENTIAL = lazy(r"\b(?:certifi\w*|accredit\w*|credential\w*|zertifi\w*|qualification|licen[sc]e\w*|foundation|practitioner)\b", re.I)
# A name that is also a method's is a credential behind or before such a word.
SAID_AFTER = lazy(r"[®)]?\s*(?:\w+\s+)?(?:certif|accredit|qualif|zertifi|foundation|practitioner)", re.I)
SAID_BEFORE = lazy(r"(?:certifi\w+|accreditation|qualification|zertifizierung)\s*(?:in|for|as|:|\(|such as|like|e\.g\.|nach)?\s*(?:an?\s+)?$", re.I)
# What stands behind a name that is an entry of its own, or is brought by "experience in".
ENTRY_END = lazy(r"\s*(?:[,;(]|$|and\b|or\b|&|/|skills?\b)")
PHRASE_END = lazy(r"\s*(?:[,;.)/&]|$|and\b|or\b|skills?\b|to\b|with\b|of\b)")
JOINED = lazy(r"\s*(?:,|/|&|;)?\s*(?:\b(?:and|or|und|oder|plus)\b)?\s*(?:an?\s+)?", re.I)
# How far a cue may stand from an ambiguous name: about a line.
CUE_REACH = 90
# A plural in a list of duties is a thing that is made ("status reports", "stand-ups"), no practice by name.
THINGS = lazy(r"(?<![su'])s$|notes$|plans?$")
PRACTICE = lazy(r"management|planning|assurance|control\b|(?:analytics|operations|logistics|ethics|relations|communications|sales|requirements)$", re.I)
# "engineering and product teams": whom one works with.
PEERS = lazy(
    r"(?:,\s*(?:[\w&/-]+\s){0,2}?[\w&/-]+){0,4},?\s+(?:(?:and|or|&)\s+)?(?:[\w&/-]+\s+){0,2}"
    r"(?:teams?|departments?|stakeholders?|functions|groups|colleagues|counterparts|leaders|partners|organi[sz]ations?|peers|audiences?)\b",
    re.I,
)
# Zones of what a job wants.
WANTED = ("required", "preferred")
CAREFUL = ("industry", "finance", "healthcare", "hardware", "other")
"""Families of products with the names of ordinary things: asked for only where the text asks."""


def read_job(document: Document, doc: Doc) -> Job:
    """Everything that an advertisement asks for; what it says of firm, pay and law is left aside."""
    source = Source(document, doc)
    found = split_clauses(document)
    title = find_title(source)
    if title is not None:
        found = tuple(c for c in found if not c.span.contains(title) or len(c.span) > 3 * len(title))
    level, family, _ = title_level(source, title) if title else (None, None, None)
    certifications = find_certifications(source, found)
    years = find_years(source, found)
    skills = find_skills(source, found, certifications, title, years)
    return Job(document, title, level, family, skills, certifications, years, find_education(source, found), find_others(source, found))


def find_certifications(source: Source, found: tuple[Clause, ...]) -> tuple[JobCertification, ...]:
    """Each credential once; a name that is also a method's ("ITIL") only where the words say that a credential is meant."""
    by_name: dict[str, JobCertification] = {}
    choice = 0
    for clause in found:
        if clause.denied:
            continue
        last: Span | None = None
        mentions = source.marks("certifications", clause.span)
        for number, mention in enumerate(mentions):
            entry = mention.value.entry
            joined = last is not None and bool(JOINED.fullmatch(source.document.text[last.end : mention.span.start].strip("()® ")))
            if not names_credential(source, clause, mention, joined=joined or precedes(source, clause, mention, mentions[number + 1 :])):
                continue
            between = source.document.text[last.end : mention.span.start] if last else ""
            same = by_name.get(entry.name)
            if same is not None and last is not None and between.strip(" ()®") == "":
                end = mention.span.end + (source.document.text[mention.span.end : mention.span.end + 1] == ")")
                span = Span(same.span.start, end)
                by_name[entry.name] = replace(same, span=span, text=source.quote(span))
                last = mention.span
                continue
            alternative = last is not None and is_choice(source, clause, last, mention.span)
            if not alternative:
                choice += 1
            last = mention.span
            one = JobCertification(mention.span, entry.name, source.quote(mention.span), entry.fields["family"], is_required(clause, mention.span), choice)
            if same is None or (one.required and not same.required):
                by_name[entry.name] = one
    counts = Counter(one.choice for one in by_name.values())
    return tuple(sorted((c if counts[c.choice] > 1 else replace(c, choice=0) for c in by_name.values()), key=lambda c: c.span))


def names_credential(source: Source, clause: Clause, mention: Mention, *, joined: bool) -> bool:
    entry = mention.value.entry
    before, after = around(source, clause, mention.span)
    own = source.quote(mention.span)
    if any(phrase in f"{before}{own}{after}".lower() for phrase in entry.refusals):
        return False
    near = before[-50:] + " " + after[:40]
    cue = bool(CREDENTIAL.search(own) or CREDENTIAL.search(near) or clause.zone == "certifications")
    if own.islower() and " " in own and not CREDENTIAL.search(own):
        return False  # "project management professional" as a description
    if entry.fields.get("base"):
        said = bool(CREDENTIAL.search(own) or SAID_AFTER.match(after) or SAID_BEFORE.search(before))
        role = re.search(r"\b(?:master|coach|owner|manager)\b", own, re.I)  # "Scrum Master" among credentials is still a role
        return said or (role is None and (clause.zone == "certifications" or joined))
    return cue if mention.value.match == "context" and not joined else True


def precedes(source: Source, clause: Clause, mention: Mention, others: tuple[Mention, ...]) -> bool:
    """Whether a name stands right before one that can only be a credential: "PRINCE2 or PMP certification"."""
    if not others:
        return False
    following = others[0].span
    said = CREDENTIAL.search(source.quote(following)) or SAID_AFTER.match(around(source, clause, following)[1])
    if not said and (others[0].value.entry.fields.get("base") or others[0].value.match == "context"):
        return False
    near = source.quote(following) + around(source, clause, mention.span)[0] + around(source, clause, following)[1]
    return bool(JOINED.fullmatch(source.document.text[mention.span.end : following.start])) and bool(CREDENTIAL.search(near))


def around(source: Source, clause: Clause, span: Span) -> tuple[str, str]:
    """What stands before and after a range in its clause, no more than a line of each."""
    text = source.document.text
    return text[max(clause.span.start, span.start - CUE_REACH) : span.start], text[span.end : min(clause.span.end, span.end + CUE_REACH)]


def is_required(clause: Clause, span: Span) -> bool:
    return not clause.wishes or (clause.zone != "preferred" and clause.required(span))


def is_choice(source: Source, clause: Clause, before: Span, after: Span) -> bool:
    """Whether two names are alternatives: joined by "or" or a slash, or by a comma in a list that ends in "or"."""
    text = source.document.text
    between = text[before.end : after.start]
    if len(between) > 40 or re.search(r"[;.]", between):
        return False
    if re.search(r"\b(?:or|oder)\b|/", between, re.I):
        return True
    rest = re.split(r"[;.)]|\band\b|\bund\b", around(source, clause, after)[1], maxsplit=1)[0]
    return bool(re.fullmatch(r"[\s,®]*(?:\([^)]{0,20}\))?[\s,]*", between)) and bool(re.match(r"[^:]{0,70}?\b(?:or|oder)\b", rest, re.I))


def find_skills(
    source: Source, found: tuple[Clause, ...], certifications: tuple[JobCertification, ...], title: Span | None, years: JobYears | None
) -> tuple[JobSkill, ...]:
    """Each skill once, where it is asked for most clearly."""
    taken = [c.span for c in certifications] + ([title] if title else [])
    by_name: dict[str, JobSkill] = {}
    choice = 0
    for clause in found:
        if clause.denied:
            continue
        accepted: list[Mention] = []
        mentions = sorted((m for key in GROUPS for m in source.marks(key, clause.span)), key=lambda m: m.span)
        for mention in mentions:
            if any(mention.span.overlaps(t) for t in taken) or in_title(source, clause, mention.span):
                continue
            if asked(source, clause, mention, accepted, years):
                if not (accepted and is_choice(source, clause, accepted[-1].span, mention.span)):
                    choice += 1
                accepted.append(mention)
                one = skill(source, clause, mention, choice)
                same = by_name.get(one.name)
                if same is None or (one.required and not same.required):
                    by_name[one.name] = one
    members = Counter(one.choice for one in by_name.values())
    return tuple(sorted((s if members[s.choice] > 1 else replace(s, choice=0) for s in by_name.values()), key=lambda s: s.span))


def skill(source: Source, clause: Clause, mention: Mention, choice: int) -> JobSkill:
    entry, span = mention.value.entry, mention.span
    return JobSkill(span, entry.name, source.quote(span), GROUPS[mention.kind], entry.fields["family"], is_required(clause, span), choice)


def in_title(source: Source, clause: Clause, span: Span) -> bool:
    """Whether a word only belongs to somebody's job title ("two Java developers")."""
    near = Span(max(clause.span.start, span.start - CUE_REACH), min(clause.span.end, span.end + CUE_REACH))
    return any(m.span.contains(span) and m.span != span and m.value.match != "context" for m in source.marks("titles", near))


def asked(source: Source, clause: Clause, mention: Mention, accepted: list[Mention], years: JobYears | None) -> bool:
    """Whether a name is something that the job needs here, by its kind and by how the text brings it."""
    before, after = around(source, clause, mention.span)
    if mention.value.entry.name in job_words().kinds and (
        clause.zone in ("duties", "head") or (years is not None and clause.span.contains(years.span)) or job_words().other.search(before)
    ):
        return False
    led = bool(job_words().lead.search(before))
    brought = led or follows(source, accepted, mention)
    bare = clause.whole_bullet and clause.zone in WANTED and not before.strip(" •-*") and bool(ENTRY_END.match(after))
    if GROUPS[mention.kind] in HARD:
        return product_asked(source, clause, mention, led=led, named=brought or bare)
    return practice_asked(source, clause, mention, after, led=led, brought=brought, bare=bare)


def product_asked(source: Source, clause: Clause, mention: Mention, *, led: bool, named: bool) -> bool:
    """`led`: words that ask for something lead to it; `named`: they do, or it is an entry of a list or a line of its own."""
    entry, printed = mention.value.entry, source.quote(mention.span)
    if clause.zone == "duties" and not led and (is_thing(mention, printed) or entry.fields["family"] in CAREFUL):
        return False
    return mention.value.match != "context" or cued(source, clause, mention) or (named and printed == entry.name)


def is_thing(mention: Mention, printed: str) -> bool:
    """Whether a product has the name of a thing that is kept or replaced: "issue log", "server"."""
    name, group = mention.value.entry.name, GROUPS[mention.kind]
    return name[1:].islower() and printed.islower() and ((group == "tool" and " " in name) or (group == "technology" and " " not in printed))


def practice_asked(source: Source, clause: Clause, mention: Mention, after: str, *, led: bool, brought: bool, bare: bool) -> bool:
    """The same of competencies and soft skills, whose words are everyday ones; `brought`: led to, or joined to one that counts."""
    printed, soft = source.quote(mention.span), GROUPS[mention.kind] == "soft"
    if PEERS.match(after) and not PRACTICE.search(printed):
        return False
    if soft and clause.zone not in WANTED:
        return False
    if mention.value.match == "context":
        several = len(printed.split()) > 1
        return clause.zone != "head" and (brought or (bare and several)) and bool(PHRASE_END.match(after))
    if soft or led or clause.zone in (*WANTED, "certifications"):
        return True
    return not THINGS.search(printed) or bool(PRACTICE.search(printed))


def cued(source: Source, clause: Clause, mention: Mention) -> bool:
    """Whether a word stands near that tells an ambiguous name's meaning."""
    near = " ".join(around(source, clause, mention.span)).lower()
    return any(re.search(rf"\b{re.escape(cue)}", near) for cue in mention.value.entry.cues)


def follows(source: Source, accepted: list[Mention], mention: Mention) -> bool:
    """Whether a name stands right behind one that counts, joined by a comma or an "and"."""
    last = accepted[-1].span.end if accepted else mention.span.start
    return 0 < mention.span.start - last <= CUE_REACH and bool(JOINED.fullmatch(source.document.text[last : mention.span.start]))
