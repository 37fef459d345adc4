"""What the server answers: a report, other words, a comparison, a table, a line; and one sentence where something will not do."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from profilecheck.web import app
from tests.conftest import ROOT
from tests.render.html.page_checks import lost_links, parsed

SAMPLES = ROOT / "samples"
STRINGS = tomllib.loads((ROOT / "tests" / "cases" / "injections.toml").read_text(encoding="utf-8"))["strings"]
RESUME = """Jane Doe
IT Project Manager
jane.doe@example.com | +1 212 555 0142 | Springfield, IL
Summary
IT project manager with five years of experience in cloud migration projects for banks and insurers.
Experience
IT Project Manager, Example Systems, Springfield
Jan 2020 - Present
- Responsible for the weekly status reports to the steering committee
- Led a team of 12 to move 40 servers into Azure
- Kept the risk register of three projects and reported open risks to the sponsor
- Planned the training of nine offices with their managers and two vendors
Education
BSc Computer Science, Example University, 2012
Skills
Jira, Microsoft Project, Scrum, risk management, stakeholder management, budgeting, vendor management
"""


def add(client: TestClient, data: bytes | str, name: str = "resume.txt", where: str = "") -> dict[str, Any]:
    answer = client.post(f"/documents{where}", content=data, headers={"X-Name": quote(name)})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def edit(client: TestClient, identity: str, *edits: tuple[int, int, str], asked: int = 0) -> Any:
    sent = {"edits": [{"start": s, "end": e, "text": t} for s, e, t in edits], "asked": asked}
    return client.post(f"/documents/{identity}/edits", content=json.dumps(sent))


@pytest.mark.parametrize("name", ["dana-whitfield.pdf", "helen-okafor.docx", "tomas-reyes.md"])
def test_a_document_becomes_a_report(client: TestClient, name: str) -> None:
    made = add(client, (SAMPLES / "resumes" / name).read_bytes(), name)
    page = client.get(f"/documents/{made['id']}").text
    tree = parsed(page)
    assert tree.xpath("string(//h1)") == name
    assert tree.xpath("//p[@class='overall']/strong/text()") == [f"{made['score']:.0f}"]
    assert not lost_links(page.replace('href="/', 'href="#" data-was="/').replace('href="#"', ""))
    assert [d["name"] for d in client.get("/documents").json()] == [name]


def test_a_better_statement_raises_the_score_and_says_what_is_found(client: TestClient) -> None:
    made = add(client, RESUME)
    tree = parsed(client.get(f"/documents/{made['id']}").text)
    button = tree.xpath("//button[@class='statement'][starts-with(., 'Responsible')]")[0]
    start, end = int(button.get("data-start")), int(button.get("data-end"))
    found = edit(client, made["id"], (start, end, "Cut overdue status reports by 40% in six months with a budget of $300K")).json()
    assert found["after"] > found["before"]
    assert found["kind"] == "a result"
    assert {"40%", "$300K"} <= set(found["figures"])
    same = edit(client, made["id"], (start, end, button.text)).json()
    assert same["after"] == same["before"] == found["before"]


def test_several_edits_count_together(client: TestClient) -> None:
    made = add(client, RESUME)
    tree = parsed(client.get(f"/documents/{made['id']}").text)
    places = [(int(b.get("data-start")), int(b.get("data-end"))) for b in tree.xpath("//button[@class='statement']")]
    new = ("Cut status reports by 40% for a budget of $300K", "Moved 40 servers into Azure three weeks early with 12 people")
    one = edit(client, made["id"], (*places[0], new[0])).json()
    both = edit(client, made["id"], (*places[0], new[0]), (*places[1], new[1]), asked=1).json()
    assert {"40 servers", "12 people"} <= set(both["figures"])
    swapped = edit(client, made["id"], (*places[1], new[1]), (*places[0], new[0])).json()
    assert swapped["after"] == both["after"] != one["after"]


def test_children_that_do_not_know_the_document_are_given_it_again(client: TestClient) -> None:
    made = [add(client, RESUME + f"\nAwards\nEmployee of the year {2000 + n}\n") for n in range(12)]
    tree = parsed(client.get(f"/documents/{made[0]['id']}").text)
    button = tree.xpath("//button[@class='statement']")[0]
    answer = edit(client, made[0]["id"], (int(button.get("data-start")), int(button.get("data-end")), "Cut costs by 20%"))
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ("", 400), ("[]", 400), ("{}", 400), ('{"edits": [], "asked": 0}', 400), ('{"edits": [{"start": 0, "end": 4, "text": 5}], "asked": 0}', 400),
        ('{"edits": [{"start": 0, "end": 4, "text": "x"}], "asked": 1}', 400), ('{"edits": [{"start": 0, "end": 4, "text": "x"}], "asked": "0"}', 400),
        ('{"edits": [{"start": -1, "end": 4, "text": "x"}], "asked": 0}', 400), ('{"edits": [{"start": 9, "end": 4, "text": "x"}], "asked": 0}', 400),
        ('{"edits": [{"start": 0, "end": 99999999, "text": "x"}], "asked": 0}', 422), ('{"edits": [{"start": 0, "end": 4, "text": "  "}], "asked": 0}', 422),
        ("[" * 100_000, 400), ('{"edits": [{"start": 0, "end": 4, "text": "' + "x" * 3000 + '"}], "asked": 0}', 422),
    ],
)  # fmt: skip
def test_edits_of_another_shape_are_refused_in_a_sentence(client: TestClient, sent: str, status: int) -> None:
    made = add(client, RESUME)
    answer = client.post(f"/documents/{made['id']}/edits", content=sent)
    assert answer.status_code == status
    assert answer.json()["error"].endswith(".")


def test_two_versions_are_compared(client: TestClient) -> None:
    old, new = (add(client, text, name) for text, name in ((RESUME, "old.txt"), (RESUME.replace("Responsible for", "Cut by 40%"), "new.txt")))
    tree = parsed(client.get(f"/compare/{old['id']}/{new['id']}").text)
    assert tree.xpath("string(//h1)") == "old.txt → new.txt"
    assert "Overall" in tree.xpath("string(//table)")


def test_a_job_is_held_against(client: TestClient) -> None:
    job = client.post("/documents?kind=job", content=(SAMPLES / "jobs" / "senior-it-project-manager.txt").read_bytes()).json()
    made = add(client, (SAMPLES / "resumes" / "marcus-bell.pdf").read_bytes(), "marcus.pdf", f"?job={job['id']}")
    assert "Match with the job" in client.get(f"/documents/{made['id']}").text
    assert len(client.get("/documents").json()) == 1


def test_what_is_no_job_is_said(client: TestClient) -> None:
    job = client.post("/documents?kind=job", content=b"Dear diary, today it rained.").json()
    answer = client.post(f"/documents?job={job['id']}", content=RESUME, headers={"X-Name": "a.txt"})
    assert answer.status_code == 422
    assert "Is it an advertisement?" in answer.json()["error"]


def test_a_pasted_profile_is_read_as_one(client: TestClient) -> None:
    made = add(client, (SAMPLES / "linkedin" / "priya-nandakumar-pasted.txt").read_bytes(), "LinkedIn profile", "?kind=page")
    assert "LinkedIn profile" in client.get(f"/documents/{made['id']}").text


def test_the_table_can_be_saved(client: TestClient) -> None:
    add(client, RESUME, "=1+1.txt")
    add(client, (SAMPLES / "resumes" / "marcus-bell.pdf").read_bytes(), "marcus.pdf")
    rows = list(csv.DictReader(io.StringIO(client.get("/cohort.csv").text.removeprefix("\ufeff"))))
    assert [row["path"] for row in rows] == ["'=1+1.txt", "marcus.pdf"]
    assert all(float(row["score"]) > 0 for row in rows)


def test_deleted_is_deleted(client: TestClient) -> None:
    first, second = add(client, RESUME), add(client, RESUME)
    assert client.delete(f"/documents/{first['id']}").status_code == 204
    assert client.get(f"/documents/{first['id']}").status_code == 404
    assert client.get(f"/documents/{second['id']}").status_code == 200
    assert client.delete("/documents").status_code == 204
    assert client.get("/documents").json() == []


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [(b"", "a.pdf", "is empty"), (b"%PDF-1.4 broken", "a.pdf", "damaged"), (b"PK\x03\x04 broken", "a.docx", "a.docx"), (b"\x7fELF\0\0", "a.exe", "a.exe")],
)
def test_a_file_that_can_not_be_read_is_said_in_a_sentence(client: TestClient, data: bytes, name: str, said: str) -> None:
    answer = client.post("/documents", content=data, headers={"X-Name": name})
    assert answer.status_code == 422
    assert said in answer.json()["error"]
    assert client.get("/documents").json() == []


def test_more_than_the_limit_is_not_taken(client: TestClient) -> None:
    answer = client.post("/documents", content=b"x" * (app.MOST_UPLOAD + 1), headers={"X-Name": "a.txt"})
    assert answer.status_code == 413
    parts = (b"x" * 1_000_000 for _ in range(200))
    assert client.post("/documents", content=parts, headers={"X-Name": "a.txt"}).status_code == 413
    assert client.post("/headline", content=b"x" * (app.MOST_TEXT + 1)).status_code == 413


@pytest.mark.parametrize("text", ["", "   ", "x" * 1500])
def test_what_is_no_headline_is_said(client: TestClient, text: str) -> None:
    answer = client.post("/headline", content=json.dumps({"text": text}))
    assert answer.status_code == 422
    assert answer.json()["error"]


def test_a_headline_has_parts(client: TestClient) -> None:
    found = client.post("/headline", content=json.dumps({"text": "IT Project Manager | Cloud | PMP"})).json()
    assert [p["kind"] for p in found["parts"]] == ["title", "field", "certificate"]
    assert found["missing"]


def outside(page: str) -> list[str]:
    """What of a server's page would run, or be fetched from elsewhere."""
    tree = parsed(page)
    scripts = [s.get("src", s.text) for s in tree.iter("script") if not re.fullmatch(r"/static/(home|bench)\.js", s.get("src", ""))]
    handlers = [name for e in tree.iter() if isinstance(e.tag, str) for name in e.attrib if name.startswith("on") or name == "style"]
    addresses = [v for e in tree.iter() if isinstance(e.tag, str) for k, v in e.attrib.items() if k in ("href", "src", "action")]
    links = [address for address in addresses if not re.match(r"/(?!/)|#|data:image/webp", address)]
    return [*scripts, *handlers, *links, *(e.tag for e in tree.iter("iframe", "object", "embed", "form", "base"))]


@pytest.mark.parametrize("text", STRINGS)
def test_no_string_in_a_name_or_a_document_is_obeyed(client: TestClient, text: str) -> None:
    resume = RESUME.replace("weekly status", text).replace("Example Systems", text).replace("IT Project Manager\n", f"{text}\n", 1)
    made = add(client, resume.encode("utf-8", "replace"), f"{text}.txt")
    page = client.get(f"/documents/{made['id']}").text
    assert not outside(page)
    assert made["name"].endswith(".txt")


def test_names_are_only_shown(client: TestClient, tmp_path: Path) -> None:
    made = add(client, RESUME, "../../../../tmp/profilecheck-escape.txt")
    assert made["name"] == "../../../../tmp/profilecheck-escape.txt"
    assert not Path("/tmp/profilecheck-escape.txt").exists()
