"""Refuses what looks like a credential and is none: other meanings, memberships, credentials of other people, mere mentions."""

from __future__ import annotations

import functools
import re

from rapidfuzz import fuzz

from profilecheck.document import Block
from profilecheck.facts.certifications.unlisted import MENTION_ONLY
from profilecheck.kinds import SectionKind
from profilecheck.nlp.mentions import Mention
from profilecheck.patterns import lazy
from profilecheck.vocabulary.entries import Entry

CUE = lazy(r"\b(?:certifi(?:ed|cation|cate)s?|certs?|accredited|credential\w*|licen[sc]ed|earned|obtained|passed|achieved|attained|practitioner)\b", re.I)
SAYS_CERTIFIED = lazy(r"\b(?:certified|accredited)\b", re.I)
# What an acronym that is no credential here goes before: "CAP theorem", "PSM modules", "PMP and PRINCE2 practices".
SOMETHING_ELSE = lazy(
    r"(?: (?:and|or|&|/) [A-Z][A-Z0-9]+)?[ -](?:theorem|scheduling|schedules?|role|models?|modules?|platforms?|software|tools?|systems?|modell?ing|method|"
    r"methodolog(?:y|ies)|practices|analysis|reports?|track|concentration|study groups?|labs?|team|department|division|unit|project|bonus|award|"
    r"of the (?:year|month|quarter))\b|-level\b",
    re.I,
)
ACRONYM_BEFORE = lazy(r"[A-Z][A-Z0-9+]{1,8}[ -]$")
# "two CISSP-certified analysts", "reported to a PMP certified director": other people hold it.
HOLDERS_AFTER = lazy(
    r"[ -](?:certified|qualified|trained|credentialed) (?:[\w-]+ ){0,2}(?:peers|colleagues|staff|team|teams|people|members|personnel|"
    r"\w+(?:ers|ors|ants|ysts|ects|als|ians|ists|nts))\b",
    re.I,
)
SOMEONE_BEFORE = lazy(
    r"\b(?:report\w* to|work\w* (?:with|for|under|alongside)|hired|recruit\w*|assist\w*|support\w*|replac\w*|alongside) (?:[\w-]+ ){0,3}$", re.I
)
# "held the role of Scrum Master", "served as Scrum Master": a role, no credential.
ROLE_BEFORE = lazy(
    r"\b(?:(?:role|roles|position|duties|serv\w+|work\w*|act\w+|function\w*|experience|perform\w+|responsibilit\w+) (?:of|as)(?: an?| the)?"
    r"(?: (?-i:[A-Z])[\w/]*(?: (?-i:[A-Z])[\w/]*){0,3}(?:,|,? and|,? or| &))?|(?:prior to|before|since|upon) becoming an?|"
    r"(?:promot\w+|advanc\w+|rose|moved up|hired) (?:to|as)(?: the (?:role|position) of)?(?: an?| the)?) $",
    re.I,
)
# "Crisis Intervention Certified Substance Abuse Counselor": two items that ran together; the second begins with the word that the first seems to end with.
ENDS_CERTIFIED = lazy(r"\b(?:certified|licensed|accredited)$", re.I)
GOES_ON = lazy(r" [A-Z][a-z]+ ?[A-Z(&]?")
# "PMP: not held", "no PMP yet": said to be none; an exam that is near says otherwise.
DENIED_AFTER = lazy(
    r"[®™)]*\s*[:,(–—-]?\s*(?:(?:not(?: yet)?|never) (?:held|obtained|taken|written|certified|passed|achieved|pursued|sat|attempted|completed|a holder|yet)"
    r"|not applicable|n/a|none|nil|no(?=\s*(?:[.;,)]|$)))\b",
    re.I | re.M,
)
DENIED_BEFORE = lazy(
    r"\b(?:(?:I )?(?:do not|don['’]t|did not|didn['’]t|never) (?:yet )?(?:hold|have|held|had|take|took|sit|sat)|not (?:yet )?an?|without|no|lack(?:s|ing)?)"
    r"(?: (?:a|an|the|my|formal))? $",
    re.I,
)
EXAM = lazy(r"\b(?:exam\w*|booked|scheduled|due|expected|sitting|in progress|study\w*|preparing|20[2-9]\d)\b", re.I)
# "Master of Science in CSM": what a degree is in.
DEGREE_BEFORE = lazy(r"\b(?:(?:master|bachelor|associate|doctor)s?(?:['’]s)?|m\.?sc?|b\.?sc?|mba|ph\.?d)\.?(?: of [A-Z]\w+| degree)? in $", re.I)
# "The PMP is the most sought-after credential": a sentence about it.
ABOUT_IT = lazy(r"(?:\s*\([A-Z-]+\))?[\s®™)]*(?:is|are|was) (?:the|an?|one|consider\w+|recogni[sz]ed|widely|globally|designed)\b")
# "similar to the Security+ exam", "a prerequisite for the PgMP": what another one is compared with.
COMPARED_BEFORE = lazy(
    r"\b(?:similar to|equivalent (?:to|of)|prerequisites? (?:for|to|of)|(?:first|next) step (?:in|to|towards?)|comparable (?:to|with)|journey to become) "
    r"(?:the |an? )?(?:\w+ )?$",
    re.I,
)
# "Scrum Master to facilitate sprint planning", "Scrum Master for two teams": a role by what it does.
ROLE = lazy(r"^(?!.*certif).*\b(?:master|owner|manager|coach|auditor|engineer)$", re.I)
ROLE_AFTER = lazy(
    r"\s(?:to (?!present|date|current|be\b)[a-z]+|who|responsible|duties|"
    r"(?:for|of|on|across) (?:an?|the|\d|two|three|four|five|several|multiple|various|different|all|both))\b",
    re.I,
)
# "Program Management Professional with 20 years": what somebody is by trade.
PERSON_AFTER = lazy(r",? (?:with|offering|who|seeking|having|possessing|bringing|skilled|experienced)\b", re.I)
SPEAKER = lazy(r"\b(?:guest )?(?:speaker|lecturer|presenter|panell?ist|guest lecture|talk)\b[^;|\n]{0,40}$", re.I)
EXPANSION_AFTER = lazy(r"\s*(?:[-–—:=]|\()\s*((?:[A-Za-z][A-Za-z-]*)(?: [A-Za-z][A-Za-z-]*){1,5})")
EXPANSION_BEFORE = lazy(r"((?:[A-Za-z][A-Za-z-]* ){2,6})\($")
LONGEST_ACRONYM = 8
# So alike (0–100) a printed full name is to the real one, misprints included.
LIKE = 78
MEMBERSHIP = lazy(r"[\s(]*(?:memb|chapter)", re.I)
WISHED = lazy(r"\b(?:preferred|required|familiar|mentor|coach|experience (?:in|with)|team of)", re.I)


