"""Units that are no money and no counted noun: per cent, times, lengths of time, scores and words for a team."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from profilecheck.nlp.figures.numbers import Number
from profilecheck.vocabulary.figures import figure_words
from profilecheck.vocabulary.spelling import norm

PERCENT = re.compile(r"\+? ?(?:%|percent\b|per cent\b|pct\b\.?|percents\b|per-cent\b)\+?|[- ]percent\b", re.I)
POINTS = re.compile(
    r"[ -]?(?:percentage[ -]points?|per cent points?|% points?|points\b(?! of contact| of sale)"
    r"|point (?=increase|improvement|gain|rise|drop|lift|jump|uplift|reduction|decline|swing|boost|decrease|fall)|pp\b|pts\b|bps\b|basis points)",
    re.I,
)
TIMES = re.compile(
    r" ?[xX×](?![A-Za-z0-9])|[ -]?fold\b"
    r"| times (?=faster|more|as|the|higher|greater|better|larger|quicker|cheaper|over|less|fewer|its|their|bigger|return|roi)",
    re.I,
)
SCORE = re.compile(r" ?/ ?(5|10|100)(?![\d/])(?:\.0)?| out of (?:a possible )?(\d{1,3}|five|ten)\b|[ -]stars?\b")
RATIO = re.compile(r" ?: ?1\b(?!\s?(?:meeting|session|coach|mentor))|[ -]to[ -](?:1|one)\b(?= (?:return|ratio|roi))")
FRACTION = re.compile(r"[ -](half|third|quarter|fifth|tenth|thirds|quarters|fifths|tenths)(?![A-Za-z-])")
# A "3-year support contract" is a length of work, "24-hour support" is not.
DEAL = re.compile(r"[a-z]+ (?:contract|deal|agreement|engagement)")
CAREER = re.compile(
    r"(?:of |leading|managing|working|delivering|directing|running"
    r"|in (?:it|the|project|program|software|infrastructure|tech|health|bank)|as an? |progressive|leadership)"
)
CAREER_AFTER = re.compile(r"\b(?:experienc|expertise|background|career|tenure|track record|in the industry|veteran)")
CAREER_BEFORE = re.compile(r"\b(?:experienc|career|worked|served|employed|spent)")
STOP = re.compile(r"[.;\n•]")
AFTER_WORD = re.compile(r"[a-z-]+|[^a-z\s-]")
LIMIT_LEFT = re.compile(r"\b(?:in|within|under|over|only|just|by|of|than|for)$")
OF = re.compile(r" of\b")
PART_END = re.compile(r" of\b|,? |\.|$")
DIGIT_NEXT = re.compile(r" ?\d")
SIGN = re.compile(r"(?:^|[ (~])([-−])$")
SCORE_LEFT = re.compile(
    r"\b(?:scores?|ratings?|csat|nps|net promoter score|rated)(?: score)?"
    r"(?: averag(?:e|ing)| of| at| to| above| over| was| is|:| =| an average| up to| rose| improved){0,3} ?(?:\+)?$",
    re.I,
)
LETTERS = re.compile(r"[A-Za-z]+")
GROUP_TAIL = re.compile(
    r"\b([A-Za-z]+(?: [A-Za-z]+)?)(?:s?\b(?: size[sd]?)?(?: members?)?,? ?"
    r"(?:\(|:|of|(?<=[Tt]eam )with|(?<=taff )with|(?<=quad )with|(?<=rew )with|including|comprising|comprised of|consisting of|numbering|totall?ing|size of))"
    r"(?: (?:about|around|over|up to|approximately|nearly|more than|roughly|at least|a|an|some|between|as many as|~|almost"
    r"|the|fewer than|under|from|max(?:imum)?(?: of)?|anywhere|ranging)){0,3} ?\(?~?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Unit:
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
    sign = -1.0 if start is not None else 1.0
    points = POINTS.match(text, at, at + 24)
    if points and number.style != "vague":
        return Unit(points.end(), "points", "points", start)
    percent = PERCENT.match(text, at, at + 12)
    if percent:
        return Unit(percent.end(), "%", "percent", start, sign * value)
    if number.style == "word":
        fraction = FRACTION.match(text, at, at + 10)
        part = _fraction(text, number, fraction) if fraction and not number.scaled and value < 10 else None
        if part:
            return part
    if number.style == "vulgar" and PART_END.match(text, at, at + 4):
        return Unit(at, "%", "percent", value=float(int(value * 100 + 1e-6)))
    times = TIMES.match(text, at, at + 16)
    if times and not (times.group().strip().lower() == "x" and DIGIT_NEXT.match(text, times.end(), times.end() + 2)):
        return Unit(times.end(), "x", "times")
    if number.style in {"digits", "word"}:
        ratio = RATIO.match(text, at, at + 16)
        if ratio and value > 1:
            return Unit(ratio.end(), "x", "ratio")
        score = SCORE.match(text, at, at + 26)
        whole = score is not None and score.group(1) != "100" and value == int(value) and value > 10
        if score and not (score.group().startswith("/") and whole) and not (" star" in score.group() and value > 5):
            return Unit(score.end(), "points", "score")
    return _length(text, number)


def _fraction(text: str, number: Number, match: re.Match[str]) -> Unit | None:
    words = figure_words()
    name = match.group(1)
    if name.startswith("quarter") and number.value != 1 and not (number.value == 3 and OF.match(text, match.end(), match.end() + 4)):
        return None
    if name.rstrip("s") in {"quarter", "half"} and number.value == 1 and not OF.match(text, match.end(), match.end() + 4):
        return None
    return Unit(match.end(), "%", "percent", value=float(int(number.value * words.fractions[name])))


def _length(text: str, number: Number) -> Unit | None:
    words = figure_words()
    match = _time().match(text, number.end, number.end + 40)
    if not match:
        return None
    name = match.group(2).lower()
    if " of " in f" {match.group()}" and number.style != "vague":
        return None
    if len(name) <= 3 and name in {"mo", "min", "sec"} and match.group(2) != name:
        return None
    after = text[match.end() : match.end() + 40].lower().lstrip(" -,")
    before = text[max(0, number.start - 30) : number.start].lower().rstrip()
    tail = text[number.start : match.end() + 30].lower()
    unit = words.time_units[name]
    if unit == "months" and name in {"year", "yr"} and (_experience(text, number, match) or any(phrase in tail for phrase in words.time_never)):
        return Unit(match.end(), None, "")
    if _not_before().match(after) and not DEAL.match(after):
        return Unit(match.end(), None, "")
    if any(word in words.time_not_before and word not in words.time_between for word in _attributive(after)[1:]) and name not in {"year", "yr", "month"}:
        return Unit(match.end(), None, "")
    if _not_after().search(before):
        return Unit(match.end(), None, "")
    if number.value == 1 and number.style == "word" and not LIMIT_LEFT.search(before):
        return Unit(match.end(), None, "")
    if number.style == "vague" and name not in {"hour", "day", "hr", "minute", "week", "month"}:
        return Unit(match.end(), None, "")
    return Unit(match.end(), unit, "time", value=number.value * words.time_factors.get(name, 1), group=norm(match.group(1).strip()) or None)


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
