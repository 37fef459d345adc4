"""What could not be read is said, with its place, and nothing else is."""

from __future__ import annotations

import pytest

from profilecheck.facts.doubts import find_placement
from profilecheck.facts.experience import find_positions
from profilecheck.vocabulary.languages import language_of
from tests.facts.from_text import source_of

READ = """Mara Quill
mara@example.org

EXPERIENCE
IT Project Manager, Harbour Freight Lines, Bristol\t2018 - Present
- Moved nine depots to one warehouse system within 14 months and on budget.
- Kept the risk register and reported to the board.
"""


# A record on one line that is too long for a head.
TWO_TITLES = "IT Project Manager\nTest Engineer, Jan 2015 – Present"
NOW = "Presently working as Test Lead with Northgate Ltd."
RUN_ON = "Company Name: Northgate Ltd Designation: Coordinator in the Procurement Department of the northern yards and of the southern yards and docks"


def doubts_of(text: str) -> list[tuple[str, str]]:
    source = source_of(text)
    return [(d.code, source.quote(d.span)) for d in find_placement(source, find_positions(source)).doubts]


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        (READ, []),
        (READ + "Career break\t2016 - 2018\n", []),
        (READ + "\nEDUCATION\nBSc Computing, Avon College\t2010 - 2013\n", []),
        (READ + "\nNorthgate Ltd\t2011, Till Sale\n", [("unread-entry", "Northgate Ltd\t2011, Till Sale")]),
        (READ + "\nReferences\nSupply Manager, Northgate Ltd\t2011 - 2014\n", [("unread-entry", "Supply Manager, Northgate Ltd\t2011 - 2014")]),
        (READ + "\nPROJECTS\nProject Engineer, 2011 - 2014\nNorthgate Ltd\n", [("unread-entry", "Project Engineer, 2011 - 2014")]),
        (READ.replace("IT Project Manager, Harbour", "Harbour"), []),
        (
            READ.replace("IT Project Manager", "Keeper of Boats - Slipway 9 - Nets"),
            [("job-without-title", "Keeper of Boats - Slipway 9 - Nets, Harbour Freight Lines, Bristol\t2018 - Present")],
        ),
        (
            "EXPERIENCE\n" + "Kept the boats, the nets and the harbour in good order through the year for all who came. " * 3,
            [("section-without-jobs", "EXPERIENCE")],
        ),
        (READ.replace("2018 - Present", "Jan 2018 – Mar 2019; Jun 2021 – Present"), []),
        (READ.replace("2018 - Present", "Mar 2019 – May 2021 (before: Jun 2014 – Aug 2016)"), [("unread-entry", "Jun 2014 – Aug 2016")]),
        (READ + f"\nRESPONSIBILITIES\nKept the list.\n{RUN_ON}\nKept the stock.\n", [("unread-entry", RUN_ON)]),
        (READ.replace("Present", "2021").replace("EXPERIENCE", f"SUMMARY\n{NOW}\n\nEXPERIENCE"), [("unread-entry", NOW)]),
        (READ.replace("EXPERIENCE", f"SUMMARY\n{NOW}\n\nEXPERIENCE"), []),
        (
            READ + "Analyst | Dunmore Ltd | Ramadan 2014 – Eid 2015\n- Wrote the manuals.\n",
            [("dates-unread", "Analyst | Dunmore Ltd | Ramadan 2014 – Eid 2015")],
        ),
        (READ + "Analyst, Dunmore Ltd | 2o12 – 2O14\n- Wrote the manuals.\n", [("dates-unread", "Analyst, Dunmore Ltd | 2o12 – 2O14")]),
        (READ + "\nELECTRICAL MAINTENANCE ENGINEER\nNorthern yards\n- Kept the pumps running.\n", [("unread-entry", "ELECTRICAL MAINTENANCE ENGINEER")]),
        (
            READ.replace("IT Project Manager, Harbour Freight Lines, Bristol\t2018 - Present", TWO_TITLES),
            [("unread-entry", TWO_TITLES)],
        ),
    ],
    ids=[
        "all read",
        "time away",
        "degree",
        "dates of an odd kind",
        "among references",
        "among projects",
        "no title printed",
        "no title read",
        "no job",
        "two stints",
        "another time in the head",
        "a record that no job took",
        "a job of today only in the summary",
        "a job of today in both",
        "dates by feasts",
        "letters for figures",
        "a title set apart that no job took",
        "a title for an employer",
    ],
)
def test_doubts(text: str, doubts: list[tuple[str, str]]) -> None:
    assert doubts_of(text) == doubts


def test_the_share_of_words_without_a_doubt() -> None:
    source = source_of(READ)
    assert find_placement(source, find_positions(source)).placed == 1.0
    source = source_of(READ + "\nNorthgate Ltd\t2011, Till Sale\n")
    assert 0.7 < find_placement(source, find_positions(source)).placed < 1.0


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Led the roll-out of a new ticketing system for the sales teams and kept the budget. ", "en"),
        ("Leitung der Einführung eines neuen Systems für die Teams im Vertrieb und Planung des Budgets mit der Leitung. ", "de"),
        ("Pilotage de la mise en place d'un outil pour les équipes de vente et suivi du budget avec la direction. ", "fr"),
        ("Responsable de la implantación de un sistema para los equipos de ventas y del presupuesto con la dirección. ", "es"),
        ("Руководил внедрением новой системы учёта для отдела продаж и вёл бюджет проекта. ", "und"),
        ("Jira, Confluence, Azure DevOps, SQL Server, Tableau, Visio, SharePoint, Excel, Power BI. ", "en"),
    ],
)
def test_language(sentence: str, language: str) -> None:
    assert language_of(sentence * 8) == language


JOINED = """Work Experience
IT Project Manager Harbour Freight Lines - Bristol, UK May 2018 to Present
• Moved nine depots to one warehouse system. Temporary hand Northgate Staffing Services March 2015 to June 2015
• Kept the list of spare parts Test Analyst Dunmore Ltd - Leeds, UK May 2012 to February 2015 Wrote the manuals from June 2013 to July 2013.
"""


def test_a_head_in_running_text_that_is_none_of_a_job_is_said_and_a_sentence_with_dates_is_not() -> None:
    assert doubts_of(JOINED) == [("unread-entry", "Northgate Staffing Services March 2015 to June 2015")]
