"""What to do next about a match: use what is there, ask for what is not, invent nothing."""

from __future__ import annotations

from collections.abc import Sequence

from profilecheck.advice.match.types import Keywords, Met, Point, Step
from profilecheck.facts.types import Profile
from profilecheck.jobs.types import Job

MOST_KEYWORDS = 4
"""Words for a headline that one step names: more do not fit into the first sixty characters."""
MOST_TOGETHER = 8
"""Skills that one question names."""


def next_steps(
    profile: Profile, job: Job, found: Sequence[Met], years: Point | None, title: Point | None, education: Point | None, keywords: Keywords
) -> tuple[Step, ...]:
    """Most gain first: musts that go by another name, that are listed only, that are lacking; then the headline, wishes, the rest."""
    out: list[Step] = []
    for required in (True, False):
        some = [m for m in found if m.required is required and not m.spared]
        out += renamed(some)
        if required:
            out += listed(some)
        out += questions(profile, some, required)
        if required:
            out += headline(profile, keywords)
            out += overall(years, title, education)
    return tuple(out)


def renamed(found: Sequence[Met]) -> list[Step]:
    out, unnamed = [], []
    for met in found:
        if met.state != "otherwise" or met.kind == "certification":
            continue
        if met.printed and not met.note:
            out.append(Step(f"The job says “{met.text}”, the profile “{met.printed}”: where they mean the same, use the job's words, or both.", met.shown))
        elif met.note.endswith("without the word"):
            unnamed.append(met)
        else:
            out.append(Step(f"The job says “{met.text}”; {met.note}. Use the job's words too, if they are true of that work.", met.shown))
    if unnamed:
        words, one = joined([f"“{m.text}”" for m in unnamed[:MOST_TOGETHER]]), len(unnamed) == 1
        text = "is not named, but a statement seems to show it" if one else "are not named, but statements seem to show them"
        out.append(Step(f"{words} {text}: if so, put the job's words in.", unnamed[0].shown))
    return out


def listed(found: Sequence[Met]) -> list[Step]:
    """One step for all musts that no statement shows in use; a soft skill or a credential needs none."""
    names = [m for m in found if m.kind == "skill" and m.state == "listed"]
    if not names:
        return []
    words = joined([m.text for m in names[:MOST_TOGETHER]])
    verb = "stands" if len(names) == 1 else "stand"
    return [Step(f"{words} {verb} in no statement: tell in one where you used {'it' if len(names) == 1 else 'them'} and what came of it.", names[0].shown)]


def questions(profile: Profile, found: Sequence[Met], required: bool) -> list[Step]:
    """Questions about what the profile does not show: only the person knows the answer. Alternatives are asked together."""
    out: list[Step] = []
    asked: set[tuple[str, int]] = set()
    rest: list[str] = []
    for met in found:
        if met.kind == "certification":
            out += credential(met, found, asked)
        elif met.state == "lacking":
            if met.choice and (met.kind, met.choice) in asked:
                continue
            asked.add((met.kind, met.choice))
            others = [m.text for m in found if m.kind == "skill" and m.choice == met.choice and m.state == "lacking"] if met.choice else [met.text]
            rest.append(joined(others, "or"))
    if rest and required:
        for start in range(0, len(rest), MOST_TOGETHER):
            some = rest[start : start + MOST_TOGETHER]
            what, it, them = (some[0], "it", "it") if len(some) == 1 else (f"any of these: {'; '.join(some)}", "each", "them")
            out.append(Step(f"Do you have experience with {what}? Then show {it} in a statement of the work where you used {them}; if not, leave {them} out."))
    elif rest:
        out.append(Step(f"Wished for, but not shown: {joined(rest[:MOST_TOGETHER])}. Do you have experience with any of these? Then say where you used it."))
    return out


def credential(met: Met, found: Sequence[Met], asked: set[tuple[str, int]]) -> list[Step]:
    if met.state == "otherwise":
        coming = met.note.startswith(("still", "only"))
        then = "give the date of the exam, so that it is not taken for held" if coming else "say so, and do not let it be taken for the one asked for"
        state = met.note if met.note.startswith("the profile") else f"in the profile it is {met.note}"
        return [Step(f"The job names {met.text}; {state}: {then}.", met.shown)]
    if met.state != "lacking" or (met.choice and (met.kind, met.choice) in asked):
        return []
    asked.add((met.kind, met.choice))
    same = [m.text for m in found if m.kind == "certification" and m.choice == met.choice and m.state == "lacking"]
    names = joined(same if met.choice else [met.text], "or")
    must = "asks for" if met.required else "would like"
    return [Step(f"The job {must} {names}. Do you hold it, or are you working towards it? Then list it with issuer and year, or with the exam's date.")]


def headline(profile: Profile, keywords: Keywords) -> list[Step]:
    if not keywords.absent:
        return []
    words = joined([f"“{w}”" for w in keywords.absent[:MOST_KEYWORDS]])
    if keywords.headline is None:
        return [Step(f"The profile has no headline: write one with the job's words that are true of you, such as {words}.")]
    return [Step(f"The headline lacks words of the job that the profile shows elsewhere: {words}. Take the most telling into it.", keywords.headline)]


def overall(years: Point | None, title: Point | None, education: Point | None) -> list[Step]:
    out = []
    if years and years.verdict in ("short", "close"):
        out.append(Step(f"The job asks for {years.wanted}, the dated positions show {years.found}. Is a position missing, or its dates?"))
    elif years and years.verdict == "unknown":
        out.append(Step(f"The job asks for {years.wanted}: date the positions, so that the years can be counted."))
    if title and title.verdict == "close":
        out.append(Step(f"“{title.wanted}” was not held so far. Which statements show work of that level? Put them first.", title.shown))
    elif title and title.verdict == "short":
        out.append(Step(f"“{title.wanted}” is far from the titles held. What in the work so far was the same? Say it in the summary.", title.shown))
    if education and education.verdict == "short":
        out.append(Step(f"The job asks for {education.wanted}. Do you have a degree that the profile does not name?", education.shown))
    return out


def joined(words: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    words = list(words)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
