"""The parts of a plan in words: stage, next titles, points for moving up, gap, goals, bridge, pay, habits, acts, careers, progress, questions."""

from __future__ import annotations

from profilecheck.advice.plan.types import Career, Next, Plan, Proof, Stage, Standing
from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.render.outline import OutlineEntry, Part, Quote, quote
from profilecheck.render.sheet import bar, count
from profilecheck.render.wording import figure, years

STATES = {
    "shown": ("✓", "shown"),
    "once": ("✓", "shown once"),
    "begun": ("~", "begun, not finished"),
    "unclear": ("~", "no line says it clearly"),
    "named": ("~", "only listed, not shown by a bullet"),
    "told": ("✓", "you told us; it is not on the page yet"),
    "missing": ("–", "not in your document"),
}
FITS = {"close": "✓", "a bridge": "~", "far": "–"}
WORDS = {"ready": "✓", "nearly": "~", "not yet": "–"}
BAR, MOST_QUOTES, MISSING_SHOWN = 12, 2, 3


def quotes(profile: Profile, *spans: Span, most: int = MOST_QUOTES) -> tuple[Quote, ...]:
    return tuple(quote(profile, span) for span in spans[:most])


def proof(profile: Profile, one: Proof, sign: str) -> OutlineEntry:
    return OutlineEntry(f"{one.text}.", sign, quotes(profile, one.span) if one.span else ())


def stands(plan: Plan) -> Part:
    """The stage, three lines that prove it, the one against it."""
    stage = plan.stage
    because = f": {stage.reason}" if stage.reason else ""
    entries = [OutlineEntry(f"{stage.title} ({stage.says}){because}.")]
    if stage.focus:
        entries.append(OutlineEntry(f"In the guide this stage{usual(stage)} is about {stage.focus}."))
    entries += [proof(plan.profile, one, "✓") for one in stage.proofs]
    if stage.contradiction:
        entries.append(proof(plan.profile, stage.contradiction, "–"))
    else:
        entries.append(OutlineEntry("No line of the page speaks against it.", "✓"))
    return Part("Where you stand", tuple(entries))


def usual(stage: Stage) -> str:
    """At which years of work the guide sees a stage, in the middle of a sentence."""
    if stage.to is not None:
        return f" comes at {stage.from_ or 0} to {stage.to} years of work and"
    return f" comes after {stage.from_} years of work and" if stage.from_ else ""


def nexts(plan: Plan) -> Part:
    """Each next title: ready, nearly or not yet, with what it still needs."""
    found = [OutlineEntry(f"{one.title}: {one.word}. {reach(one)}", WORDS[one.word], then=tuple(needed(one))) for one in plan.nexts]
    if not found:
        found = [OutlineEntry("You hold the top of the ladder; what follows is measured against it.", "✓")]
    chosen = f"target: {plan.target}" + ("" if plan.chosen else "; choose another with --target")
    return Part("Your next titles", tuple(found), chosen)


def reach(one: Next) -> str:
    """ "The page shows 5 of the 8 things it needs; it usually takes 7 years, 5 of them leading projects, and your dates prove 9.2 and 5.6." """
    shown = f"The page shows {one.shown} of the {len(one.needs)} things it needs"
    if not one.total:
        return f"{shown}."
    takes = f"it usually takes {years(one.total)}" + (f", {figure(one.leading)} of them in project roles" if one.leading else "")
    if one.have_total is None:
        return f"{shown}; {takes}, and no dated role proves yours."
    if one.leading and not one.have_leading:
        return f"{shown}; {takes}; your dates prove {years(one.have_total)} of work, and no dated title says that they were in projects."
    have = figure(one.have_total) + (f" and {figure(one.have_leading or 0.0)}" if one.leading else "")
    return f"{shown}; {takes}, and your dates prove {have}."


def needed(one: Next) -> list[tuple[str, str]]:
    lacking = [n.title for n in one.needs if not (n.is_shown or n.state == "told")]
    if not lacking:
        return [("→", "Nothing it needs is missing: apply.")] if one.word == "ready" else [("→", "What is left are years.")]
    more = f" and {len(lacking) - MISSING_SHOWN} more" if len(lacking) > MISSING_SHOWN else ""
    return [("→", f"Still open: {', '.join(lacking[:MISSING_SHOWN])}{more}.")]


def state(profile: Profile, standing: Standing, title: str = "") -> OutlineEntry:
    sign, said = STATES[standing.state]
    name = title or standing.title
    told = ((("you:", standing.told),) if standing.state == "told" else ())
    spans = () if standing.state == "told" else standing.spans
    return OutlineEntry(f"{name[:1].upper()}{name[1:]}: {said}.", sign, quotes(profile, *spans, most=1), told)


def moving_up(plan: Plan) -> Part:
    entries = tuple(state(plan.profile, standing) for _, standing in plan.moving_up)
    shown = sum(s.is_shown or s.state == "told" for _, s in plan.moving_up)
    return Part("What moves a career up", entries, f"{shown} of the guide's {count(len(entries), 'point')} shown")


