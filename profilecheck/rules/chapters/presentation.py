"""Rules on the document as a whole: headings, order, length, density and data that does not belong there."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.kinds import SectionKind
from profilecheck.rules.chapters.experience import NO_STATEMENTS
from profilecheck.rules.chapters.outdated import old_positions
from profilecheck.rules.chapters.positions import NO_POSITIONS
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.phrasing import called, count, excerpt, named
from profilecheck.rules.reading import Reading, worded
from profilecheck.vocabulary.scoring import limit, names

EXPECTED: tuple[tuple[SectionKind, str], ...] = (("experience", "experience"), ("education", "education"))


@rule(category="presentation", covers=("N2",), level="should")
def section_missing(reading: Reading) -> Look:
    """The sections that every reader looks for have a heading.

    People and programs look for familiar headings.

    Flags:
        EDUCATION
        → «CERTIFICATIONS»
    Passes:
        EDUCATION
        Bachelor of Science in Computer Science, University of Leeds, 2008
    """
    profile = reading.profile
    for kind, word in EXPECTED:
        if not profile.sections_of(kind):
            yield (
                reading.place("education", "certifications", "skills", "summary"),
                f"There is no {word} section that we could recognize.",
                f'Put it under the heading "{word.capitalize()}".',
            )
    return Looked(len(EXPECTED))


@rule(category="presentation", covers=("N2",), level="could", judged=("resume",))
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
        return Skip("there are no headings")
    usual = names("usual-headings")
    kinds = {s.heading: s.kind for s in profile.sections}
    inside = [p.span for p in profile.positions]
    printed = [h for h in printed if not any(span.overlaps(h) for span in inside) and not known_line(profile, h)]
    for heading in sorted(set(printed)):
        words = " ".join(profile.quote(heading).lower().replace("&", "and").strip(" :").split())
        if kinds.get(heading, "other") == "other" and not any(words.startswith(u) or words.endswith(u) for u in usual):
            advice = "Use a common heading, or move these lines to where they belong."
            yield heading, f'"{excerpt(profile, heading, 50)}" is an unusual heading.', advice
    return Looked(len(printed))


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
        return Skip("there is no section of experience")
    if "summary" in starts and starts["summary"] > starts["experience"]:
        yield reading.place("summary"), "Your summary comes after the experience.", "Move it to the top."
    if "education" in starts and starts["education"] < starts["experience"] and profile.career.level != "entry":
        yield reading.place("education"), "Education comes before your experience.", "Move it below the experience; your years of work say more."
    return None


@rule(category="presentation", covers=("N3",), level="should", judged=("resume",))
def document_too_long(reading: Reading) -> Look:
    """The document is no longer than your level needs.

    Readers give it less than a minute; page four isn't read.

    Flags:
        - Led the migration of the servers of one more site to AWS in 6 months (×120)
        → «Jordan Ellis»
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    words = len(profile.document.words)
    most = limit(f"words-{profile.career.level}")
    if words > most * limit("room-above-a-limit"):
        pages = f" on {count(profile.document.pages, 'page')}" if profile.document.pages else ""
        yield (
            reading.first_line,
            f"Your resume has {words:,} words{pages}. About {most:,.0f} would do at your level.",
            what_to_cut(reading),
        )
    return Earned(max(0.0, 1 - 2 * (words - most) / most)) if words > most else None


def what_to_cut(reading: Reading) -> str:
    """Where there is room to save: roles of long ago first, else the lists and the long bullets of this document."""
    profile = reading.profile
    if old_positions(reading):
        return "Cut the roles of long ago to one line each, and keep three to six bullets for each recent one."
    if len({s.name for s in reading.listed_skills}) > limit("skills-in-a-list"):
        return "Trim the skills list first, then merge the bullets that say the same; three to six for each role are enough."
    longest = max(profile.positions, key=lambda p: len(worded(p)), default=None)
    if longest is not None and len(worded(longest)) > limit("statements-in-a-position") / 2:
        return f"Start with {called(profile, longest)}: keep its three to six strongest bullets, and merge or cut the rest."
    return "Cut long bullets to one or two lines, and leave out what doesn't help you get this job."


@rule(category="presentation", covers=("N3",), level="should", judged=("resume",))
def document_too_short(reading: Reading) -> Look:
    """The document says enough about you.

    Half a page looks as if there were little to tell.

    Flags:
        SUMMARY
        SKILLS
        - Led the move of 40 servers to AWS
        → «Jordan Ellis»
    Passes:
        - Led the migration of the servers of one more site to AWS in 6 months (×20)
    """
    profile = reading.profile
    words = len(profile.document.words)
    fewest = limit("fewest-words")
    if words < fewest:
        yield reading.first_line, f"Your resume has only {count(words, 'word')}.", "Which projects, results, tools and certifications could you add?"
        return Earned(words / fewest)
    return None


