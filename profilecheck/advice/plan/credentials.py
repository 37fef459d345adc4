"""Which credential next, by the guide's five considerations: months counted in named positions, what is met, what must be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from profilecheck.advice.plan.dossier import Dossier
from profilecheck.advice.plan.types import Choice, Consideration, Eligibility, Renewal
from profilecheck.calendar import Month
from profilecheck.document import Span
from profilecheck.facts.types import Certification, Position
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.plan import Credential, Route, plans

DEGREES = ("bachelor", "master", "doctorate")
NEAR_YEARS = 1
"""A renewal within so many years is near."""
WORTH_WAITING = 2 / 3
"""The share of the months asked for from which on waiting for the first choice is better than taking another."""
AGILE_SHARE = 0.5
IN_CHARGE = ("manager", "lead ", "leader", "master", "head ", "director", "owner")
# What a line says of a credential's time: until when it holds, when it was renewed, or only that it is current.
RUNS = re.compile(
    r"\b(?:(?P<renewed>renew\w*|recertified)|(?P<until>valid|expir\w*|through|until|thru|due)|(?P<current>current|active|in good standing))\b",
    re.I,
)
YEARS = re.compile(r"\b20\d\d\b")
ROUTES: dict[Route, str] = {"traditional": "classic projects", "agile": "agile teams", "service": "IT services"}


def choose(dossier: Dossier, stage: str, as_of: Month, target: str) -> Choice:
    route, spans = direction(dossier)
    held = {c.name: c for c in dossier.profile.certifications if c.status == "held"}
    under_way = {c.name: c for c in dossier.profile.certifications if c.status in ("in-progress", "planned")}
    wanted = sorted(candidates(dossier, stage, route, set(held)), key=lambda c: c[0])
    measured = [(rank, eligibility(dossier, name, credential, as_of)) for rank, name, credential in wanted]
    # What is under way is finished first.
    measured.sort(key=lambda m: (m[1].name not in under_way, m[0]))
    all_ = [e for _, e in measured]
    open_to = [e for e in all_ if e.eligible and (e.name in under_way or not plans().credentials[e.name].asked_first or dossier.answers.get(key_of(e.name)))]
    waiting = all_ and not all_[0].eligible and (all_[0].months or 0) >= WORTH_WAITING * all_[0].need
    advised = open_to[0] if open_to and not waiting else None
    not_now = next((e for e in all_ if e is not advised and not e.eligible), next((e for e in all_ if e is not advised), None))
    others = tuple(e for e in all_ if e is not advised and e is not not_now)
    return Choice(
        tuple(considerations(dossier, route, spans, advised, target)),
        advised,
        advice(advised, not_now, under_way, route, holds_any=bool(dossier.management)),
        not_now,
        because(not_now, advised, stage, target),
        others,
        tuple(renewals(dossier, as_of)),
    )


def direction(dossier: Dossier) -> tuple[Route, tuple[Span, ...]]:
    """Classic, agile or services, by the field and by the methods in use."""
    profile = dossier.profile
    if profile.career.specialization == "itsm":
        return "service", dossier.points["domain"].spans[:2]
    newest = dossier.newest_first[:1]
    if newest and newest[0].family == "agile" and newest[0].title:
        return "agile", (newest[0].title,)
    agile, method = dossier.points["agile"], dossier.points["method"]
    if agile.state == "shown" and len(agile.spans) >= 3 and len(agile.spans) >= AGILE_SHARE * len(method.spans):
        return "agile", agile.spans[:2]
    return "traditional", dossier.points["plan"].spans[:1] or dossier.points["budget"].spans[:1]


def candidates(dossier: Dossier, stage: str, route: Route, held: set[str]) -> Iterator[tuple[tuple[bool, bool, int], str, Credential]]:
    """Credentials of the stage that are not held nor made needless by another, the route's first."""
    field = dossier.profile.career.specialization
    used = {s.name for s in dossier.profile.skills}
    for order, (name, credential) in enumerate(plans().credentials.items()):
        if name in held or held & set(credential.covers) or stage not in credential.stages:
            continue
        if (credential.fields and field not in credential.fields) or (credential.uses and not used & set(credential.uses)):
            continue
        own = field in credential.fields
        if route not in credential.paths and not own and "traditional" not in credential.paths:
            continue
        yield (stage in ("mid", "senior") and name != "PMP" and "PMP" not in held, route not in credential.paths, order), name, credential


def eligibility(dossier: Dossier, name: str, credential: Credential, as_of: Month) -> Eligibility:
    """Months of leading within the window, position by position; what overlaps counts once, for the newer position."""
    degree = next((e.degree for e in dossier.profile.education if e.level in DEGREES), None)
    need = credential.leading if degree is not None else credential.without
    fits = credential.paths if not credential.fields else credential.fields
    if not need:
        return Eligibility(name, credential.full, credential.issuer, fits, None, 0, (), degree, credential.asks, credential.effort)
    agile = "agile" in credential.paths and "traditional" not in credential.paths
    counted = tuple(months_led(dossier, as_of, credential.window, agile=agile, titles=credential.titles))
    total = sum(months for _, months in counted)
    return Eligibility(name, credential.full, credential.issuer, fits, total, need, counted, degree, credential.asks, credential.effort)


