"""What a number counts: the noun behind it, past adjectives, without a tagger and without a closed list of things."""

from __future__ import annotations

from msgspec import Struct

from profilecheck.patterns import lazy
from profilecheck.vocabulary.figures import figure_words, singular
from profilecheck.vocabulary.spelling import norm

# More words than this between a figure and its noun don't happen: "four large regional payroll office moves".
LONGEST = 6
# A word for a team stands among so many words, "member" counted: "12-member global delivery team".
MEMBERS_REACH = 4
NEXT = lazy(r"(?: (?:\.(?=[A-Z]))?|[-‑](?=[A-Za-z]))(in office|in house|work from home|[A-Za-z][A-Za-z'’]*(?:[/&-][A-Za-z]+){0,2}s?)")
FIRST = lazy(
    r"(?: plus)?\)?(?: |-|‑|–|)(?:\((?:\d{1,6}\+?|[a-z]{3,9})\) ?)?"
    r"(?:of (?:(?:the|our|its|their|my|these|those|all) )?)?(in office|in house|work from home|[A-Za-z][A-Za-z'’]*(?:[/&-][A-Za-z]+){0,2})"
)
# "(6) engineers" counts, "6) Engineers" is an item of a list.
OPENED = lazy(r"\([\w,+]{1,12}$")
IRREGULAR = frozenset({"people", "ppl", "men", "women", "personnel", "staff", "headcount", "ftes", "criteria", "children", "aircraft"})
PLURAL = lazy(r"[A-Za-z/&-]{3,}s|(?=[a-z]{0,3}[A-Z])[A-Za-z/&-]{2,}s")
COMMA_WORD = lazy(r", [a-z]")
VERSION = lazy(r" \d{1,4}(?:\.\d)?(?= [A-Za-z])")
# "45 P2 incidents", "12 Sev-1 outages": how urgent things were stands between their number and their name.
URGENCY = lazy(r" (?:P[1-5]|S[1-4]|(?:Sev|Severity|Priority|Tier|Level)[ -]?[1-5])(?:(?:[/&-]| and )(?:P|S)?[1-5])?(?= [A-Za-z])")
SLASH = lazy(r"[/&-]")
# Upper-case words that only look like a pronoun: "20 IT professionals".
NAMES = frozenset({"IT", "US"})


