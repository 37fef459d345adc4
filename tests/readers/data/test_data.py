"""Resumes kept as data: each value with its meaning and its line."""

from __future__ import annotations

import datetime
import json

import pytest

import profilecheck
from profilecheck.errors import UnreadableFile
from profilecheck.facts.types import Profile
from profilecheck.readers import read_bytes

JSON_RESUME = {
    "basics": {
        "name": "Ines Calder",
        "label": "IT Project Manager | Cloud",
        "email": "ines@example.com",
        "location": {"city": "Leeds", "region": "UK"},
        "profiles": [{"network": "LinkedIn", "url": "https://linkedin.com/in/ines-example"}],
        "summary": "Leads cloud projects.",
    },
    "work": [
        {"name": "Harrow Systems", "position": "IT Project Manager", "startDate": "2019-03", "highlights": ["Led a team of 9.", "Saved $40,000 \ud83d\ude80."]},
        {"name": "Harrow Systems", "position": "Analyst", "startDate": "2015", "endDate": "2019-02", "summary": "Wrote requirements."},
    ],
    "education": [{"institution": "Leeds University", "studyType": "BSc", "area": "Computing", "endDate": "2014"}],
    "certificates": [{"name": "PMP", "date": "2018-05"}],
    "skills": [{"name": "Tools", "keywords": ["Jira", "MS Project"]}],
}
RENDERCV = """\
# made by hand
cv:
  name: Ines Calder
  location: Leeds, UK
  email: ines@example.com
  social_networks:
    - network: LinkedIn
      username: ines-example
  sections:
    summary:
      - Leads **cloud** projects.
    experience:
      - company: Harrow Systems
        position: IT Project Manager
        start_date: 2019-03
        highlights:
          - Led a team of 9.
    education:
      - {institution: Leeds University, degree: BSc, area: Computing, end_date: 2014}
    technologies:
      - label: Tools
        details: Jira, MS Project
"""


def analysed(data: bytes, name: str) -> Profile:
    return profilecheck.analyse(read_bytes(data, name), as_of=datetime.date(2026, 11, 1))


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_json_resume(indent: int | str | None) -> None:
    profile = analysed(json.dumps(JSON_RESUME, indent=indent).encode(), "resume.json")
    said = [(profile.quote(p.title or p.span), profile.quote(p.organization or p.span), len(p.statements)) for p in profile.positions]
    assert said == [("IT Project Manager", "Harrow Systems", 2), ("Analyst", "Harrow Systems", 1)]
    assert profile.positions[0].dates is not None
    assert profile.positions[0].dates.present
    assert "Saved $40,000 🚀." in profile.document.text
    assert [c.name for c in profile.certifications] == ["PMP"]
    assert {s.name for s in profile.skills} >= {"Jira", "Microsoft Project"}
    assert profile.contact.linkedin is not None
    assert profile.document.where(profile.positions[0].statements[0].span) == ("line 1" if indent is None else "line 24")


def test_rendercv() -> None:
    profile = analysed(RENDERCV.encode(), "cv.yaml")
    assert [(profile.quote(p.title or p.span), profile.quote(p.organization or p.span)) for p in profile.positions] == [
        ("IT Project Manager", "Harrow Systems")
    ]
    assert profile.document.where(profile.positions[0].span) == "line 14"
    assert profile.quote(profile.summary or profile.positions[0].span) == "Leads cloud projects."
    assert [(profile.quote(e.degree), e.year) for e in profile.education] == [("BSc", 2014)]
    assert profile.quote(profile.contact.linkedin or profile.positions[0].span) == "linkedin.com/in/ines-example"


@pytest.mark.parametrize(
    ("name", "text", "code", "part"),
    [
        ("resume.json", '{"basics": {"name": "Ines"},\n "work": [}', "damaged", "line 2"),
        ("data.json", '{"id": 3, "rows": []}', "unsupported", "no JSON Resume"),
        ("cv.yaml", "cv:\n  name: 'Ines\n", "damaged", "line"),
        ("cv.yaml", "cv:\n  phone: 1\n", "no-text", "neither a name"),
        (
            "bomb.yaml",
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "".join(f"{c}: &{c} [{','.join('*' + p for _ in range(9))}]\n" for p, c in zip("abcdefg", "bcdefgh", strict=True))
            + "cv:\n  name: *h\n",
            "too-large",
            "far more",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(name: str, text: str, code: str, part: str) -> None:
    with pytest.raises(UnreadableFile, match=part) as error:
        read_bytes(text.encode(), name)
    assert error.value.code == code