def has_cue(text: str, start: int, end: int, *, base: bool) -> bool:
    """Whether a word near a name says that a credential is meant ("certified", "passed")."""
    inside = SAYS_CERTIFIED if base else CUE
    return bool(CUE.search(f"{text[max(0, start - 60) : start]} {text[end : end + 40]}")) or bool(inside.search(text[start:end]))


def looks_alike(text: str, block: Block, mention: Mention, kind: SectionKind, *, home: bool) -> bool:
    """Whether a name means something else here, or is mentioned without being held."""
    entry = mention.value.entry
    start, end = mention.span.start - block.span.start, mention.span.end - block.span.start
    if names_other(text, tuple(entry.refusals)) or MEMBERSHIP.match(text, end, end + 12):
        return True
    if text[start:end].isupper() and SOMETHING_ELSE.match(text, end):
        return True
    cue = has_cue(text, start, end, base=bool(entry.fields.get("base")))
    if not home and (describes(text, start, end, cue=cue) or (kind != "contact" and is_of_others(text, start, end))):
        return True
    if stands_for_else(text, start, end, mention) or is_denied(text, start, end):
        return True
    clause = sentence_around(text, start, end)
    if kind == "contact" or not MENTION_ONLY.search(clause) or (home and CUE.search(text[max(0, start - 16) : end + 30])):
        return False
    return not (cue and kind in ("summary", "headline", "certifications", "skills", "courses") and not WISHED.search(clause))


