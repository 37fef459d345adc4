"""Units that are no money and no counted noun: per cent, times, lengths of time, scores and words for a team."""

from __future__ import annotations

import functools
import re

from msgspec import Struct

from profilecheck.nlp.figures.numbers import Number
from profilecheck.patterns import lazy
from profilecheck.vocabulary.figures import figure_words
from profilecheck.vocabulary.spelling import norm

PERCENT = lazy(r"\+? ?(?:%|percent\b|per cent\b|pct\b\.?|percents\b|per-cent\b)\+?|[- ]percent\b", re.I)
POINTS = lazy(
    r"[ -]?(?:percentage[ -]points?|per cent points?|% points?|points\b(?! of contact| of sale)"
    r"|point (?=increase|improvement|gain|rise|drop|lift|jump|uplift|reduction|decline|swing|boost|decrease|fall)|pp\b|pts\b|bps\b|basis points)",
    re.I,
)
TIMES = lazy(
    r" ?[xX×](?![A-Za-z0-9])|[ -]?fold\b"
    r"| times (?=faster|more|as|the|higher|greater|better|larger|quicker|cheaper|over|less|fewer|its|their|bigger|return|roi)",
    re.I,
)
SCORE = lazy(r" ?/ ?(5|10|100)(?![\d/])(?:\.0)?| out of (?:a possible )?(5|10|100|five|ten)\b|[ -]stars?\b")
SHARE = "share"
"""The group of a percentage that is a part of a whole in words."""
# "nine in ten", "four out of five", "nineteen times out of twenty": a share of a whole.
SHARE_OF = lazy(r"(?: times)? (?:in|out of) (?:every )?(two|three|four|five|six|eight|ten|twenty|hundred|a hundred|5|10|20|100)\b(?! ?%|-)")
NO_SHARE = lazy(r" (?:\w+ )?(?:second|minute|hour|day|week|month|quarter|year|sprint|night|weekend|countr|site|cit|region|location|office|state)")
WHOLES = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twenty": 20, "hundred": 100, "a hundred": 100}
RATE = lazy(r" (?:\w+ )?(?:per|in a|in every|in each) (?:thousand|million|hundred|billion|1,?000(?:,000)?|10,?000|100)\b")
MARKS = lazy(r"\b(?:scor|rat|csat|satisf|nps|grad|mark)\w*[^.;]{0,30}$", re.I)
RATIO = lazy(r" ?: ?1\b(?!\s?(?:meeting|session|coach|mentor))|[ -]to[ -](?:1|one)\b(?= (?:return|ratio|roi))")
DEGREE = lazy(r"\b(?:degree|class|hono[u]?rs|hons|bsc|ba|beng|upper|lower|second|ll\.?b|mark)\b", re.I)
FRACTION = lazy(r"[ -](half|third|quarter|fifth|tenth|thirds|quarters|fifths|tenths)(?![A-Za-z-])")
# A "3-year support contract" is a length of work, "24-hour support" is not.
DEAL = lazy(r"[a-z]+ (?:contract|deal|agreement|engagement)")
CAREER = lazy(
    r"(?:of |leading|managing|working|delivering|directing|running"
    r"|in (?:it|the|project|program|software|infrastructure|tech|health|bank)|as an? |progressive|leadership)"
)
CAREER_AFTER = lazy(r"\b(?:experienc|expertise|background|career|tenure|track record|in the industry|veteran)")
CAREER_BEFORE = lazy(r"\b(?:experienc|career|worked|served|employed|spent)")
STOP = lazy(r"[.;\n•]")
AFTER_WORD = lazy(r"[a-z-]+|[^a-z\s-]")
LIMIT_LEFT = lazy(r"\b(?:in|within|under|over|only|just|by|of|than|for)$")
# "hundreds of hours" measures, "dozens of years" does not.
VAGUE_LENGTHS = frozenset({"hour", "day", "hr", "minute", "week", "month"})
EARLY = lazy(r"(?:early|ahead|before|late|under|sooner|earlier|in advance|inside|overdue|to spare)\b")
OF = lazy(r" of\b")
PART_END = lazy(r" of\b|,? |\.|$")
COUNTED = lazy(r" (?!(?:by|in|for|from|on|at|with|across|as|and|to|over|after|during|per|is|was|this) )(?:[a-z-]+ )?[a-z]{3,}s\b")
DIGIT_NEXT = lazy(r" ?\d")
SIGN = lazy(r"(?:^|[ (~])([-−])$")
SCORE_LEFT = lazy(
    r"\b(?:scores?|ratings?|csat|nps|net promoter score|rated)(?: score)?"
    r"(?: averag(?:e|ing)| of| at| to| above| over| was| is|:| =| an average| up to| rose| improved){0,3} ?(?:\+)?$",
    re.I,
)
LETTERS = lazy(r"[A-Za-z]+")
GROUP_TAIL = lazy(
    r"\b([A-Za-z]+(?: [A-Za-z]+)?)(?:s?\b(?: size[sd]?)?(?: members?)?,? ?"
    r"(?:\(|:|of|(?<=[Tt]eam )with|(?<=taff )with|(?<=quad )with|(?<=rew )with|including|comprising|comprised of|consisting of|numbering|totall?ing|size of))"
    r"(?: (?:about|around|over|up to|approximately|nearly|more than|roughly|at least|a|an|some|between|as many as|~|almost"
    r"|the|fewer than|under|from|max(?:imum)?(?: of)?|anywhere|ranging)){0,3} ?\(?~?$",
    re.I,
)