class Noun(Struct, frozen=True):
    """A counted noun: where it ends, its last known words in the singular, the list it stands in."""

    start: int
    end: int
    head: str
    kind: str | None
    plural: bool
    text: str


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural: "sites", "PCs", "people"; not "business", "SAS", "status"."""
    low = word.lower()
    if low in IRREGULAR:
        return True
    if not PLURAL.fullmatch(word) or not word.endswith("s") or low in figure_words().not_plural:
        return False
    return not low.endswith(("ss", "us", "is", "'s", "’s")) or low in {"menus", "campuses", "bonus"}


def read_noun(text: str, at: int, *, vague: bool = False) -> Noun | None:
    """The noun phrase that begins at `at`, or None. An unknown noun must be a plural; a known one may be singular."""
    words = figure_words()
    if text[at : at + 1] == ")" and not OPENED.search(text, max(0, at - 14), at):
        return None
    urgency = URGENCY.match(text, at, at + 30)
    at = urgency.end() if urgency else at
    first = FIRST.match(text, at, at + 60)
    if not first or (" of " in f" {first.group().strip()} " and not vague and first.group().lstrip(" -").startswith("of ")):
        return None
    hyphen = text[at : at + 1] in {"-", "‑"}
    if first.group(1).lower() in words.stops and first.group(1) not in NAMES:
        return None
    found, joined = _phrase(text, (first.group(1), first.start(1), first.end(1)))
    head = _head(found, hyphen)
    if head is None:
        return None
    phrase = [w for w, _, _ in found[: head + 1]]
    name, kind = _name(phrase)
    if joined is not None and head >= joined and (kind is None or head > joined + 3):
        return None
    return Noun(found[0][1], found[head][2], name, kind, is_plural(phrase[-1]), text[found[0][1] : found[head][2]])


def _phrase(text: str, first: tuple[str, int, int]) -> tuple[list[tuple[str, int, int]], int | None]:
    """The words with their places that can belong to one noun, and the number of those before an "and" ("30 old and new sites")."""
    words = figure_words()
    found, end = [first], first[2]
    joined: int | None = None
    while len(found) < LONGEST:
        match = NEXT.match(text, end, end + 40)
        if not match and COMMA_WORD.match(text, end) and len(found) == 1 and not is_plural(found[0][0]) and not _known(found[0][0]):
            match = NEXT.match(text, end + 1, end + 40)
        if not match:
            digit = VERSION.match(text, end, end + 10)
            if digit and found[-1][0].lower() in words.products:
                end = digit.end()
                continue
            break
        if match.group(1).lower() in words.stops and match.group(1) not in NAMES:
            if match.group(1).lower() in {"and", "or"} and joined is None and not any(_closes(w) for w, _, _ in found):
                joined, end = len(found), match.end(1)
                continue
            break
        found.append((match.group(1), match.start(1), match.end(1)))
        end = match.end(1)
    return found, joined


def one_of(word: str) -> str:
    """The singular that a list knows: "bonuses" is no "bonuse"."""
    name = norm(word)
    if figure_words().noun_class(name) is None and name.endswith(("e", "s")) and figure_words().noun_class(name[:-1]) is not None:
        return name[:-1]  # "bonuses", "PMs"
    return name


def _closes(word: str) -> bool:
    """Whether an "and" behind this word begins something else: "30 sites and", "grew quickly and"."""
    return is_plural(word) or word.lower().endswith("ly") or _known(word)


def _known(word: str) -> bool:
    return figure_words().noun_class(one_of(word)) is not None


def _head(found: list[tuple[str, int, int]], hyphen: bool) -> int | None:
    """Which of the words is the noun: the first plural, or the known noun right behind it ("systems engineers")."""
    words = figure_words()
    if hyphen and norm(found[0][0]) in words.members and any(one_of(word) in words.groups for word, _, _ in found[1:MEMBERS_REACH]):
        return 0  # "12-member project teams"
    plural = _plural_head(found)
    if plural is not None:
        return plural
    if norm(found[0][0]) in words.members and len(found) > 1 and norm(found[1][0]) in words.groups:
        return 0
    head = None
    for index in range(1 if hyphen else min(3, len(found))):
        phrase = singular(" ".join(w for w, _, _ in found[: index + 1]))
        known = any(words.noun_class(name) not in {None, "never"} for name in (phrase, " ".join(phrase.split()[-2:])))
        if known or (hyphen and norm(found[index][0]) in words.members):
            head = index
        elif head is not None:
            break
    return head


def _plural_head(found: list[tuple[str, int, int]]) -> int | None:
    """The first plural, or the known plural right behind it; a word without a plural counts as one where no known plural follows."""
    words = figure_words()
    for index, (word, _, _) in enumerate(found):
        low = word.lower()
        following = found[index + 1][0] if index + 1 < len(found) else ""
        if is_plural(word):
            if following and is_plural(following) and _known(following) and words.noun_class(norm(following)) != "never" and not low.endswith("ers"):
                return index + 1
            return index
        if low in words.not_plural and norm(low) in words.volume and not any(is_plural(w) and _known(w) for w, _, _ in found[index + 1 : index + 3]):
            return index
    return None


def _name(phrase: list[str]) -> tuple[str, str | None]:
    """The longest ending of a phrase that a list knows, and the list; else its last word."""
    words = figure_words()
    small = [*map(norm, phrase[:-1]), one_of(phrase[-1])]
    for size in (3, 2, 1):
        name = " ".join(small[-size:])
        if len(small) >= size:
            kind = words.classes.get(name)
            if kind:
                return name, kind
    parts = SLASH.split(small[-1])
    if len(parts) > 1 and parts[-1]:
        kinds = [words.noun_class(norm(p)) for p in parts]
        return small[-1], kinds[-1]
    if small[-1].endswith(("ist", "eer", "ician")):
        return small[-1], "staff"
    return small[-1], None
