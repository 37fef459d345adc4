"""Compares two documents about one person, a resume and a LinkedIn profile: what they contradict each other in, and what only one of them tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from profilecheck.advice.consistency.names import ALIKE, employer_likeness, same_field, same_person
from profilecheck.advice.consistency.positions import Pair, months, paired, position_differences, text_of
from profilecheck.advice.consistency.types import Consistency, Difference, Lone, place_of
from profilecheck.facts.types import Certification, Education, Metric, Position, Profile, Statement
from profilecheck.kinds import DEGREES

SAME_STATEMENT = 78.0
"""Likeness of two statements without their figures from which on they tell the same: shortened ones stay above it."""
SHARED_FIGURE = 60.0
"""Likeness that is enough where the two hold a figure in common: "a team of 12 … 40 servers", told in another order."""
FEWEST_WORDS = 4
ROUNDING = 0.05
"""Figures this near to each other are one that was rounded: $1.2M and $1.25M."""
YEARS_APART = 2
"""Years of experience may be a year old in the one that was not touched for a year."""
NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
    "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
KINDS = ("contact", "employer", "title", "dates", "degree", "certification", "figure")


def compare(first: Profile, second: Profile) -> Consistency:
    """Both must be analysed as of the same month."""
    pairs, other = paired(first, second), person(first, second)
    found = [
        *(() if other else contact_differences(first, second)),
        *position_differences(first, second, pairs),
        *degree_differences(first, second),
        *certification_differences(first, second),
        *figure_differences(first, second, pairs),
    ]
    lone = [*lone_positions(first, second, pairs), *lone_credentials(first, second)]
    return Consistency(
        first,
        second,
        other,
        tuple(sorted(found, key=lambda d: (KINDS.index(d.kind), d.first.span))),
        tuple(sorted(lone, key=lambda x: (x.side, x.place.span))),
        len(pairs),
    )


def person(first: Profile, second: Profile) -> Difference | None:
    """Why the two may be of different people: other names and not the same e-mail address, or, where one has no name, other addresses."""
    names, mails = [p.contact.name for p in (first, second)], [p.contact.email for p in (first, second)]
    advice = "Are these two files of the same person? If they are, use one name in both."
    if names[0] and names[1]:
        if same_person(first.quote(names[0]), second.quote(names[1])) or same_mail(first, second):
            return None
        return Difference("person", f"{name_words(first, second)}.", advice, place_of(first, names[0]), place_of(second, names[1]))
    if mails[0] and mails[1] and not same_mail(first, second):
        said = "One file has no name, and the e-mail addresses differ."
        return Difference("person", said, advice, place_of(first, mails[0]), place_of(second, mails[1]))
    return None


def same_mail(first: Profile, second: Profile) -> bool:
    mails = [p.quote(p.contact.email).casefold() if p.contact.email else None for p in (first, second)]
    return mails[0] is not None and mails[0] == mails[1]


def name_words(first: Profile, second: Profile) -> str:
    shown = [" ".join(p.quote(p.contact.name).split()) if p.contact.name else "" for p in (first, second)]
    return f'The names differ: "{shown[0]}" and "{shown[1]}"'


def contact_differences(first: Profile, second: Profile) -> Iterator[Difference]:
    names, mails, phones = ([getattr(p.contact, field) for p in (first, second)] for field in ("name", "email", "phone"))
    if names[0] and names[1] and not same_person(first.quote(names[0]), second.quote(names[1])):
        places = place_of(first, names[0]), place_of(second, names[1])
        yield Difference("contact", f"{name_words(first, second)}, beside the same e-mail address.", "Use one name in both.", *places)
    if mails[0] and mails[1] and not same_mail(first, second):
        places = place_of(first, mails[0]), place_of(second, mails[1])
        yield Difference("contact", "The e-mail addresses differ.", "Use the one that you read daily in both.", *places)
    if phones[0] and phones[1]:
        # Of the country code one may be silent: the last nine digits tell a number.
        digits = [re.sub(r"\D", "", p.quote(s))[-9:] for p, s in ((first, phones[0]), (second, phones[1]))]
        if digits[0] != digits[1]:
            yield Difference("contact", "The telephone numbers differ.", "Which one is right?", place_of(first, phones[0]), place_of(second, phones[1]))


def degree_pairs(first: Profile, second: Profile) -> list[tuple[Education, Education]]:
    """The degrees that both tell: of one level, and of one school where both name it."""
    pairs: list[tuple[Education, Education]] = []
    for one in first.education:
        for other in second.education:
            if any(one is a or other is b for a, b in pairs) or one.level != other.level:
                continue
            schools = [p.quote(e.institution) if e.institution else "" for p, e in ((first, one), (second, other))]
            if not all(schools) or employer_likeness(*schools) >= ALIKE:
                pairs.append((one, other))
                break
    return pairs


def degree_differences(first: Profile, second: Profile) -> Iterator[Difference]:
    for one, other in degree_pairs(first, second):
        if one.level not in DEGREES:
            continue
        name = " ".join(first.quote(one.degree).split())
        places = place_of(first, one.span), place_of(second, other.span)
        if one.year and other.year and one.year != other.year:
            yield Difference(
                "degree", f"{name} is of {one.year} in the one and of {other.year} in the other.", "Which year stands on the certificate?", *places
            )
        if one.field and other.field and not same_field(first.quote(one.field), second.quote(other.field)):
            said = f'{name} is in "{first.quote(one.field)}" in the one and in "{second.quote(other.field)}" in the other.'
            yield Difference("degree", said, "Use the words of the certificate in both.", *places)


def same_credential(one: Certification, other: Certification) -> bool:
    """ "PRINCE2" and "PRINCE2 Practitioner" may be one credential, told more or less exactly."""
    return one.name == other.name or f"{one.name} ".startswith(f"{other.name} ") or f"{other.name} ".startswith(f"{one.name} ")


def credential_pairs(first: Profile, second: Profile) -> list[tuple[Certification, Certification]]:
    pairs: list[tuple[Certification, Certification]] = []
    for exactly in (True, False):
        for one in first.certifications:
            for other in second.certifications:
                if any(one is a or other is b for a, b in pairs):
                    continue
                if one.name == other.name if exactly else same_credential(one, other):
                    pairs.append((one, other))
                    break
    return pairs


def certification_differences(first: Profile, second: Profile) -> Iterator[Difference]:
    for one, other in credential_pairs(first, second):
        places = place_of(first, one.span), place_of(second, other.span)
        if one.status != other.status:
            said = f"{one.name} is {STATUS[one.status]} in the one and {STATUS[other.status]} in the other."
            yield Difference("certification", said, "Which is true today? Bring the other one up to date.", *places)
        elif one.year and other.year and one.year != other.year:
            said = f"{one.name} is of {one.year} in the one and of {other.year} in the other."
            yield Difference("certification", said, "Which is the year of the exam, and is the other one that of a renewal? Then say so.", *places)


STATUS = {"held": "held", "in-progress": "under way", "expired": "expired", "planned": "planned", "training": "only a course"}


def figure_differences(first: Profile, second: Profile, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Figures of one kind that differ in statements that otherwise say the same, and years of experience."""
    for pair in pairs:
        for one, other in statement_pairs(first, second, pair.first, pair.second):
            for a, b in metric_pairs([first.metrics[i] for i in one.metrics], [second.metrics[i] for i in other.metrics]):
                said = f'"{first.quote(a.span)}" in the one is "{second.quote(b.span)}" in the other, in statements that tell the same.'
                yield Difference("figure", said, "Which figure can you prove? Use it in both.", place_of(first, a.span), place_of(second, b.span))
    spans = [next(iter(p.shows("B2").spans), None) for p in (first, second)]
    if spans[0] and spans[1]:
        years = [number(p.quote(s)) for p, s in ((first, spans[0]), (second, spans[1]))]
        if years[0] and years[1] and abs(years[0] - years[1]) >= YEARS_APART:
            said = f"The summaries speak of {years[0]} and of {years[1]} years."
            yield Difference("figure", said, "Count them once, and use the same number in both.", place_of(first, spans[0]), place_of(second, spans[1]))