class Unit(Struct, frozen=True):
    """What was read behind (or before) a number. An empty `shape` refuses the number."""

    end: int
    unit: str | None
    shape: str
    start: int | None = None
    value: float | None = None
    group: str | None = None


@functools.cache
def _time() -> re.Pattern[str]:
    words = figure_words()
    units = "|".join(sorted(words.time_units, key=len, reverse=True))
    between = "|".join(sorted(map(re.escape, words.time_between), key=len, reverse=True))
    lead = r"\+?(?: plus)?[ ‑-]?(?:\(\d{1,3}\) )?(?:of )?"
    return re.compile(rf"{lead}((?:(?:{between})[ -]){{0,2}})({units})(?:s|s['’]|['’]s?|\(s\))?(?![A-Za-z0-9])", re.I)


@functools.cache
def _group_ends() -> frozenset[str]:
    """The last words of the names for teams: without one of them there is no team."""
    return frozenset(name.rsplit(" ", 1)[-1] for name in figure_words().groups)


@functools.cache
def _not_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(figure_words().time_not_before)))})s?\b")


@functools.cache
def _not_after() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(figure_words().time_not_after)))})$")


def read_unit(text: str, number: Number) -> Unit | None:
    """The unit right behind a number, or None."""
    at, value = number.end, number.value
    minus = SIGN.search(text[max(0, number.start - 2) : number.start])
    start = number.start - 1 if minus and number.style == "digits" else None
    points = POINTS.match(text, at, at + 24)
    if points and number.style != "vague":
        return Unit(points.end(), "points", "points", start)
    percent = PERCENT.match(text, at, at + 12)
    if percent:
        return Unit(percent.end(), "%", "percent", start)
    if number.style == "vulgar" and PART_END.match(text, at, at + 4):
        return Unit(at, "%", "percent", value=float(int(value * 100 + 1e-6)))
    times = TIMES.match(text, at, at + 16)
    if times and not (times.group().strip().lower() == "x" and DIGIT_NEXT.match(text, times.end(), times.end() + 2)):
        return Unit(times.end(), "x", "times")
    return _share(text, number) or _mark(text, number) or _length(text, number)


def _share(text: str, number: Number) -> Unit | None:
    """A part of a whole in words: "two thirds", "nine in ten", "6 per thousand"."""
    at, value = number.end, number.value
    if number.style not in {"digits", "word"} or number.scaled:
        return None
    fraction = FRACTION.match(text, at, at + 10) if number.style == "word" and value < 10 else None
    if part := fraction and _fraction(text, number, fraction):
        return part
    if rate := RATE.match(text, at, at + 40):
        return Unit(rate.end(), rate.group().strip(), "score")
    share = SHARE_OF.match(text, at, at + 34)
    if not share or NO_SHARE.match(text, share.end(), share.end() + 30):
        return None
    whole = WHOLES.get(share.group(1)) or int(share.group(1))
    if value >= whole or not (number.style == "word" or value == int(value)):
        return None
    spelled = number.style == "word" and not share.group(1).isdigit()
    if not spelled and (MARKS.search(text, max(0, number.start - 50), number.start) or _counts_on(text, share.end())):
        return None
    return Unit(share.end(), "%", "percent", value=round(100 * value / whole, 1), group=SHARE)


def _counts_on(text: str, at: int) -> bool:
    """Whether a plural stands behind: "4 out of 5 sites" counts sites."""
    return COUNTED.match(text, at, at + 40) is not None


