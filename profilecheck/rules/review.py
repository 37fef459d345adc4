"""Holds every finding against the facts and against the other findings once more before it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from profilecheck.document import Span
from profilecheck.rules.anywhere import told_anywhere
from profilecheck.rules.completeness import most_complete, pieces
from profilecheck.rules.engine import Verdict
from profilecheck.rules.fields import is_on_target, is_plain
from profilecheck.rules.reading import Reading, worded
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import names

GIVES_WAY: Mapping[str, frozenset[str]] = {
    "headline-too-long": frozenset({"headline-without-scope", "headline-without-value", "headline-without-methodology"}),
    "headline-stuffed": frozenset({"headline-without-scope", "headline-without-value", "headline-without-methodology"}),
    "skill-list-too-long": frozenset({"tool-group-empty", "keyword-dump"}),
    "keyword-dump": frozenset({"tool-group-empty"}),
    "summary-too-long": frozenset({"summary-without-leadership", "summary-without-methodology", "summary-without-technology"}),
    "project-tool-missing": frozenset({"tool-only-listed"}),
    "summary-too-short": frozenset({"summary-without-result", "summary-without-years"}),
    "document-too-long": frozenset({"position-thin"}),
    "specialism-not-named": frozenset({"headline-without-specialism"}),
    "certification-unclear": frozenset({"certification-missing"}),
    "linkedin-address-broken": frozenset({"linkedin-address-missing"}),
    "other-occupation": frozenset({"tool-group-empty", "method-not-in-use", "technical-certification-missing", "headline-without-methodology"}),
}
"""A finding -> the rules that would ask for the opposite, or for the same in other words, and are silent beside it."""
CARRIES = frozenset({"results-without-figures", "project-work-scarce"})
"""Rules whose first message says what is wrong with all; those after it go on from there."""
OWN_WORDS = frozenset({"project-work-scarce"})
"""Those whose later messages say something else of their place than the first does of its."""


def carried(rule: str, first: str, own: str) -> str:
    """The message of the first finding that is shown, where those before it are not: what is wrong with all, and what to say of this place."""
    return f"{first.partition('. ')[0]}. {own}" if rule in OWN_WORDS else first


BY_EXAMPLE = frozenset(names("rules-by-example"))
"""Rules that name a line to better."""
REMOVES = ("text-repeated", "old-position-detailed")
"""Rules after which nobody should be asked to better the same place."""


def no_problem_told(reading: Reading) -> bool:
    """Whether no line speaks of a difficulty, not even in words that we may not understand."""
    return not reading.may_show("C3") and not any(holds(line, names("words-of-problems")) for line in told_anywhere(reading))


def no_budget_told(reading: Reading) -> bool:
    """Whether no sum is named that may be a budget; what was saved, earned or sold is none."""
    sums = [m for m in reading.profile.metrics if m.section != "headline" and (m.kind == "budget" or (m.unit or "").isupper())]
    return all(m.kind in ("saving", "revenue") for m in sums)


def no_team_told(reading: Reading) -> bool:
    """Whether no figure of a team stands there, and no leading of people by what they are or where they work."""
    if reading.may_show("C6") or any(m.kind == "team-size" and m.section != "headline" for m in reading.profile.metrics):
        return False
    led = (s for s in reading.told if s.opener in names("verbs-of-leading"))
    return not any(holds(reading.profile.quote(s.span), names("words-of-whom-one-leads")) for s in led)


def no_method_told(reading: Reading) -> bool:
    used = any(skill.group == "method" for s in reading.told for skill in reading.profile.skills_in(s.span))
    told = any(holds(line, names("words-of-methods")) for line in told_anywhere(reading))
    return not (used or told or reading.may_show("C7")) and is_on_target(reading)


def no_system_told(reading: Reading) -> bool:
    """Whether no line names a system, nor anything in capitals that may be one."""
    if reading.may_show("C8") or any(skill.group in ("technology", "tool") for s in reading.told for skill in reading.profile.skills_in(s.span)):
        return False
    return not any(is_code(word) for s in reading.told for word in reading.profile.quote(s.span).split()[1:])


def is_code(word: str) -> bool:
    """Whether a word is of two capitals or more, or of a capital and a figure, as names of products are."""
    return sum(c.isupper() for c in word) > 1 or (any(c.isupper() for c in word) and any(c.isdigit() for c in word))


def no_method_named(reading: Reading) -> bool:
    return not holds(reading.profile.document.text, names("words-of-methods"))


def no_tool_named(reading: Reading) -> bool:
    return not holds(reading.profile.document.text, (*names("tools-of-planning"), *names("tools-of-agile")))


def summary_text(reading: Reading) -> str:
    return reading.profile.quote(reading.profile.summary) if reading.profile.summary is not None else ""


def headline_text(reading: Reading) -> str:
    return reading.profile.quote(reading.profile.headline.span) if reading.profile.headline is not None else ""


def no_field_in_the_headline(reading: Reading) -> bool:
    """Whether the headline names no field at all, not even one of another trade."""
    return not holds(headline_text(reading), (*names("words-of-trades"), *names("fields-in-headlines")))


def no_method_in_the_headline(reading: Reading) -> bool:
    return not holds(headline_text(reading), names("words-of-methods")) and is_on_target(reading)


def no_years_in_the_summary(reading: Reading) -> bool:
    return not holds(summary_text(reading), names("words-of-years"))


def no_method_in_the_summary(reading: Reading) -> bool:
    return not holds(summary_text(reading), names("words-of-methods"))


def no_kind_in_the_summary(reading: Reading) -> bool:
    return not holds(summary_text(reading), (*names("words-of-trades"), *names("fields-in-headlines"), *names("project-words-of-kinds")))


def no_projects_in_the_summary(reading: Reading) -> bool:
    return not holds(summary_text(reading), names("words-of-delivery"))


def no_people_in_the_summary(reading: Reading) -> bool:
    summary = reading.profile.summary
    return summary is None or not holds(reading.profile.quote(summary), names("words-of-people"))


def no_field_in_the_summary(reading: Reading) -> bool:
    summary = reading.profile.summary
    return summary is None or not holds(reading.profile.quote(summary), names("words-of-technical-fields"))


def a_bullet_comes_near(reading: Reading) -> bool:
    """Whether the best bullet is about a project, starts with a verb and has at least one of the pieces."""
    best = most_complete(reading)
    return best is not None and best.opener_kind in ("strong", "duty") and reading.about_projects(best) and any(pieces(reading, best).values())


def dates_are_read(reading: Reading) -> bool:
    """Whether level and years rest on dates that were all read."""
    return not any(doubt.code == "dates-unread" for doubt in reading.profile.placement.doubts)


def projects_are_few(reading: Reading) -> bool:
    """Whether some role lacks a project, or hardly any bullet shows one."""
    roles = [p for p in reading.profile.positions if len(worded(p)) > 1]
    bare = [p for p in roles if not any("C2" in s.possible for s in p.statements)]
    return bool(bare) or len([s for s in reading.statements if s.where("C2")]) < 2


UNREAD_JOBS = frozenset({"unread-entry", "section-without-jobs"})
"""Doubts after which bullets of a whole job may be missing in what was read."""


def most_is_of_other_work(reading: Reading) -> bool:
    """Whether a third of the bullets or more show neither a project nor a result nor people led."""
    found = reading.statements
    beside = [s for s in found if not reading.about_projects(s) and not any(s.where(item) for item in ("C2", "C4", "leadership"))]
    return 3 * len(beside) >= len(found)


def no_summary_at_the_top(reading: Reading) -> bool:
    """Whether nothing in front of the first heading reads on like a summary, a headline with one behind it included."""
    blocks = reading.profile.document.blocks
    heading = next((s.heading for s in reading.profile.sections if s.heading is not None), None)
    tops = [reading.profile.quote(b.span) for b in blocks if heading is None or b.span.end <= heading.start]
    return not any(sum(w[:1].islower() for w in text.split()) >= SMALL_WORDS and holds(text, names("words-of-years")) for text in tops)


SMALL_WORDS = 8
"""Words in small letters of a text that reads on."""
BORNE_OUT: Mapping[str, Callable[[Reading], bool]] = {
    "summary-missing": no_summary_at_the_top,
    "challenge-not-told": no_problem_told,
    "budget-not-stated": no_budget_told,
    "team-not-described": no_team_told,
    "method-not-in-use": no_method_told,
    "system-not-named": no_system_told,
    "summary-without-leadership": no_people_in_the_summary,
    "summary-without-technology": no_field_in_the_summary,
    "specialism-not-named": is_plain,
    "tool-group-empty": is_on_target,
    "technical-certification-missing": is_on_target,
    "project-tool-missing": no_tool_named,
    "method-missing": no_method_named,
    "headline-without-specialism": no_field_in_the_headline,
    "headline-without-methodology": no_method_in_the_headline,
    "summary-without-years": no_years_in_the_summary,
    "summary-without-methodology": no_method_in_the_summary,
    "summary-without-project-kind": no_kind_in_the_summary,
    "summary-without-projects": no_projects_in_the_summary,
    "project-not-described": projects_are_few,
    "document-too-long": dates_are_read,
    "level-not-shown": dates_are_read,
    "title-above-evidence": dates_are_read,
    "certification-missing": dates_are_read,
    "project-work-scarce": most_is_of_other_work,
    "model-statement-missing": a_bullet_comes_near,
}
"""A rule that says that something is missing or near -> whether that is so for sure."""


def refused(reading: Reading, verdicts: Iterable[Verdict]) -> frozenset[tuple[str, Span]]:
    """The findings that are not shown, as rule and place; what a rule earns is not touched."""
    flags = [(verdict.rule.id, flag[0]) for verdict in verdicts for flag in verdict.flags]
    found = {rule for rule, _ in flags}
    silent = {rule for rule in found & BORNE_OUT.keys() if not BORNE_OUT[rule](reading)}
    silent |= {other for rule in found - silent for other in GIVES_WAY.get(rule, ())}
    if any(doubt.code in UNREAD_JOBS for doubt in reading.profile.placement.doubts):
        silent |= set(names("rest-on-every-bullet"))
    doubtful = [doubt.span for doubt in reading.profile.placement.doubts]
    leaving = list(places_to_shorten(reading, flags))
    template = [w.span for w in reading.profile.wording if w.kind == "template"]
    walls = [span for rule, span in flags if rule == "wall-of-text"]
    long = [span for rule, span in flags if rule in ("wall-of-text", "statement-too-long")]
    adding = set(names("rules-on-figures"))

    def contradicted(rule: str, span: Span) -> bool:
        if rule in silent:
            return True
        if rule in BY_EXAMPLE and any(word.overlaps(span) for word in template):
            return True  # what is left of a template is nobody's line to better
        if rule == "statement-too-long" and any(wall.overlaps(span) for wall in walls):
            return True  # the same length is said once
        if rule == "model-statement-missing" and any(place.overlaps(span) for place in long):
            return True  # what is to be split is not to be made longer
        if rule == "position-thin" and any(p.head.overlaps(span) and any(p.span.overlaps(place) for place in long) for p in reading.profile.positions):
            return True  # what is to be cut into several is not too little
        if rule not in REMOVES and any(place.overlaps(span) for place in leaving):
            return True
        return rule in adding and any(place.overlaps(span) for place in doubtful)

    return frozenset((rule, span) for rule, span in flags if contradicted(rule, span))


def places_to_shorten(reading: Reading, flags: Iterable[tuple[str, Span]]) -> Iterable[Span]:
    """The ranges that another finding wants shortened: a repeated passage; title and bullets of a role of long ago; a second copy of a part of the page."""
    yield from (copy.span for copy in reading.profile.copies)
    for rule, span in flags:
        if rule == "text-repeated":
            yield span
        elif rule == "old-position-detailed":
            yield span
            for position in reading.profile.positions:
                if position.head.overlaps(span):
                    yield from (s.span for s in position.statements)
