"""Rules on length and density: of the document, of its roles and of its paragraphs."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.rules.bullets import MOST_COUNTED, bullets_of, in_list, unit_of
from profilecheck.rules.chapters.experience import NO_STATEMENTS
from profilecheck.rules.chapters.outdated import old_positions
from profilecheck.rules.chapters.positions import NO_POSITIONS, is_break
from profilecheck.rules.chapters.repetition import repetitions
from profilecheck.rules.engine import Earned, Look, Looked, rule
from profilecheck.rules.months import last_month
from profilecheck.rules.phrasing import called, called_apart, count, excerpt, number_word, words_counted
from profilecheck.rules.reading import Reading, worded
from profilecheck.rules.targets import roles_to_build_on
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import named


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
    words = profile.document.word_count
    beginner = profile.career.level == "entry" and (profile.career.years_total or 0.0) < limit("years-of-a-beginner")
    level = "mid" if profile.career.level == "entry" and not beginner else profile.career.level
    most = limit(f"words-{level}")
    if words > most * limit("room-above-a-limit"):
        pages = f" on {count(profile.document.pages, 'page')}" if profile.document.pages else ""
        yield (
            reading.first_line,
            f"Your resume has {words:,} words{pages}. About {most:,.0f} is plenty at your level.",
            what_to_cut(reading),
        )
    return Earned(max(0.0, 1 - 2 * (words - most) / most)) if words > most else None


def what_to_cut(reading: Reading) -> str:
    """Where there is room to save: roles of long ago first, else the lists and the long bullets of this document."""
    profile = reading.profile
    most = int(limit("statements-in-a-position"))
    if profile.copies:
        return "First delete what is printed twice; then see how long the rest is."
    if old := old_positions(reading):
        cut = list(dict.fromkeys(called(profile, p) for p, _ in old))[:2]
        crowded = any(len(worded(p)) > most for p in reading.newest[: int(limit("recent-positions"))])
        then = f", and keep at most {most} bullets for each recent role" if crowded else ""
        return f"Cut {named(cut)} to a line or two{' each' if len(cut) > 1 else ''}{then}."
    if len(profile.listed) > limit("skills-in-a-list") and profile.sections_of("skills", "tools"):
        return f"Trim the skills list first, then {'merge what you say twice' if repetitions(reading).again else 'cut long bullets to one or two lines'}."
    longest = max((p for p in reading.newest[1:] if not p.leads), key=lambda p: len(worded(p)), default=None)
    if longest is not None and len(worded(longest)) > most:
        return f"Start with {called(profile, longest)}: keep no more than {most} of its strongest bullets, and merge or cut the rest."
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
    words = profile.document.word_count
    fewest = limit("fewest-words")
    if words < fewest:
        yield reading.first_line, f"Your resume has only {count(words, 'word')}.", "Which projects, results, tools, and certifications could you add?"
        return Earned(words / fewest)
    return None


@rule(category="presentation", covers=("N3",), level="should", more="Other roles run long, too.")
def position_overloaded(reading: Reading) -> Look:
    """A role has three to eight bullets.

    Readers usually take in only the first few; the rest dilute them.

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
    counts = [(p, len(worded(p)), len([s for s in bullets_of(reading, p) if in_list(profile, s)])) for p in profile.positions]
    # What is older than a role of which a line is enough needs no eight bullets either.
    shortened = max((end for _, end in old_positions(reading)), default=None)
    old = [p for p in profile.positions if shortened is not None and (end := last_month(p, profile.as_of.index)) is not None and end <= shortened]
    over = [(p, listed) for p, n, listed in counts if p.counted and min(n, listed) > most and p not in old]
    for position, found in over:
        advice = f"Keep no more than the {most} strongest, and merge or cut the rest."
        many = f"There are {found} bullets" if found <= MOST_COUNTED else f"There are more than {MOST_COUNTED} bullets"
        yield position.title or position.head, f"{many} under {called_apart(profile, position)}. Readers usually take in only the first few.", advice
    return Earned(sum(min(n, most) for _, n, _ in counts) / sum(n for _, n, _ in counts)) if over else None


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
    recent = [p for p in reading.newest[: int(limit("recent-positions"))] if p.statements and not is_break(profile, p)]
    recent = [p for p in recent if p in roles_to_build_on(reading)]  # nobody should say more of another line of work
    latest = max((end for p in recent if (end := last_month(p, profile.as_of.index)) is not None), default=0)
    recent = [p for p in recent if latest - (last_month(p, profile.as_of.index) or latest) < 12 * limit("years-until-early")]  # nor of a job of long ago
    if not recent:
        return NO_STATEMENTS
    for position in recent:
        lines = bullets_of(reading, position)
        told = position.counted and all(reading.word_count(s.span) <= limit("words-in-a-block") for s in lines)
        if told and len(worded(position)) == 1 and lines:
            what = unit_of(profile, lines)
            yield (
                position.title or position.head,
                f"There is only one {what} under {called(profile, position)}."
                if len(lines) == 1
                else f"Only one of the {number_word(len(lines))} {what}s under {called(profile, position)} says what you did.",
                "What else did you deliver there?",
            )
    return Looked(len(recent))


@rule(category="presentation", covers=("N3",), level="should", judged=("resume",), more="Other blocks are, too.")
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
    told = [s.span for s in profile.sections if s.kind in ("experience", "projects", "other")]
    parts = (behind_head(profile, b.span) for b in profile.document.blocks if any(t.contains(b.span) for t in told))
    blocks = {span: words_counted(profile, span) for span in parts}
    walls = [span for span, words in blocks.items() if words > limit("words-in-a-block")]
    for span in walls:
        yield span, f"This {blocks[span]}-word block is hard to skim.", cut_into_bullets(reading, span)
    inside = sum(blocks[span] for span in walls)
    return Earned(max(0.0, 1 - inside / max(sum(blocks.values()), 1) / limit("share-in-walls"))) if walls else None


def behind_head(profile: Profile, block: Span) -> Span:
    """What a block says of the work: where title, employer and dates stand on its first line, what follows them."""
    head = next((p.head for p in profile.positions if block.contains(p.head)), None)
    return Span(head.end, block.end) if head is not None and head.start == block.start else block


def cut_into_bullets(reading: Reading, span: Span) -> str:
    """Where the bullets could begin, by the statements that stand in the block."""
    profile = reading.profile
    if lists_entries(profile, span):
        return "Put each on a line of its own."
    text = profile.document.text
    inside = sorted(s.span for s in reading.statements if span.contains(s.span) and s.span.start > span.start and s.opener_kind in ("strong", "duty"))
    inside = [s for s in inside if text[span.start : s.start].rstrip()[-1:] in (".", ";", "!", "•")]  # where no sentence ends, none surely begins
    starts = [f'"{excerpt(profile, s, 25)}"' for s in inside[:3]]
    if not starts:
        return "Break it into bullets of one or two lines; start each with a verb, and get to the result early."
    begin = f"starting {'a new one' if len(starts) == 1 else 'new ones'} at {named(starts)}"
    return f"Break it into bullets of one or two lines, {begin}. Get to the result early in each."


def lists_entries(profile: Profile, span: Span) -> bool:
    """Whether a block names awards, certificates or papers one after the other: no verb belongs in front of them, and no result behind."""
    words = profile.quote(span).split()
    named_things = sum(holds(word, names("words-of-entries")) for word in words)
    capital = sum(word[:1].isupper() for word in words)
    return named_things >= ENTRIES and capital >= CAPITALS * len(words)


ENTRIES, CAPITALS = 3, 0.35
"""So many awards and the like, and this share of words in capitals, are a list of them and no account of work."""