def months_led(dossier: Dossier, as_of: Month, window: int, *, agile: bool, titles: tuple[str, ...] = ()) -> Iterator[tuple[Span, int]]:
    """Each position that led projects, above entry level, with its months in the window that no newer one covers."""
    first, taken = as_of.index + 1 - window, set[int]()
    for position in dossier.newest_first:
        if not (position.leads and position.title and position.level != "entry" and position.dates):
            continue
        title = dossier.profile.quote(position.title)
        if holds(title, plans().not_leading) and not holds(title, IN_CHARGE):
            continue
        if (agile and not works_agile(dossier, position)) or (titles and not holds(title, titles)):
            continue
        worked = position.dates.months(as_of)
        if worked is None:
            continue
        months = set(range(max(worked[0], first), min(worked[1], as_of.index + 1))) - taken
        taken |= months
        if months:
            yield position.title, len(months)


def works_agile(dossier: Dossier, position: Position) -> bool:
    return position.family == "agile" or any(position.span.contains(s) for s in dossier.points["agile"].spans)


def considerations(dossier: Dossier, route: Route, spans: tuple[Span, ...], advised: Eligibility | None, target: str) -> Iterator[Consideration]:
    """The guide's five, in its order: goals, organization, background, industry, effort."""
    ask = guide().choosing_certification
    profile = dossier.profile
    yield Consideration("goals", ask["goals"], f"Your page points to {ROUTES[route]}; the target is {target}", spans)
    yield Consideration("organization", ask["organization"], "", ask="Which credentials does your employer value or pay for?")
    if advised is not None and advised.months is not None:
        met = f"{advised.months} of {advised.need} months of leading projects for {advised.name}"
        yield Consideration("background", ask["background"], met, tuple(span for span, _ in advised.positions))
    elif advised is not None:
        yield Consideration("background", ask["background"], f"{advised.name} asks for no months of leading projects")
    else:
        yield Consideration("background", ask["background"], "No further credential of this stage is open to what the page shows", ())
    field = dossier.points["domain"]
    if field.is_shown:
        title = guide().specializations[profile.career.specialization].title if profile.career.specialization != "generalist" else ""
        yield Consideration("industry", ask["industry"], f"Your field is {title}", field.spans[:2])
    else:
        yield Consideration("industry", ask["industry"], "", ask="Which credentials do three advertisements for your target title name?")
    effort = f"{advised.name}: {advised.effort}" if advised else ""
    yield Consideration("effort", ask["effort"], effort, ask="How many hours a week can you spare, and who pays?")


def advice(advised: Eligibility | None, not_now: Eligibility | None, under_way: Mapping[str, object], route: Route, *, holds_any: bool) -> str:
    if advised is None and not_now is not None and not_now.months:
        return f"None now: in {not_now.need - not_now.months} more months of leading projects you have what {not_now.name} asks for; plan its exam for then."
    if advised is None and not_now is not None and not_now.need:
        led = f"if you led projects for {not_now.need} months{within(not_now)} under other titles, {not_now.name} is open to you"
        return f"None that your dated titles prove: {led}."
    if advised is None:
        return "None now: keep what you hold current." if holds_any else "None now: answer the question below, and ask again."
    if advised.name in under_way:
        return f"Finish {advised.name}, which you have begun, before anything else."
    if advised.months is not None:
        return f"Go for {advised.name}: by your dated roles you have the months it asks for."
    return f"Go for {advised.name}: it fits {ROUTES[route]} and asks for no months of leading." if route in advised.fits else f"Go for {advised.name}."


def key_of(name: str) -> str:
    """The key of the answer to what a credential asks besides."""
    return "eligible-" + "".join(c if c.isalnum() else "-" for c in name.lower())


def because(not_now: Eligibility | None, advised: Eligibility | None, stage: str, target: str) -> str:
    if not_now is None:
        return ""
    if not not_now.eligible and not not_now.months:
        return f"your dated roles show none of the {not_now.need} months it asks for{within(not_now)}"
    if not not_now.eligible:
        return f"your dated roles show {not_now.months} of the {not_now.need} months it asks for{within(not_now)}"
    if advised is None:
        return "only you can tell whether it counts where you are"
    return f"one at a time: {advised.name} does more for {target}"


def within(one: Eligibility) -> str:
    """In which years the months count, as the end of a sentence."""
    years = plans().credentials[one.name].window // 12
    return f" within the last {years} years" if years else ""


def renewals(dossier: Dossier, as_of: Month) -> Iterator[Renewal]:
    """Credentials held that have to be renewed; from a year alone only the year can be told."""
    for one in dossier.profile.certifications:
        known = plans().credentials.get(one.name)
        if one.status != "held" or known is None or not known.renewal:
            continue
        current, due = runs_until(dossier, one, known.renewal)
        if not current:
            yield Renewal(one.name, one.span, due, known.renewal, near=due is None or due <= as_of.year + NEAR_YEARS)


def runs_until(dossier: Dossier, one: Certification, renewal: int) -> tuple[bool, int | None]:
    """Whether the line calls a credential current without a year, and by which year it has to be renewed: as the line says, else from its own year on."""
    document = dossier.profile.document
    block = next((b.span for b in document.blocks if b.span.contains(one.span)), one.span)
    others = [c.span.start for c in dossier.profile.certifications if c.span.start >= one.span.end]
    end = min([block.end, *others])
    years = [int(y) for y in YEARS.findall(document.text, one.span.end, end)]
    own = one.year + renewal if one.year else None
    for match in RUNS.finditer(document.text, one.span.end, end):
        after = [int(y) for y in YEARS.findall(document.text, match.start(), end)]
        if match["until"] and after:
            return False, after[0]
        if match["renewed"] and years:
            return False, max(years) + renewal
        if match["current"]:
            return True, own
    return False, own
