"""Words for messages: excerpts, counted nouns, lists of names, and what to call a position."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.types import Certification, Position, Profile, Skill
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.certifications import full_name
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.scoring import names
from profilecheck.vocabulary.series import named


def page_of(profile: Profile) -> str:
    """What to call the document: "resume", or "profile" on LinkedIn."""
    return "profile" if profile.kind == "linkedin" else "resume"


def excerpt(profile: Profile, span: Span, most: int = 70) -> str:
    """The beginning of a range for a message, on one line."""
    text = " ".join(profile.quote(span).split()).rstrip(" .")
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def around(profile: Profile, span: Span, figure: Span, most: int = 150) -> str:
    """A piece of a range that holds the figure, on one line, cut between words."""
    if figure.end - span.start <= most:
        return excerpt(profile, span, most)
    words = [w.span for w in profile.document.words_in(span)]
    near = [w.start for w in words if w.start <= figure.start and figure.end - w.start <= most // 2]
    clauses = [at for at in near if profile.document.text[:at].rstrip()[-1:] in ",;:.–"]
    start = (clauses or near or [figure.start])[0]
    return f"{excerpt(profile, Span(span.start, min(start, words[OPENING].start)), most)} … {excerpt(profile, Span(start, span.end), most)}".replace("… …", "…")


OPENING = 6
"""Words with which a cut quotation begins, so that it says who did what."""


def as_printed(profile: Profile, skills: Iterable[Skill]) -> list[str]:
    """The names of skills, each once and in the words of the page: the lexicon may know one under another name."""
    printed: dict[str, str] = {}
    for skill in skills:
        words_of_it = " ".join(profile.quote(skill.span).split())
        printed.setdefault(skill.name, skill.name if words_of_it.lower() == skill.name.lower() else words_of_it)
    return list(printed.values())


def some(words: Sequence[str], most: int = 3) -> str:
    """ "a, b, c, and others": how many there are, a reader may count otherwise."""
    items = list(dict.fromkeys(words))
    return named(items if len(items) <= most + 1 else [*items[:most], "others"])


def count(number: int, noun: str) -> str:
    """ "1 bullet", "3 bullets"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def words_counted(profile: Profile, span: Span) -> int:
    """The words of a range as a reader counts them: a dash, a star or an ampersand that stands free is none."""
    return sum([word.isalnum() or any(map(str.isalnum, word)) for word in profile.quote(span).split()])


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number_word(number: int) -> str:
    """A small number in words, a larger one in digits."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def called(profile: Profile, position: Position) -> str:
    """How to speak of a position: its title, else its employer, else its dates; a placeholder is no name."""
    span = name_of(profile, position)
    if span is None and position.dates is not None:
        return f"your role {period(profile, position.dates)}"
    return f'"{excerpt(profile, span or position.head, 50)}"'


def name_of(profile: Profile, position: Position) -> Span | None:
    """The title of a position, else its employer; a placeholder is no name."""
    return next((s for s in (position.title, position.organization) if s is not None and not holds(profile.quote(s), names("placeholders"))), None)


def role(profile: Profile, position: Position) -> str:
    """How to speak of the work itself, which begins, ends and has a place as a title has not: "your role as …", "your role at …"."""
    span = name_of(profile, position)
    if span is None:
        return called(profile, position) if position.dates is not None else f"your role under {called(profile, position)}"
    return f"your role {'as' if span == position.title else 'at'} {called(profile, position)}"


def period(profile: Profile, dates: DateRange) -> str:
    """ "from Mar 2012 to Dec 2015", in the words of the page; "of 2015" where it is no range."""
    printed = " ".join(profile.quote(dates.span).split())
    for joint in (" - ", " – ", " — ", " to ", "–", "—", "-"):
        begin, found, end = printed.partition(joint)
        if found and begin.strip() and end.strip() and joint not in end:
            return f"{'' if begin.lower().startswith(('from ', 'since ')) else 'from '}{begin.strip()} to {end.strip()}"
    return f"of {printed}"


def called_apart(profile: Profile, position: Position) -> str:
    """How to speak of a position so that it is not taken for another of the same title: with its dates where there is one."""
    name = called(profile, position)
    twins = [p for p in profile.positions if p is not position and called(profile, p) == name]
    if not twins or position.dates is None or position.title is None:
        return name
    return f"{name} ({' '.join(profile.quote(position.dates.span).split())})"


def at_first(words: str) -> str:
    """Words at the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def credential(profile: Profile, one: Certification) -> str:
    """How to speak of a credential: by its usual short name where that or what its initials stand for is printed, else as it is printed."""
    printed = " ".join(profile.quote(one.span).split()).partition(" :")[0].rstrip(" ,;:-–")
    full = full_name(one.name) or one.name
    return one.name if one.acronym or {one.name, full} & {printed} or full.casefold() in printed.casefold() else printed


def certification(words: Iterable[str], joint: str = "and") -> str:
    """ "PMP certification", "PMP and CSM certifications"; a name that says by itself that it is one stands alone."""
    known = list(dict.fromkeys(words))
    if any(word.lower().endswith(("certificate", "certification")) or word.lower().startswith("certificate ") for word in known):
        return named(known, joint)
    return f"{named(known, joint)} certification{'s' if len(known) > 1 and joint == 'and' else ''}"


def field_name(field: str) -> str:
    """A field of IT in words."""
    title = next((known.title for name, known in guide().specializations.items() if name == field), field)
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
