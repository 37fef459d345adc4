"""Rules on what programs of employers and people read differently: torn columns, text boxes, contact data in the page header, text that nobody can see."""

from __future__ import annotations

from profilecheck.document import Loss, Span
from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.scoring import limit

NO_PAGES = Skip("columns are not checked in this kind of file", of_file=True)
NOT_WORD = Skip("checked only in word-processor files", of_file=True)

WITH_BOXES = ("docx", "doc", "odt")
"""Formats of word processors, which have text boxes and page headers."""


def loss(reading: Reading, code: str) -> Loss | None:
    return next((found for found in reading.profile.losses if found.code == code), None)


def beginning(reading: Reading, page: int | None) -> Span:
    """Where a page begins, without a word of it: what can't be seen has no words to point at."""
    blocks = reading.profile.document.blocks
    start = next((b.span.start for b in blocks if page is None or any(box.page == page for box in reading.profile.document.boxes(b.span))), 0)
    return Span(start, start)


def part(share: float) -> str:
    return f"{max(share, 0.01):.0%} of your text"


@rule(category="presentation", covers=("N5",), level="should", judged=("resume",))
def columns_read_across(reading: Reading) -> Look:
    """Columns come apart in programs that read straight across the page.

    What such a program makes of two columns is a jumble of half sentences, and a search finds neither.

    Flags:
        PAGE
        Ines Calder | «Skills»
        Led the move of twelve branches | Jira and Confluence for all
        to one ledger within a year and | plans, and ServiceNow for the
        cut the close by four days for | requests of the branches, with
        all of the finance teams in Leeds | a report to the board each week
        Rolled out a new network to each | Azure and VMware as platforms,
        of the branches and kept within | with Cisco in all the branches
        a budget of two million pounds | and a firewall at every site
    Passes:
        PAGE
        Ines Calder
        Led the move of twelve branches
        to one ledger within a year
    """
    if reading.profile.document.pages is None:
        return NO_PAGES
    found = loss(reading, "columns")
    if found is not None and found.share >= limit("share-torn-by-columns"):
        advice = "Keep this design for people, and upload a one-column version. To see what such programs read, run: profilecheck text FILE."
        yield found.span or reading.first_line, "Some programs that read resumes jumble your text where the columns meet.", advice
    return Looked(1)


@rule(category="presentation", covers=("N5",), level="should", judged=("resume",))
def text_in_boxes(reading: Reading) -> Look:
    """The text is in the document itself, not in text boxes.

    Many programs list the paragraphs of a document and leave out what floats above them.

    Flags:
        WORD
        Ines Calder
        Led the move of twelve branches to one ledger
        [box] «Skills: Jira, Azure, ServiceNow»
    Passes:
        WORD
        Ines Calder
        Led the move of twelve branches to one ledger
        Skills: Jira, Azure, ServiceNow
    """
    if reading.profile.document.format not in WITH_BOXES:
        return NOT_WORD
    found = loss(reading, "text-boxes")
    if found is not None:
        message = f"About {part(found.share)} is in text boxes, which many applicant tracking systems skip."
        yield found.span or reading.first_line, message, "Move that text into the body of the document."
    return Looked(1)


@rule(category="presentation", covers=("N5",), level="should", judged=("resume",))
def contact_in_page_header(reading: Reading) -> Look:
    """Contact details are in the text, not in the page header.

    Many programs don't read page headers, and then nobody can reach you.

    Flags:
        WORD
        [header] Ines Calder, «ines.calder@example.org»
        Led the move of twelve branches to one ledger
    Passes:
        WORD
        Ines Calder, ines.calder@example.org
        Led the move of twelve branches to one ledger
    """
    if reading.profile.document.format not in WITH_BOXES:
        return NOT_WORD
    found = loss(reading, "page-header")
    if found is not None:
        message = "Your contact details are only in the page header, which many applicant tracking systems skip."
        yield found.span or reading.first_line, message, "Put them in the first lines of the text."
    return Looked(1)


@rule(category="presentation", covers=("N5",), level="must", judged=("resume",))
def hidden_text(reading: Reading) -> Look:
    """Everything in the file can be seen.

    Programs that screen resumes report white, tiny, or covered words, and whoever finds them doubts the rest. They are left out here and change no score.

    Flags:
        WORD
        «»Ines Calder
        Led the move of twelve branches to one ledger
        [hidden] Azure expert, best candidate of all
    Passes:
        WORD
        Ines Calder
        Led the move of twelve branches to one ledger
        Azure expert
    """
    hidden = reading.profile.document.hidden
    if hidden:
        words = sum(len(part.text.split()) for part in hidden)
        places = list(dict.fromkeys(", ".join(filter(None, (part.where or (f"page {part.page}" if part.page else ""), part.why))) for part in hidden))
        place = f" ({places[0]}{'; also in other places' if len(places) > 1 else ''})" if places[0] else ""
        message = f"Your file contains {'a word' if words == 1 else f'{words} words'} that nobody can see{place}."
        yield beginning(reading, hidden[0].page), message, f"Delete {'it' if words == 1 else 'them'}: what readers can't see can't help you."
    return Looked(1)