def gap(plan: Plan) -> Part:
    """At most five: what comes nearest, and the smallest act."""
    entries = []
    for number, one in enumerate(plan.gap, 1):
        title = one.standing.title
        _, said = STATES[one.standing.state]
        near: tuple[Quote, ...] = quotes(plan.profile, one.nearest) if one.nearest else ()
        then = [("→", f"{one.act}.")]
        if one.standing.state == "unclear" and one.standing.spans:
            said = "this line may mean it, without saying so clearly"
            then = [("→", "If this line means it, say so in it. If not:"), *then]
        elif near and one.nearest_is != title:
            said = f"{said}. Nearest to it is {one.nearest_is}"
        elif not near and one.standing.point not in ("advanced", "credential"):
            then.insert(0, ("?", "Nothing on the page comes near it: have you done it elsewhere?"))
        entries.append(OutlineEntry(f"{title[:1].upper()}{title[1:]}: {said}.", str(number), near, tuple(then)))
    if not entries:
        entries = [OutlineEntry(f"The page shows everything that {plan.target} needs.", "✓")]
    return Part(f"The gap to {plan.target}", tuple(entries), "what is nowhere on the page first, each in the order of what the title needs" if plan.gap else "")


def asked(plan: Plan) -> Part:
    """What the job wants besides, in its own words."""
    entries = [OutlineEntry(f"“{one.text}”: {'required' if one.required else 'wished for'}, {one.note}.", "–" if one.required else "~") for one in plan.asked]
    return Part(f"What this job asks for besides{f': {plan.job}' if plan.job else ''}", tuple(entries))


def goals(plan: Plan) -> Part:
    entries = []
    for goal in plan.goals:
        then = [("done when:", f"{goal.measure}."), ("by:", f"end of {goal.due}")]
        if goal.line:
            then.append(("your resume gains:", goal.line))
        entries.append(OutlineEntry(f"{goal.kind_title}: {goal.text}.", "•", quotes(plan.profile, goal.basis) if goal.basis else (), tuple(then)))
    return Part("Goals", tuple(entries), f"{len(entries)}, of the guide's five kinds; none that your page already shows")


def crossing(plan: Plan) -> Part:
    found = plan.crossing
    assert found is not None
    entries = [OutlineEntry(found.text, "•", quotes(plan.profile, *found.basis))]
    entries += [state(plan.profile, s, f"keep: {s.title}") for s in found.keep]
    entries += [state(plan.profile, s, f"add: {s.title}") for s in found.add]
    return Part(f"Your bridge {found.title}", tuple(entries))


def tips(plan: Plan) -> Part:
    entries = tuple(OutlineEntry(f"{tip.text}: {STATES[tip.standing.state][1]}.", "→") for tip in plan.tips)
    return Part("What would speed it up", entries, "only what your page does not show yet")


def pay(plan: Plan) -> Part:
    entries = []
    for driver in plan.pay:
        text = f"{driver.text[:1].upper()}{driver.text[1:]}: visible." if driver.spans else driver.text
        entries.append(OutlineEntry(text, "✓" if driver.spans else "?" if "?" in text else "–", quotes(plan.profile, *driver.spans, most=1)))
    return Part("What drives pay, and what a reader can see of it", tuple(entries), "no figure is made up")


def habits(plan: Plan) -> Part:
    return Part("Work and life at this stage", tuple(OutlineEntry(text) for text in plan.habits), "general advice, not from your page")


def acts(plan: Plan) -> Part:
    entries = tuple(OutlineEntry(f"Weeks {act.weeks}, {act.hours} a week: {act.text}.", "→") for act in plan.acts)
    return Part("Your next 90 days", entries or (OutlineEntry("Nothing is open; keep what you show up to date.", "✓"),))


def careers(plan: Plan) -> Part:
    """Each with a bar of its counts, quotes of two markers, and the two that are missing."""
    entries = []
    for one in plan.careers:
        full, empty = bar(one.shown / len(one.markers), BAR)
        text = f"{full}{empty} {one.shown} of {len(one.markers)}  {one.title}{f' ({one.differs})' if one.differs else ''}: {one.fit}."
        entries.append(OutlineEntry(text, FITS[one.fit], evidence(plan.profile, one), lacking(one)))
    return Part("Careers beside and above", tuple(entries), "markers that your page shows, out of six each; staying is one of them")


def evidence(profile: Profile, one: Career) -> tuple[Quote, ...]:
    return quotes(profile, *dict.fromkeys(m.spans[0] for m in one.markers if m.is_shown and m.spans))


def lacking(one: Career) -> tuple[tuple[str, str], ...]:
    missing = ", ".join(m.title for m in one.lacking[:2])
    return ((("missing:", f"{missing}."),) if missing else ()) + (("you would give up:", one.gives_up),)


def progress(plan: Plan) -> Part:
    """Points that the new document shows and the old one lacked, lost ones, and what the target still needs."""
    found = plan.progress
    assert found is not None
    entries = []
    for one in found.ticked:
        title = f"{one.standing.title[:1].upper()}{one.standing.title[1:]}"
        if one.gained:
            entries.append(OutlineEntry(f"{title}: new since {found.old.document.name}.", "✓", quotes(plan.profile, *one.standing.spans, most=1)))
        else:
            text = f"{title}: {found.old.document.name} showed it, this document no longer does."
            entries.append(OutlineEntry(text, "–", quotes(found.old, *one.standing.spans, most=1)))
    if not entries:
        entries.append(OutlineEntry("The two documents show the same points.", "•"))
    open_ = ", ".join(s.title for s in found.open)
    entries.append(OutlineEntry(f"Still open for {plan.target}: {open_}." if open_ else f"Nothing is open for {plan.target}.", "→"))
    return Part(f"Since {found.old.document.name}", tuple(entries))


def questions(plan: Plan) -> Part:
    """What only the person knows; answered ones with the answer."""
    entries = []
    for question in plan.questions:
        said = ("you:", question.answer) if question.answer else (f"{question.id} =", "not in your document")
        entries.append(OutlineEntry(question.text, "✓" if question.answer else "?", then=(said,)))
    return Part("What only you know", tuple(entries), "--answers FILE keeps your answers, so that nothing is asked twice")