def number(text: str) -> int | None:
    """The number at the beginning of "ten years" or "20+ years"."""
    word = next(iter(re.findall(r"[a-z]+|\d+", text.lower())), "")
    return int(word) if word.isdigit() else NUMBERS.index(word) if word in NUMBERS else None


def bare(profile: Profile, statement: Statement) -> str:
    """A statement without its figures, in plain words."""
    text = profile.quote(statement.span)
    for span in sorted((profile.metrics[i].span for i in statement.metrics), reverse=True):
        text = text[: span.start - statement.span.start] + " " + text[span.end - statement.span.start :]
    return " ".join(re.findall(r"[a-z]{2,}", text.lower()))


def statement_pairs(first: Profile, second: Profile, one: Position, other: Position) -> list[tuple[Statement, Statement]]:
    """Statements that tell the same, the likest first, each used once."""
    left = [(s, bare(first, s)) for s in one.statements if s.metrics]
    right = [(s, bare(second, s)) for s in other.statements if s.metrics]
    figures = [{(m.kind, m.unit, m.value) for i in s.metrics for m in (first.metrics[i],)} for s, _ in left]
    others = [{(m.kind, m.unit, m.value) for i in s.metrics for m in (second.metrics[i],)} for s, _ in right]
    found = [
        (max(fuzz.token_sort_ratio(a, b), fuzz.ratio(a, b)) + (SAME_STATEMENT - SHARED_FIGURE if figures[n] & others[m] else 0), n, m)
        for n, (_, a) in enumerate(left)
        for m, (_, b) in enumerate(right)
        if min(len(a.split()), len(b.split())) >= FEWEST_WORDS
    ]
    pairs: list[tuple[int, int]] = []
    for likeness, n, m in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        if likeness >= SAME_STATEMENT and not any(n == a or m == b for a, b in pairs):
            pairs.append((n, m))
    return [(left[n][0], right[m][0]) for n, m in sorted(pairs)]


