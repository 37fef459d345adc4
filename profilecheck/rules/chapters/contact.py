"""Rules on contact data: a reader who is interested must be able to reach the person at once."""

from __future__ import annotations

from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.phrasing import named
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.scoring import names

ANONYMISED = Skip("the document is anonymized")


@rule(category="presentation", covers=("N1",), level="must", judged=("resume",))
def contact_incomplete(reading: Reading) -> Look:
    """Your name, email, phone and location are at the top.

    An interested reader must be able to reach you right away.

    Flags:
        CONTACT
        → «Jordan Ellis»
    Passes:
        - Led the migration of 40 servers
    """
    profile = reading.profile
    if reading.anonymised:
        return ANONYMISED
    contact = profile.contact
    pieces = (("name", contact.name), ("email address", contact.email), ("phone number", contact.phone), ("location", contact.location))
    missing = [word for word, span in pieces if span is None]
    if missing:
        yield (
            contact.name or reading.first_line,
            f"We couldn't find {'an' if missing[0][0] in 'aeiou' else 'a'} {named(missing, 'or')} in the text.",
            f"Put {'it' if len(missing) == 1 else 'them'} at the top of the first page as plain text, not in a page header or an image.",
        )
    return Looked(len(pieces))


@rule(category="presentation", covers=("N1",), level="could", judged=("resume",))
def linkedin_address_missing(reading: Reading) -> Look:
    """The address of your LinkedIn profile is there.

    Most recruiters look you up anyway; the address keeps them from finding the wrong person.

    Flags:
        CONTACT
        Leeds, UK | «jordan.ellis@example.org» | +44 113 496 0123
    Passes:
        - Led the migration of 40 servers
    """
    profile = reading.profile
    if reading.anonymised:
        return ANONYMISED
    if profile.contact.linkedin is None:
        yield (
            profile.contact.email or profile.contact.name or reading.first_line,
            "There is no link to your LinkedIn profile.",
            "Add linkedin.com/in/your-name once your profile is up to date.",
        )
    return None


@rule(category="presentation", covers=("N1",), level="should", judged=("resume",))
def linkedin_address_broken(reading: Reading) -> Look:
    """The LinkedIn address leads to a profile.

    An address without "/in/" doesn't open one.

    Flags:
        CONTACT
        Leeds, UK | jordan.ellis@example.org | +44 113 496 0123 | linkedin.com/«jordanellis»
    Passes:
        - Led the migration of 40 servers
    """
    profile = reading.profile
    span = profile.contact.linkedin
    if span is None:
        return Skip("no LinkedIn address was found")
    printed = profile.quote(span)
    targets = [link.target for link in profile.document.links if link.span.overlaps(span)] or [printed]
    if not any("/in/" in t or "/pub/" in t for t in [printed, *targets]):
        yield span, f'"{printed}" doesn\'t lead to a profile.', "Use the form linkedin.com/in/your-name."
    return None


@rule(category="presentation", covers=("N1",), level="should", judged=("resume",))
def email_unprofessional(reading: Reading) -> Look:
    """The email address is made of your name.

    A nickname is the one thing that will be remembered.

    Flags:
        CONTACT
        Leeds, UK | «partyprincess69@example.org» | +44 113 496 0123
    Passes:
        - Led the migration of 40 servers
    """
    profile = reading.profile
    span = profile.contact.email
    if span is None:
        return Skip("no email address was found")
    local = profile.quote(span).partition("@")[0].lower()
    if any(word in local for word in names("unprofessional-in-email")):
        yield span, f'"{profile.quote(span)}" may not look professional.', "Set up an address with your first and last name."
    return None
