"""Rules on contact data: a reader who is interested must be able to reach the person at once."""

from __future__ import annotations

from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.phrasing import named
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.scoring import names

ANONYMISED = Skip("the document is anonymised")


@rule(category="presentation", covers=("N1",), level="must", judged=("resume",))
def contact_incomplete(reading: Reading) -> Look:
    """Name, e-mail, phone and place stand at the top.

    An interested reader must be able to reach you at once.

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
    pieces = (("name", contact.name), ("e-mail address", contact.email), ("phone number", contact.phone), ("place", contact.location))
    missing = [word for word, span in pieces if span is None]
    if missing:
        yield (
            contact.name or reading.first_line,
            f"No {named(missing)} {'was' if len(missing) == 1 else 'were'} found in the text.",
            "Print it in the body of the first page, not in a page header or an image.",
        )
    return Looked(len(pieces))


@rule(category="presentation", covers=("N1",), level="could", judged=("resume",))
def linkedin_address_missing(reading: Reading) -> Look:
    """The address of the LinkedIn profile is printed.

    Most recruiters look it up anyway; the right address spares them the wrong person.

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
            "There is no address of a LinkedIn profile.",
            "Add linkedin.com/in/ and your own ending, once the profile is up to date.",
        )
    return None


@rule(category="presentation", covers=("N1",), level="should", judged=("resume",))
def linkedin_address_broken(reading: Reading) -> Look:
    """The LinkedIn address leads to a profile.

    An address without "/in/" opens somebody's start page.

    Flags:
        CONTACT
        Leeds, UK | jordan.ellis@example.org | +44 113 496 0123 | linkedin.com/«jordanellis»
    Passes:
        - Led the migration of 40 servers
    """
    profile = reading.profile
    span = profile.contact.linkedin
    if span is None:
        return Skip("no LinkedIn address is printed")
    printed = profile.quote(span)
    targets = [link.target for link in profile.document.links if link.span.overlaps(span)] or [printed]
    if not any("/in/" in t or "/pub/" in t for t in [printed, *targets]):
        yield span, f'"{printed}" does not lead to a profile.', "The address has the form linkedin.com/in/your-name."
    return None


@rule(category="presentation", covers=("N1",), level="should", judged=("resume",))
def email_unprofessional(reading: Reading) -> Look:
    """The e-mail address is made of the name.

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
        return Skip("no e-mail address is printed")
    local = profile.quote(span).partition("@")[0].lower()
    if any(word in local for word in names("unprofessional-in-email")):
        yield span, f'"{profile.quote(span)}" is not an address for applications.', "Set up one with first name and surname."
    return None