def _mark(text: str, number: Number) -> Unit | None:
    """A ratio or a mark on a scale: "4:1", "4.7 out of 5", "5 stars"."""
    if number.style not in {"digits", "word"}:
        return None
    at, value = number.end, number.value
    ratio = RATIO.match(text, at, at + 16)
    if ratio and value > 1 and not DEGREE.search(text, max(0, number.start - 40), ratio.end() + 20):
        return Unit(ratio.end(), "x", "ratio")
    score = SCORE.match(text, at, at + 26)
    if score is None:
        return None
    whole = score.group(1) != "100" and value == int(value) and value > 10
    many_stars = " star" in score.group() and value > 5
    counted = " out " in score.group() and _counts_on(text, score.end())
    return None if (score.group().startswith("/") and whole) or many_stars or counted else Unit(score.end(), "points", "score")


def _fraction(text: str, number: Number, match: re.Match[str]) -> Unit | None:
    words = figure_words()
    name = match.group(1)
    if name.startswith("quarter") and number.value != 1 and not (number.value == 3 and OF.match(text, match.end(), match.end() + 4)):
        return None
    if name.rstrip("s") in {"quarter", "half"} and number.value == 1 and not OF.match(text, match.end(), match.end() + 4):
        return None
    return Unit(match.end(), "%", "percent", value=float(int(number.value * words.fractions[name])))


def _length(text: str, number: Number) -> Unit | None:
    match = _time().match(text, number.end, number.end + 40)
    if not match:
        return None
    name = match.group(2).lower()
    if " of " in f" {match.group()}" and number.style != "vague":
        return None
    if len(name) <= 3 and name in {"mo", "min", "sec"} and match.group(2) != name:
        return None
    if _is_no_length(text, number, match):
        return Unit(match.end(), None, "")
    words = figure_words()
    value = number.value * words.time_factors.get(name, 1)
    return Unit(match.end(), words.time_units[name], "time", value=value, group=norm(match.group(1).strip()) or None)


def _is_no_length(text: str, number: Number, match: re.Match[str]) -> bool:
    """Whether a number with a unit of time tells no length of work: a career, a name, an age, one day, some time."""
    words = figure_words()
    name = match.group(2).lower()
    after = text[match.end() : match.end() + 40].lower().lstrip(" -,")
    before = text[max(0, number.start - 30) : number.start].lower().rstrip()
    tail = text[number.start : match.end() + 30].lower()
    if name in {"year", "yr"} and (_experience(text, number, match) or any(phrase in tail for phrase in words.time_never)):
        return True
    if (_not_before().match(after) and not DEAL.match(after)) or _not_after().search(before):
        return True
    if name not in {"year", "yr", "month"} and any(word in words.time_not_before and word not in words.time_between for word in _attributive(after)[1:]):
        return True
    alone = number.value == 1 and number.style == "word" and not LIMIT_LEFT.search(before) and not EARLY.match(after)
    return alone or (number.style == "vague" and name not in VAGUE_LENGTHS)


def _attributive(after: str) -> list[str]:
    """The next words that can belong to one noun, singular: "15-minute daily stand-ups"."""
    out = []
    for word in AFTER_WORD.findall(after)[:3]:
        if word in figure_words().stops or not word[0].isalpha():
            break
        out.append(norm(word))
    return out


def _experience(text: str, number: Number, match: re.Match[str]) -> bool:
    """Years of a career: anything with "experience" near, and more years than a project lasts."""
    before = text[max(0, number.start - 60) : number.start].lower()
    after = text[match.end() : match.end() + 90].lower()
    stop = STOP.search(after)
    after = after[: stop.start()] if stop else after
    if CAREER_AFTER.search(after):
        return True
    if number.value >= 3 and CAREER.match(after.lstrip(" '’")):
        return True
    before = STOP.split(before)[-1]
    return CAREER_BEFORE.search(before) is not None or number.value > 7 or number.plus


def score_before(text: str, number: Number) -> str | None:
    """A mark without a scale: "rating of 4.57", "CSAT: 4.8"; its unit, or None."""
    if number.scaled or number.value > 100 or number.style != "digits":
        return None
    return "points" if SCORE_LEFT.search(text, max(0, number.start - 40), number.start) else None


def group_before(text: str, at: int) -> int | None:
    """Where "team of", "staff of", "crew of" begins, if it stands right before a number."""
    lowest = max(0, at - 70)
    left = text[lowest:at]
    if not any(norm(word) in _group_ends() for word in LETTERS.findall(left)):
        return None
    match = GROUP_TAIL.search(left)
    if not match:
        return None
    words = match.group(1).lower().split()
    groups = figure_words().groups
    for size in (2, 1):
        name = " ".join(norm(w) for w in words[-size:])
        if len(words) >= size and name in groups:
            return lowest + match.start(1) + len(match.group(1)) - len(" ".join(match.group(1).split(" ")[-size:]))
    return None
