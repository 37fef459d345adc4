"""Rules on how a credential is shown: by its name, at the top, and with what a recruiter checks and searches for."""

from __future__ import annotations

from profilecheck.facts.types import Certification, Profile
from profilecheck.rules.chapters.certifications import NO_CERTIFICATION, line_beside, without_credentials
from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.phrasing import certification, credential
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds, years_in
from profilecheck.vocabulary.certifications import full_name
from profilecheck.vocabulary.scoring import names


@rule(category="credentials", covers=("G1", "G4"), level="should", more="The same goes for other certifications.")
def certification_unclear(reading: Reading) -> Look:
    """A certification is listed by its name.

    "PMI certified" says who tested you, not on what; a recruiter who searches for PMP won't find it.

    Flags:
        CERTIFICATIONS
        - «PMI certified»
    Passes:
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    profile = reading.profile
    if not profile.certifications:
        return NO_CERTIFICATION
    for one in profile.certifications:
        after = profile.document.text[one.span.end : one.span.end + BEHIND].partition("\n")[0]
        if holds(after, ("in ", "as ", "(", "for ")) or after.lstrip()[:1] in (":", "-", "–"):
            continue  # the line goes on with what it is in
        words = set(profile.quote(one.span).lower().replace(",", " ").split()) - {"certified", "certification", "and"}
        if words and words <= set(names("bodies-that-certify")) and not is_named_in_full(profile, one):
            asked = "What is its exact name?" if one.year is not None else "What is its exact name, and what year did you earn it?"
            yield one.span, f'"{profile.quote(one.span)}" doesn\'t say which certification it is.', asked
    return None


def is_named_in_full(profile: Profile, one: Certification) -> bool:
    """Whether the same words go on to a full name in another place of the page: "Cisco Certified" in a list, "Cisco Certified Engineer" among the degrees."""
    short = " ".join(profile.quote(one.span).split()).lower()
    text = profile.document.text
    rests = text.lower().split(short)[1:]
    ends = (len(text) - sum(map(len, rests[n:])) - len(short) * (len(rests) - n - 1) for n in range(len(rests)))
    return any(text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() for end in ends)


BEHIND = 30
"""Characters behind a body's name in which the name of its credential may stand."""


@rule(category="credentials", covers=("G2",), level="should")
def certification_hidden(reading: Reading) -> Look:
    """Your main certification appears at the top: in the headline, after your name, or in the summary.

    At the end of page two, few people see it. Where a headline lacks it, the rule on headlines says so.

    Flags:
        HEADLINE
        SUMMARY
        IT project manager with 9 years of experience in cloud projects for banks and insurers.
        CERTIFICATIONS
        - «Project Management Professional (PMP)», PMI, 2019
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | PMP
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    profile = reading.profile
    credentials = reading.management
    if not credentials:
        return without_credentials(reading)
    if profile.headline is not None and "certification" in profile.headline.missing:
        return Skip("the advice on the headline covers it")
    if profile.shows("G2").met is False:
        first = credentials[0]
        known = list(dict.fromkeys(credential(profile, c) for c in credentials[:3]))
        yield (
            first.span,
            f"Your {certification(known)} {'appears' if len(known) == 1 else 'appear'} only in a list.",
            f"Add {credential(profile, first)} after your name, in your headline, or in your summary.",
        )
    return None


@rule(category="credentials", covers=("G4",), level="could", more="The same goes for other certifications.")
def certification_undocumented(reading: Reading) -> Look:
    """A certification is listed with its year.

    Recruiters check whether it is current, and the year with the issuer is what they need.

    Flags:
        CERTIFICATIONS
        - «PMP»
    Passes:
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    profile = reading.profile
    found = reading.management
    if not found:
        return without_credentials(reading)
    if profile.kind == "linkedin" and profile.document.format == "pdf":
        return Skip("a saved PDF of LinkedIn shows neither issuer nor year", of_file=True)
    if spare_year(reading):
        return Skip("we could not tell which certification each year belongs to")
    for one in found:
        if one.source == "list" or one.year is not None or years_in(line_beside(reading, one.span)):
            continue  # a name that is not known may hold issuer and year in its own words; an issuer alone is looked up in a moment
        yield one.span, f"Your {certification([credential(profile, one)])} is listed without a year.", "When did you earn it? Add the year."
    return Looked(len(found))


def spare_year(reading: Reading) -> bool:
    """Whether the list of credentials holds more years than were given to one."""
    profile = reading.profile
    years = [year for s in profile.sections_of("certifications") for year in years_in(profile.quote(s.span))]
    return len(years) > sum(c.year is not None and c.section == "certifications" for c in profile.certifications)


@rule(category="credentials", covers=("G4",), level="could", more="The same goes for other certifications.")
def certification_in_one_form(reading: Reading) -> Look:
    """A certification appears both spelled out and as initials.

    Recruiters search for either form.

    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
        CERTIFICATIONS
        - «PMP», PMI, 2019
    Passes:
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    profile = reading.profile
    if not reading.management:
        return without_credentials(reading)
    found = [c for c in reading.management if c.source != "list" and c.status == "held" and full_name(c.name)]
    if not found:
        return Skip("none of your certifications has an abbreviation that we recognize")
    for one in found:
        text = " ".join(profile.document.text.split()).casefold()
        full = one.full or (full_name(one.name) or one.name).casefold() in text
        after = profile.document.text[one.span.end : one.span.end + 3]
        if after.startswith(" (") and after[2:3].isupper():
            continue  # "Agile Master Certified (AMC)": both forms are there, if under other letters
        if one.span.start and profile.document.text[one.span.start - 1] == "(":
            continue  # "Scrum Master Certified (CSM)": what stands before the bracket spells it out
        if not full or not (one.acronym or holds(text, (f"{one.name.casefold()} ",))):
            message = f'"{full_name(one.name)}" never appears with its initials.' if full else f'"{one.name}" is never spelled out.'
            yield one.span, message, f'Write "{full_name(one.name)} ({one.name})" the first time you mention it.'
    return Looked(len(found))
