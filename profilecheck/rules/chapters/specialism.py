"""Rules of the guide's chapter on specialised roles: one clear field of IT, named at the top."""

from __future__ import annotations

from profilecheck.rules.engine import Look, Skip, rule
from profilecheck.rules.fields import is_named, is_sure, proofs
from profilecheck.rules.phrasing import field_name
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import either, named

RECENT = 3
"""Titles from which a reader tells a field."""
WHERE = {"headline": "your headline", "summary": "the first sentence of your summary"}


@rule(category="summary", covers=("E1",), level="could")
def specialism_unclear(reading: Reading) -> Look:
    """The document shows one field of IT for your projects.

    Recruiters search and compare by field; a mixture is hard to remember.

    Flags:
        - Managed people and meetings
        HEADLINE
        «Project Manager»
        SUMMARY
        Manager with 9 years of experience in leading people and keeping promises to colleagues everywhere.
        SKILLS
        - Java, Oracle, Linux, Cisco, PHP, MySQL
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    Passes:
        - Led the SAP S/4HANA implementation for 900 users
        - Rolled out the ERP modules for finance and logistics at 12 sites
    """
    profile = reading.profile
    if not profile.positions:
        return Skip("no roles were found")
    if profile.career.specialization == "generalist":
        technical = {s.name for s in profile.skills if s.group == "technology"}
        far = profile.target is not None and profile.target.share is not None and profile.target.share < limit("nearness-enough")
        if far:
            return Skip("no single field of IT could be told for sure")
        if any(holds(profile.quote(p.title), names("fields-in-headlines")) for p in reading.newest[:RECENT] if p.title is not None):
            return Skip("your titles name a field")
        if len(technical) < limit("mentions-of-technology"):
            return Skip("too few products and technologies are named to tell a field")
        message = "We couldn't tell which field of IT you specialize in, and readers may not be able to, either."
        yield (
            reading.headline_or_top,
            message,
            "Which field do you want to be found for? Put your projects from that field first, or deliberately present yourself as a generalist.",
        )
    return None


@rule(category="summary", covers=("E2",), level="should")
def specialism_not_named(reading: Reading) -> Look:
    """The headline or summary names the field your roles show.

    Readers decide from the top third whether to read on.

    Flags:
        - Led the SAP S/4HANA implementation for 900 users
        - Rolled out the ERP modules for finance and logistics at 12 sites
        - Replaced the old ERP system by SAP S/4HANA in 14 months
        - Trained key users in the ERP system
        - Ran the cutover of the ERP system
        - Managed the ERP support after go-live
        HEADLINE
        «Project Manager»
        SUMMARY
        Manager with 9 years of experience in leading people and keeping promises to colleagues everywhere.
    Passes:
        - Led the SAP S/4HANA implementation for 900 users
        - Rolled out the ERP modules for finance and logistics at 12 sites
        HEADLINE
        IT Project Manager | ERP Implementations
    """
    profile = reading.profile
    field = profile.career.specialization
    if field == "generalist":
        return Skip("no single field of IT could be told for sure")
    spans = (("headline", profile.headline.span if profile.headline else None), ("summary", profile.summary))
    tops = {name: span for name, span in spans if span is not None}
    if not tops:
        return Skip("neither headline nor summary was found")
    if not any(is_named(reading, top) for top in tops.values()) and is_sure(reading):
        negated = "don't" if len(tops) > 1 else "doesn't"
        yield (
            reading.headline_or_top,
            f"Your experience points to {field_name(field)} ({named(proofs(reading))}), but your {named(tops)} {negated} say so.",
            f"Add {field_name(field)} to {either(WHERE[name] for name in tops)}.",
        )
    return None
