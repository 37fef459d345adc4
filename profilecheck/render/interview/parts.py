"""The parts of a preparation in words: stories, questions, categories, where they press, figures, steps, questions to ask back."""

from __future__ import annotations

from profilecheck.advice.interview.types import Answer, Asked, Preparation, Story
from profilecheck.render.outline import OutlineEntry, Part, Quote, quote
from profilecheck.render.sheet import count, one_line, quoted

LONGEST, TELLING = 90, 4


def stories(prepared: Preparation) -> Part:
    """Each with its parts marked in its own words, the missing ones asked."""
    entries = [story(prepared, one) for one in prepared.stories]
    if not entries:
        entries = [OutlineEntry("No bullet tells of a project, a result or a difficulty yet: which three would you tell a friend about?", "?")]
    return Part("Your stories", tuple(entries), "the best bullets of your page, cut into situation, task, action, result")


def story(prepared: Preparation, one: Story) -> OutlineEntry:
    profile = prepared.profile
    found = [(f"{name}:", quoted(profile.quote(span), LONGEST)) for name, span in one.parts]
    asked = [(f"{name}?", text) for name, text in one.missing]
    role = one_line(profile.quote(one.role)) if one.role else "outside of the roles"
    return OutlineEntry(f"{role}.", str(one.number), (quote(profile, one.span),), (*found, *asked))


def questions(prepared: Preparation) -> Part:
    entries = tuple(question(prepared, one) for one in prepared.questions)
    without = sum(not one.answers for one in prepared.questions)
    stand = "stands" if without == 1 else "stand"
    note = f"{count(without, 'question')} without a clear answer on your page {stand} first" if without else "each has an answer on your page"
    return Part("Questions to expect", entries, note)


def question(prepared: Preparation, one: Asked) -> OutlineEntry:
    """The question, why it is likely, the lines that answer it, how to build the answer; without a line, an honest way."""
    quotes: tuple[Quote, ...] = tuple(quote(prepared.profile, a.span) for a in one.answers)
    then = [("the job says:", ", ".join(f"“{w}”" for w in one.because))] if one.because else []
    if one.answers:
        then += [("why:", "; ".join(reason(prepared, a) for a in one.answers)), ("build it:", one.approach)]
    elif one.perhaps:
        quotes = (quote(prepared.profile, one.perhaps),)
        then += [("no line says it clearly:", "if this one means it, say what you did and what came of it."), ("if not:", one.without)]
    else:
        then += [("no line says it clearly:", one.without)]
    return OutlineEntry(one.question, "✓" if one.answers else "–", quotes, tuple(then))


def reason(prepared: Preparation, answer: Answer) -> str:
    told = f"story {answer.story}" if answer.story else "not among the stories above"
    words = one_line(prepared.profile.quote(answer.shows))
    shown = f", “{words}”" if len(words) >= TELLING else ""
    return f"{answer.why}{shown} ({told})"


def categories(prepared: Preparation) -> Part:
    entries = []
    for c in prepared.categories:
        text = f"{c.title}: {c.about} {c.answered} of {count(c.questions, 'question')} answered by your page."
        entries.append(OutlineEntry(text, "✓" if c.answered else "–", then=(("→", c.practice),)))
    return Part("The five kinds of question", tuple(entries))


def press(prepared: Preparation) -> Part:
    """Each with its words and how to be ready."""
    profile = prepared.profile
    entries = [OutlineEntry(f"{p.says[:1].upper()}{p.says[1:]}.", "–", tuple(quote(profile, s) for s in p.spans), (("→", p.answer),)) for p in prepared.press]
    return Part("Where they will press", tuple(entries) or (OutlineEntry("Dates, titles and figures leave nothing that asks for it.", "✓"),))


def figures(prepared: Preparation) -> Part:
    profile = prepared.profile
    entries = [OutlineEntry(f"{one_line(profile.quote(f.span))}", "•", (quote(profile, f.statement),)) for f in prepared.figures]
    nothing = OutlineEntry("Your bullets hold no figure: which three numbers describe your work?", "?")
    return Part("Figures to know by heart", tuple(entries) or (nothing,), "how it was measured, by whom, from what to what")


def steps(prepared: Preparation) -> Part:
    entries = []
    for step in prepared.steps:
        words = ", ".join(f"“{w}”" for w in step.words)
        label = "not in your document:" if step.name == "align" else "the job names:"
        entries.append(OutlineEntry(step.text, "→", tuple(quote(prepared.profile, s) for s in step.spans), ((label, words),) if words else ()))
    return Part("Before the interview", tuple(entries))


def back(prepared: Preparation) -> Part:
    return Part("Questions to ask back", tuple(OutlineEntry(text, "?") for text in prepared.back))
