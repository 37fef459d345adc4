"""Rules on the document as a whole: headings, order, and data that does not belong there."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.kinds import SectionKind
from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.phrasing import excerpt
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names

EXPECTED: tuple[tuple[SectionKind, str], ...] = (("experience", "experience"), ("education", "education"))


@rule(category="presentation", covers=("N2",), level="should")
def section_missing(reading: Reading) -> Look:
    """The sections that every reader looks for have a heading.

    People and programs look for familiar headings.

    Flags:
        EDUCATION
        → «Jordan Ellis»
    Passes:
        EDUCATION
        Bachelor of Science in Computer Science, University of Leeds, 2008
    """
    profile = reading.profile
    for kind, word in EXPECTED:
        if not profile.sections_of(kind):
            known = next((e.degree for e in profile.education), None) if kind == "education" else None
            advice = f'{"Put your degree" if known else "List what you have"} under the heading "{word.capitalize()}".'
            yield known or reading.first_line, f"We couldn't find an {word} section.", advice
    return Looked(len(EXPECTED))


@rule(category="presentation", covers=("N2",), level="could", judged=("resume",), more="Other headings are unusual, too.")
def heading_unusual(reading: Reading) -> Look:
    """Headings are the usual ones.

    A program that doesn't know a heading files the section in the wrong place.

    Flags:
        «WHERE I MADE AN IMPACT»
        - Led the move of 40 servers to AWS in 6 months
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    printed = [s.heading for s in profile.sections if s.heading is not None]
    if not printed:
        return Skip("no headings were found")
    usual = names("usual-headings")
    kinds = {s.heading: s.kind for s in profile.sections}
    inside = [p.span for p in profile.positions]
    printed = [h for h in printed if not any(span.overlaps(h) for span in inside) and not known_line(profile, h)]
    for heading in sorted(set(printed)):
        words = " ".join(profile.quote(heading).lower().replace("&", "and").strip(" :").split())
        if kinds.get(heading, "other") == "other" and not is_label(profile, heading) and not any(words.startswith(u) or words.endswith(u) for u in usual):
            advice = "Use a common heading, or move these lines to where they belong."
            yield heading, f'"{excerpt(profile, heading, 50)}" is an unusual heading.', advice
    return Looked(len(printed))


def is_label(profile: Profile, heading: Span) -> bool:
    """Whether a line heads a part of the skills: what follows them and holds a list without a sentence."""
    at = next((n for n, s in enumerate(profile.sections) if s.heading == heading), 0)
    before = profile.sections[at - 1].kind if at else "other"
    text = profile.quote(profile.sections[at].span)
    return before in ("skills", "tools") and text.count(",") >= 2 and "." not in text.strip().rstrip(".")


def known_line(profile: Profile, span: Span) -> bool:
    """Whether a line that looks like a heading belongs to a position, a degree or the name."""
    tops = [
        profile.contact.name,
        profile.headline.span if profile.headline else None,
        *(p.head for p in profile.positions),
    ]
    inside = [s.span for p in profile.positions for s in p.statements] + [x for e in profile.education for x in (e.degree, e.institution)]
    return any(t is not None and t.overlaps(span) for t in (*tops, *inside))


@rule(category="presentation", covers=("N2",), level="could", judged=("resume",))
def sections_out_of_order(reading: Reading) -> Look:
    """The summary comes first, and for experienced people experience comes before education.

    The strongest part belongs where the reader begins.

    Flags:
        DOCUMENT
        Jordan Ellis
        «EDUCATION»
        Bachelor of Science in Computer Science, University of Leeds, 2008
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of 40 servers to AWS in 6 months
    Flags:
        DOCUMENT
        Jordan Ellis
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of 40 servers to AWS in 6 months
        «SUMMARY»
        IT project manager with 9 years of experience in cloud and data centre projects for banks and insurers.
    Passes:
        - Led the migration of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    starts: dict[str, int] = {}
    for section in profile.sections:
        starts.setdefault(section.kind, section.span.start)
    if "experience" not in starts:
        return Skip("no experience section was found")
    if "summary" in starts and starts["summary"] > starts["experience"] and not side_by_side(profile, starts["summary"], starts["experience"]):
        yield reading.place("summary"), "Your summary comes after your experience.", "Move it to the top."
    worked = (profile.career.years_total or 0.0) >= limit("years-before-education") or profile.career.level != "entry"
    if "education" in starts and starts["education"] < starts["experience"] and worked and not side_by_side(profile, starts["education"], starts["experience"]):
        yield reading.place("education"), "Your education comes before your experience.", "Move it below your experience; your years of work carry more weight."
    return None


def side_by_side(profile: Profile, one: int, other: int) -> bool:
    """Whether two places stand in different columns of a page: neither comes before the other for a reader."""
    first, second = profile.document.block_at(one), profile.document.block_at(other)
    return first is not None and second is not None and first.column != second.column


@rule(category="presentation", covers=("N8",), level="should", judged=("resume",), more="You list other personal details, too.")
def personal_data(reading: Reading) -> Look:
    """Birth date, marital status, nationality, and identity numbers are left out.

    In most countries they invite bias, and they put your data at risk.

    Flags:
        CONTACT
        «Date of birth»: 12 March 1984
    Passes:
        CONTACT
    Passes:
        - I led the migration of 40 servers
    """
    profile = reading.profile
    for word in profile.wording:
        cleared = holds(word.value, ("national", "citizen")) and holds(profile.document.text, names("words-of-clearances"))
        if word.kind == "personal-data" and not cleared:
            yield (
                word.span,
                f"Most employers don't expect to see {word.value or 'this'} on a resume.",
                "Leave it out unless employers in your country ask for it.",
            )
    return None


@rule(category="presentation", covers=("N2",), level="should", judged=("resume",), more="Other sections are empty, too.")
def section_empty(reading: Reading) -> Look:
    """No section is empty.

    An empty section looks like a slip, and programs may read the next section into it.

    Flags:
        DOCUMENT
        Jordan Ellis
        «Skill Highlights»

        Professional Experience
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of 40 servers to AWS in 6 months
        - Rolled out Microsoft Teams to 900 users

        Education
        Bachelor of Science in Computer Science, University of Leeds, 2008
    Passes:
        - Led the migration of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    if not profile.sections:
        return Skip("no sections were found")
    for section, following in zip(profile.sections, (*profile.sections[1:], None), strict=True):
        if section.heading is None or in_columns(profile, section.heading) or profile.document.words_in(section.span):
            continue
        if holds(profile.quote(section.heading), ("request",)):
            continue
        if (following is not None and following.kind == section.kind) or profile.quote(section.heading).rstrip(" :.").count(":"):
            continue  # "References: on request" says what belongs there
        ask = "Which methods, practices, and tools belong here?" if section.kind in ("skills", "tools") else "What belongs here?"
        yield section.heading, f'There is nothing under "{profile.quote(section.heading)}".', f"{ask} Fill it in, or remove the heading."
    return None


def in_columns(profile: Profile, heading: Span) -> bool:
    """Whether text stands in columns on the page of a heading, where what belongs to it may be read elsewhere."""
    where = profile.document.where(heading)
    return any(block.column for block in profile.document.blocks if block.where == where)