@rule(category="presentation", covers=("N3",), level="should")
def position_overloaded(reading: Reading) -> Look:
    """A role has three to eight bullets.

    Readers take in the first few; the rest dilutes them.

    Flags:
        - Led the migration of 40 servers
        - Delivered the rollout of Teams to 900 users
        - Renewed 8 networks
        - Managed the move of 3 offices
        - Introduced Scrum in two teams
        - Built the project office
        - Cut hosting costs by 30%
        - Trained 12 colleagues
        - Negotiated 4 contracts
        - Wrote the project handbook of the bank
        - Delivered the rollout of SAP to 300 users
        - Migrated 12 databases to Azure
        → «Senior IT Project Manager»
    Passes:
        - Led the migration of 40 servers
        - Delivered the rollout of Teams to 900 users
    """
    profile = reading.profile
    if not profile.positions:
        return NO_POSITIONS
    most = int(limit("statements-in-a-position"))
    counts = [(p, len(worded(p))) for p in profile.positions]
    over = [(p, n) for p, n in counts if n > most]
    for position, found in over:
        advice = f"Keep the {most} with the strongest results, and merge or cut the rest."
        yield position.title or position.head, f"There are {found} bullets under {called(profile, position)}. Readers take in the first few.", advice
    return Earned(sum(min(n, most) for _, n in counts) / sum(n for _, n in counts)) if over else None


@rule(category="presentation", covers=("N3",), level="could")
def position_thin(reading: Reading) -> Look:
    """A recent role has at least two bullets.

    One line about years of work looks as if there were nothing to tell.

    Flags:
        - Led the migration of 40 servers
        → «Senior IT Project Manager»
    Passes:
        - Led the migration of 40 servers
        - Delivered the rollout of Teams to 900 users
    """
    profile = reading.profile
    recent = [p for p in profile.positions[: int(limit("recent-positions"))] if p.statements]
    if not recent:
        return NO_STATEMENTS
    for position in recent:
        if len(worded(position)) < 2:
            yield (
                position.title or position.head,
                f"There is only one bullet under {called(profile, position)}."
                if worded(position)
                else f"No bullet under {called(profile, position)} says what you did.",
                "What else did you deliver there?",
            )
    return Looked(len(recent))


@rule(category="presentation", covers=("N3",), level="should", judged=("resume",))
def wall_of_text(reading: Reading) -> Look:
    """Work is told in bullets, not in paragraphs.

    In a wall of text, even good results get lost.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        «Led the migration of the servers to AWS in 6 months. Then led the rollout of Microsoft Teams to 900 users. After that managed \
        the renewal of the networks of eight sites, which had been put off for years because nobody wanted to take the risk of a long \
        outage. Then moved three offices into one. In between trained twelve colleagues, negotiated four contracts, and built up the \
        project office of the bank with its reports, templates and meetings.»
    Passes:
        - Led the migration of 40 servers
        - Delivered the rollout of Teams to 900 users
    """
    profile = reading.profile
    found = reading.statements
    if not found:
        return NO_STATEMENTS
    told = [s.span for s in profile.sections if s.kind in ("experience", "projects", "awards", "other")]
    blocks = {b.span: len(profile.document.words_in(b.span)) for b in profile.document.blocks if any(t.contains(b.span) for t in told)}
    walls = [span for span, words in blocks.items() if words > limit("words-in-a-block")]
    for span in walls:
        yield span, f"This paragraph of {blocks[span]} words is hard to skim.", cut_into_bullets(reading, span)
    inside = sum(blocks[span] for span in walls)
    return Earned(max(0.0, 1 - inside / max(sum(blocks.values()), 1) / limit("share-in-walls"))) if walls else None


def cut_into_bullets(reading: Reading, span: Span) -> str:
    """Where the bullets could begin, by the statements that stand in the block."""
    profile = reading.profile
    inside = sorted(s.span for s in reading.statements if span.contains(s.span) and s.span.start > span.start)
    starts = [f'"{excerpt(profile, s, 25)}"' for s in inside[:3]]
    begin = f"start new ones at {named(starts)}" if starts else "start each with a verb"
    return f"Break it into bullets of one or two lines; {begin}."


@rule(category="presentation", covers=("N8",), level="should", judged=("resume",))
def personal_data(reading: Reading) -> Look:
    """Birth date, marital status, nationality and identity numbers are left out.

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
        if word.kind == "personal-data":
            yield (
                word.span,
                f"{(word.value or 'This')[:1].upper()}{(word.value or 'This')[1:]} is personal data that most employers don't expect.",
                "Leave it out, unless employers in your country ask for it.",
            )
    return None