def stands_for_else(text: str, start: int, end: int, mention: Mention) -> bool:
    """Whether the words right beside a name say that no credential is meant: a role, a degree, a comparison, a talk, two items of a list."""
    entry = mention.value.entry
    before = text[max(0, start - 80) : start]
    if means_else(text, start, end, entry) or any(words.search(before) for words in (ROLE_BEFORE, DEGREE_BEFORE, COMPARED_BEFORE, SPEAKER)):
        return True
    if ran_together(text, start, end, str(entry.fields.get("issuer") or "")):
        return True
    if ABOUT_IT.match(text, end) or (ROLE.match(text[start:end]) and ROLE_AFTER.match(text, end)):
        return True
    loose = mention.value.match == "context" or entry.fields.get("base")
    # "Agile Scrum, Certified Scrum Master"
    return bool(loose) and "," in text[start:end] and not any("," in spelling for spelling, _ in entry.spellings)


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether the page says itself that the credential isn't held, and no exam for it is near."""
    denied = DENIED_AFTER.match(text, end) or DENIED_BEFORE.search(text[max(0, start - 40) : start])
    return bool(denied) and not EXAM.search(text[end : end + 60].partition("\n")[0])


def ran_together(text: str, start: int, end: int, issuer: str) -> bool:
    """Whether the "Certified" at the end of a name belongs to what follows; behind a maker ("Cisco Certified Engineer") it is the maker's."""
    *words, _ = text[start:end].lower().split()
    return bool(ENDS_CERTIFIED.search(text[start:end]) and GOES_ON.match(text, end)) and len(words) > 1 and not issuer.lower().startswith(" ".join(words))


def is_of_others(text: str, start: int, end: int) -> bool:
    """Whether other people hold it: "two CISSP-certified analysts"."""
    return bool(HOLDERS_AFTER.match(text, end) or SOMEONE_BEFORE.search(text[max(0, start - 80) : start]))


def describes(text: str, start: int, end: int, *, cue: bool) -> bool:
    """Whether words in lower case describe a person: "a program management professional", the "certified project manager" behind "PMP"."""
    name = text[start:end]
    if name.endswith("rofessional") and PERSON_AFTER.match(text, end):
        return True
    return name.islower() and ((not cue and " " in name) or bool(ACRONYM_BEFORE.search(text[max(0, start - 12) : start])))


@functools.lru_cache(maxsize=64)
def names_other(text: str, refusals: tuple[str, ...]) -> bool:
    """Whether a block holds a phrase beside which a name means something else. Kept, since a list of a thousand names asks it a thousand times."""
    whole = text.lower()
    return any(phrase in whole for phrase in refusals)


def means_else(text: str, start: int, end: int, entry: Entry) -> bool:
    """Whether an acronym is spelled out beside it and stands for something else: "PSP – patient support programme", "Content Plan (CP)"."""
    acronym = text[start:end]
    letters = re.sub(r"[^A-Z]", "", acronym)
    if not acronym.isupper() or len(letters) < 2 or len(acronym) > LONGEST_ACRONYM:
        return False
    after = EXPANSION_AFTER.match(text, end)
    before = EXPANSION_BEFORE.search(text[max(0, start - 90) : start]) if text[start - 1 : start] == "(" else None
    words = after.group(1).split()[: len(letters)] if after else before.group(1).split()[-len(letters) :] if before else []
    spelled = " ".join(words)
    if len(words) != len(letters) or any(w[0].upper() != c for w, c in zip(words, letters, strict=True)):
        return False
    known = [spelling for spelling, _ in entry.spellings] + [str(entry.fields.get("full", ""))]
    return not any(fuzz.ratio(spelled.lower(), name.lower()) >= LIKE or spelled.lower() in name.lower() for name in known)


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that a range stands in, at most 90 characters on either side of it."""
    before = re.split(r"[.;!?]\s", text[max(0, start - 90) : start])[-1]
    after = re.split(r"[.;!?](?:\s|$)", text[end : end + 90])[0]
    return before + text[start:end] + after
