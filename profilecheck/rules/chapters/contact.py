"""Rules on contact data: a reader who is interested must be able to reach the person at once."""

from __future__ import annotations

from profilecheck.facts.types import Profile
from profilecheck.rules.engine import Flag, Look, Looked, Skip, rule
from profilecheck.rules.places import names_place
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import words_apart
from profilecheck.vocabulary.scoring import names
from profilecheck.vocabulary.series import either

PRINT_IT = "Write the address out: a link is lost on paper and in programs that read only the text."
ANONYMISED = Skip("some of the names, places, or addresses were replaced by placeholders", of_file=True)


def only_behind(profile: Profile, kind: str, what: str) -> list[Flag]:
    """What is said of an address that only a click shows; nothing where there is none."""
    found: list[Flag] = [
        (b.span, f'Your {what} is hidden behind the link "{profile.quote(b.span)}"; it isn\'t printed.', PRINT_IT)
        for b in profile.contact.behind
        if b.kind == kind
    ]
    return found[:1]


def labels(profile: Profile, known: tuple[str, ...]) -> bool:
    """Whether a line begins with one of the labels of a list, with something behind it: "Permanent address: …", "Name: …"."""
    heads = (line.partition(":") for line in profile.document.text.splitlines() if ":" in line)
    return any(behind.strip() and words_apart(head).strip() in known for head, _, behind in heads)


def may_name_home(profile: Profile) -> bool:
    """Whether a label of an address stands on the page, or a city or country in its first lines: "50354 Hürth, Germany"."""
    top = profile.document.blocks[:TOP_BLOCKS]
    return labels(profile, names("labels-of-addresses")) or any(names_place(profile, block.span) for block in top)


TOP_BLOCKS = 6
"""Blocks in which contact data stands."""


def may_be_name(line: str) -> bool:
    """Whether a first line of few words in letters may be a name that we don't know as one."""
    words = line.split()
    return 0 < len(words) <= NAME_WORDS and all(word.strip(".,").replace(".", "").replace("-", "").isalpha() for word in words)


NAME_WORDS = 4
"""Words of a long name; a single letter each where it is spaced out is no more than eight."""


@rule(category="presentation", covers=("N1",), level="must", judged=("resume",))
def contact_incomplete(reading: Reading) -> Look:
    """Your name, email, phone, and location are at the top.

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
    flags = only_behind(profile, "email", "email address")
    missing = [word for word, span in pieces if span is None and not (flags and word == "email address")]
    if "name" in missing and (may_be_name(profile.quote(reading.first_line)) or labels(profile, names("labels-of-names"))):
        missing = [word for word in missing if word != "name"]
    if "location" in missing and (any(notice.code == "two-columns" for notice in profile.document.warnings) or may_name_home(profile)):
        missing = [word for word in missing if word != "location"]  # a town alone in a column is easily missed, and so is one in a foreign address
    if missing:
        flags.append(
            (
                contact.name or reading.first_line,
                f"We couldn't find your {either(missing)} in the text.",
                f"Put {'it' if len(missing) == 1 else 'them'} in the body of the first page, not in a page header or an image.",
            )
        )
    yield from flags
    return Looked(len(pieces))


@rule(category="presentation", covers=("N1",), level="could", judged=("resume",))
def linkedin_address_missing(reading: Reading) -> Look:
    """A link to your LinkedIn profile is there.

    Most recruiters look you up anyway; the address keeps them from finding the wrong person.

    Flags:
        CONTACT
        Leeds, UK | «jordan.ellis@example.org» | +44 113 496 0123
    Passes:
        - Led the migration of 40 servers
    """
    profile = reading.profile
    if profile.contact.linkedin is not None:
        return None
    if reading.anonymised:
        return ANONYMISED
    if profile.contact.handle is not None:
        return Skip("a name in the contact data may be the address of your profile")
    absent: Flag = (
        profile.contact.email or profile.contact.name or reading.first_line,
        "There is no link to your LinkedIn profile.",
        "Add linkedin.com/in/your-name once your profile is up to date.",
    )
    yield from only_behind(profile, "linkedin", "LinkedIn address") or [absent]
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
    hidden = next((b for b in profile.contact.behind if b.kind == "linkedin"), None)
    span = profile.contact.linkedin or (hidden.span if hidden else None)
    if span is None:
        return Skip("no LinkedIn address is printed or linked")
    printed = profile.quote(span)
    targets = [link.target for link in profile.document.links if link.span.overlaps(span)] or [
        hidden.address if hidden and not profile.contact.linkedin else printed
    ]
    if not any(leads_to_a_profile(address) for address in [printed, *targets]):
        yield span, f'"{printed}" doesn\'t lead to a profile.', "Use the form linkedin.com/in/your-name."
    return None


FEWEST_LETTERS = 3
"""LinkedIn refuses shorter names in addresses."""


def leads_to_a_profile(address: str) -> bool:
    """Whether an address is one of a profile, with a name that LinkedIn takes."""
    name = address.partition("/in/")[2].partition("/")[0]
    return len(name) >= FEWEST_LETTERS or "/pub/" in address


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
        return Skip("no email address is printed")
    local = profile.quote(span).partition("@")[0].lower()
    if any(word in local for word in names("unprofessional-in-email")):
        yield span, f'"{profile.quote(span)}" may not look professional.', "Set up an address with your first and last name."
    return None
