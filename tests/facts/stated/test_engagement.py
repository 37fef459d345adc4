"""What an export shows of a person's presence is counted by day, and managers are told from colleagues."""

import datetime

import pytest
from msgspec import structs

from profilecheck.builder import Builder
from profilecheck.document import Activity, Document
from profilecheck.facts.presence import Engagement
from profilecheck.facts.stated.engagement import find_engagement, is_manager

NAMES = ("odalys", "brandvold")
DAY = datetime.date(2026, 6, 30)


def document(activity: Activity | None, recommendations: tuple[tuple[str, str], ...] = ()) -> Document:
    builder = Builder("export.zip", "linkedin-export", b"", kind="linkedin")
    builder.block("cell", "Profile.csv row 2, Name")
    name = builder.word("Odalys Brandvold")
    assert name is not None
    builder.field("contact.name", 0, name)
    for at, (title, text) in enumerate(recommendations):
        for part, words in (("title", title), ("text", text)):
            builder.block("cell", f"Recommendations_Received.csv row {at + 2}, {part}")
            span = builder.word(words)
            assert span is not None
            builder.field(f"recommendation.{part}", at, span)
    return structs.replace(builder.build(), activity=activity)


def test_a_document_without_activity_has_no_engagement() -> None:
    assert find_engagement(document(None), DAY) is None


def test_what_the_export_lacks_is_none_and_an_empty_file_is_zero() -> None:
    found = find_engagement(document(Activity((("comments", ()),), (("recommendations", 0), ("skills", 4)), None)), DAY)
    assert found == Engagement(None, None, 0, None, 0, 0, None, 4)


@pytest.mark.parametrize(
    ("day", "quarter", "year"),
    [
        ("2026-06-30", 1, 1),
        ("2026-04-01", 1, 1),  # 90 days before
        ("2026-03-31", 0, 1),
        ("2025-06-30", 0, 1),  # 365 days before
        ("2025-06-29", 0, 0),
        ("2026-07-01", 0, 0),
    ],
)
def test_both_ends_of_a_window_count(day: str, quarter: int, year: int) -> None:
    found = find_engagement(document(Activity((("posts", ((day, 1),)),), (), None)), DAY)
    assert found is not None
    assert (found.posts_90d, found.posts_365d) == (quarter, year)


def test_windows_end_at_the_newest_activity_where_no_day_is_given() -> None:
    activity = Activity((("reactions", (("2024-01-05", 3), ("2024-12-30", 2))),), (("connections", 7),), "2024-12-31")
    found = find_engagement(document(activity))
    assert found is not None
    assert (found.reactions_365d, found.connections) == (5, 7)


def test_recommendations_of_managers_are_counted() -> None:
    given = (("Head of IT", "I hired Odalys in 2019."), ("Developer", "She led our team well."), ("CIO", "Odalys reported to me."))
    found = find_engagement(document(Activity((), (("recommendations", 3),), None), given), DAY)
    assert found is not None
    assert found.recommendations_from_managers == 2


MANAGED = [
    "I have been Odalys's manager for four years.",
    "Odalys reported to me from 2013 to 2018.",
    "She reported directly to me during the merger.",
    "I hired Odalys Brandvold as a coordinator and never regretted it.",
    "I hired her straight out of college.",
    "I had the pleasure of managing Odalys for two years.",
    "It was a privilege to supervise Odalys.",
    "As her line manager I saw her grow.",
    "I was Odalys' direct manager at the time.",
    "I appointed him to run the programme office.",
    "Odalys worked for me on three rollouts.",
    "Odalys was one of my best project managers.",
    "Under my supervision she delivered the data centre move.",
    "Promoting her was the easiest call; I promoted her twice.",
    "When I recruited Odalys, the PMO had no templates.",
    "Odalys is the best hire I have made.",
    "She was my direct report for five years.",
    "We hired Odalys to rescue a failing project.",
    "I've managed Odalys since 2019.",
    "Having managed Odalys for years, I can only praise her.",
    "Odalys berichtete drei Jahre direkt an mich.",
    "Als ihr Vorgesetzter habe ich ihre Ruhe geschätzt.",
    "Ich habe Odalys 2018 als Projektleiterin eingestellt.",
]
NOT_MANAGED = [
    "I admired how she managed her team.",
    "Odalys was my manager for three years and taught me a lot.",
    "I reported to Odalys during the migration.",
    "She hired me out of college.",
    "Odalys managed the vendor side and I managed the budget.",
    "As an engineer on her program I always knew what was decided.",
    "We were the implementation partner. A tough but fair client.",
    "Odalys was my counterpart for the ERP replacement.",
    "I worked with Odalys for six years as a peer.",
    "Her manager once told me how lucky he was.",
    "She reports status better than anyone.",
    "Odalys promoted me to team lead.",
    "I was a member of her team and would join it again.",
    "Odalys war meine Vorgesetzte und hat mich sehr gefördert.",
]


@pytest.mark.parametrize("text", MANAGED)
def test_an_author_who_managed_the_person(text: str) -> None:
    assert is_manager(text, "", NAMES)


@pytest.mark.parametrize("text", NOT_MANAGED)
def test_an_author_who_did_not(text: str) -> None:
    assert not is_manager(text, "Director of Engineering", NAMES)


@pytest.mark.parametrize(("title", "expected"), [("Director, PMO", True), ("Software Engineer", False)])
def test_my_team_is_a_managers_only_with_the_title_of_one(title: str, expected: bool) -> None:
    assert is_manager("Odalys was a key member of my team.", title, NAMES) is expected