def metric_pairs(some: Sequence[Metric], others: Sequence[Metric]) -> Iterator[tuple[Metric, Metric]]:
    """Figures of the same kind and unit that differ by more than rounding; only where each statement has as many of them."""
    for kind, unit in dict.fromkeys((m.kind, m.unit) for m in some):
        left, right = ([m for m in side if (m.kind, m.unit) == (kind, unit)] for side in (some, others))
        if len(left) != len(right):
            continue
        for a, b in zip(left, right, strict=True):
            if abs(a.value - b.value) > ROUNDING * max(abs(a.value), abs(b.value)):
                yield a, b


def lone_positions(first: Profile, second: Profile, pairs: Sequence[Pair]) -> Iterator[Lone]:
    """Positions that only one tells, without those of an employer that the other sums up in one entry."""
    told = ([p.first for p in pairs], [p.second for p in pairs])
    for side, (profile, beside) in enumerate(((first, second), (second, first))):
        begins = [m[0] for p in beside.positions if (m := months(p, beside.as_of))]
        for position in profile.positions:
            if any(position is p for p in told[side]) or is_inside(profile, beside, position):
                continue
            period = months(position, profile.as_of)
            older = bool(begins and period and period[0] < min(begins))
            note = "older than all that stands there: a resume may leave it out" if older and beside.kind == "resume" else ""
            name = " at ".join(" ".join(t.split()) for t in (text_of(profile, position, "title"), text_of(profile, position, "organization")) if t)
            yield Lone("position", side, name or " ".join(profile.quote(position.head).split()), note, place_of(profile, position.title or position.head))


def is_inside(profile: Profile, beside: Profile, position: Position) -> bool:
    """Whether the other document has one entry at this employer whose time holds all of this position's."""
    name, period = text_of(profile, position, "organization"), months(position, profile.as_of)
    if not name or period is None:
        return False
    same = [p for p in beside.positions if employer_likeness(name, text_of(beside, p, "organization")) >= ALIKE]
    spans = [m for p in same if (m := months(p, beside.as_of))]
    return any(m[0] - 1 <= period[0] and period[1] <= m[1] + 1 for m in spans)


def lone_credentials(first: Profile, second: Profile) -> Iterator[Lone]:
    """Degrees and held credentials that only one tells."""
    degrees, credentials = degree_pairs(first, second), credential_pairs(first, second)
    for side, profile in enumerate((first, second)):
        for degree in profile.education:
            if degree.level in DEGREES and not any(degree is pair[side] for pair in degrees):
                yield Lone("degree", side, " ".join(profile.quote(degree.degree).split()), "", place_of(profile, degree.span))
        for one in profile.certifications:
            if one.status == "held" and not any(one is pair[side] for pair in credentials):
                yield Lone("certification", side, one.name, "", place_of(profile, one.span))
