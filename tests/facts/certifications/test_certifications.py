"""Which credentials a resume names: lines as people print them, in every section, with status, issuer, year and place."""

from __future__ import annotations

import datetime
import hashlib
import re
import time
import tomllib
from typing import Any, NamedTuple

import pytest

import profilecheck
from profilecheck import readers
from profilecheck.facts.types import Certification, Profile
from profilecheck.vocabulary.entries import entries
from tests.conftest import AS_OF, ROOT

CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "certifications.toml").read_text(encoding="utf-8"))["case"]
HEADINGS = {
    "certifications": "Certifications", "summary": "Summary", "skills": "Skills", "education": "Education",
    "awards": "Awards", "memberships": "Memberships", "training": "Training",
}  # fmt: skip
OWNERS = {s.casefold(): e.name for e in entries("certifications.toml") for s, _ in e.spellings}
LEVELS = {"foundation", "practitioner", "expert", "advanced", "intermediate", "master", "black", "green", "yellow", "agile", "i", "ii", "iii", "1", "2", "3"}
# Lines of the developing half that are judged wrong so far, with what is missing.
KNOWN: dict[str, str] = {}


class Figures(NamedTuple):
    """Shares over many lines: credentials found (F1), and status, issuer and year of those that were found."""

    found: float
    status: float
    issuer: float
    year: float


def is_held(case: dict[str, Any]) -> bool:
    """The half that rules are only measured on; by the text alone, so that a case never changes sides."""
    return int(hashlib.sha256(case["text"].encode()).hexdigest(), 16) % 2 == 1


DEV = [c for c in CASES if not is_held(c)]
HELD = [c for c in CASES if is_held(c)]


def page(case: dict[str, Any]) -> str:
    """A small resume around a line: as the line of the name, the headline, a statement, or in the section `under`."""
    under, text = case.get("under", "certifications"), case["text"]
    name = text if under == "name" else "Maren Ostrowe"
    headline = text if under == "headline" else "IT Project Manager"
    section = f"{HEADINGS[under]}\n{text}\n\n" if under in HEADINGS else ""
    statement = text if under == "experience" else "Kept the plan for the board up to date."
    school = "" if under == "education" else "Education\nBSc Computing, Arden University, 2009\n\n"
    first = section if under == "summary" else ""
    job = f"Work Experience\nProject Manager, Northfield Partners, Leeds\nMarch 2015 - June 2019\n- {statement}\n\n"
    return f"{name}\n{headline}\nmaren@example.com | +44 20 7946 0958 | Leeds, UK\n\n{first}{job}{school}{'' if first else section}"


def profile_of(text: str) -> Profile:
    return profilecheck.analyse(readers.read_bytes(text.encode(), "resume.txt"), as_of=datetime.date(AS_OF.year, AS_OF.month, AS_OF.day))


def found_in(case: dict[str, Any]) -> tuple[Profile, list[Certification]]:
    profile = profile_of(page(case))
    return profile, list(profile.certifications)


def plain(text: str) -> str:
    """Letters, digits and the signs that tell A+ from A."""
    return re.sub(r"[^\w+]+", "", text.casefold())


def same(name: str, found: Certification, quote: str) -> bool:
    """Whether a credential is the expected one, which a case may call by any of its spellings, as it prints it, or with a word more or less.

    A level is more than a word: "PRINCE2" is not "PRINCE2 Practitioner".
    """
    if plain(OWNERS.get(name.casefold(), name)) == plain(found.name) or plain(name) in (plain(found.name), plain(quote)):
        return True
    wanted = set(re.findall(r"[\w+]+", name.casefold()))
    return any(
        (wanted <= words or words <= wanted) and len(wanted & words) >= 2 and not (wanted ^ words) & LEVELS
        for words in (set(re.findall(r"[\w+]+", text.casefold())) for text in (found.name, quote))
    )


def pairs(case: dict[str, Any]) -> tuple[list[tuple[list[Any], Certification]], list[list[Any]], list[Certification]]:
    """(expected and found, missed, invented) of a line."""
    profile, left = found_in(case)
    both, missed = [], []
    for row in case["certifications"]:
        match = next((c for c in left if same(row[0], c, profile.quote(c.span))), None)
        if match is None:
            missed.append(row)
        else:
            left.remove(match)
            both.append((row, match))
    return both, missed, left


def judge(case: dict[str, Any]) -> list[str]:
    """What is wrong with a line, in words."""
    both, missed, invented = pairs(case)
    wrong = [f"missed {row}" for row in missed] + [f"invented {c.name!r}" for c in invented]
    for (name, *row), c in both:
        wrong += [f"{name}: {got!r}, not {want!r}" for want, got in zip(row, (c.status, c.issuer or "", c.year or 0), strict=True) if want != got]
    return wrong


def figures(cases: list[dict[str, Any]]) -> Figures:
    judged = [pairs(case) for case in cases]
    both = [pair for found, _, _ in judged for pair in found]
    other = sum(len(missed) + len(invented) for _, missed, invented in judged)
    right = [sum(row[i] == got(c) for row, c in both) / len(both) for i, got in ((1, status), (2, issuer), (3, year))]
    return Figures(2 * len(both) / (2 * len(both) + other), *right)


def status(one: Certification) -> str:
    return one.status


def issuer(one: Certification) -> str:
    return one.issuer or ""


def year(one: Certification) -> int:
    return one.year or 0


def test_there_are_cases() -> None:
    assert len({c["text"] for c in CASES}) == len(CASES) >= 330
    assert min(len(DEV), len(HELD)) >= 150
    assert sum(not c["certifications"] for c in CASES) >= 50
    assert {row[1] for c in CASES for row in c["certifications"]} == {"held", "in-progress", "expired", "planned", "training"}
    assert {c.get("under", "certifications") for c in CASES} == {*HEADINGS, "name", "headline", "experience"}


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, id=c["text"][:60], marks=[pytest.mark.xfail(reason=KNOWN[c["text"]])] if c["text"] in KNOWN else []) for c in DEV],
)
def test_line(case: dict[str, Any]) -> None:
    assert judge(case) == []


def test_held_half_stays_above_the_floor() -> None:
    rates = figures(HELD)
    assert rates.found >= 0.95
    assert rates.status >= 0.95
    assert rates.issuer >= 0.95
    assert rates.year >= 0.95


@pytest.mark.parametrize("case", [c for c in CASES if c["certifications"]], ids=lambda c: c["text"][:60])
def test_a_credential_stands_where_it_was_found(case: dict[str, Any]) -> None:
    profile, found = found_in(case)
    text = profile.document.text
    for one in found:
        assert text[one.span.start : one.span.end].strip() == text[one.span.start : one.span.end] != ""
        assert "\n" not in text[one.span.start : one.span.end]
        assert sum(one.span.overlaps(other.span) for other in found) == 1


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Project Management Professional (PMP)®, PMI, 2020", ["Project Management Professional (PMP)"]),
        ("2016: PMP | 2018: Certified ScrumMaster®", ["PMP", "Certified ScrumMaster"]),
        ("PRINCE2® Foundation & Practitioner, APMG, 2011", ["PRINCE2® Foundation", "Practitioner"]),
        ("MCTS: Windows 7, Configuration", ["MCTS: Windows 7, Configuration"]),
        ("Udemy: Facilitation for Delivery Teams", ["Facilitation for Delivery Teams"]),
    ],
)
def test_span_is_the_name_alone(text: str, quotes: list[str]) -> None:
    profile, found = found_in({"text": text})
    assert [profile.quote(c.span) for c in found] == quotes


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("PMP (exam booked for May 2027)", "in-progress"),
        ("PMP lapsed in 2019; renewal planned", "expired"),
        ("PMP, valid until 10/2026", "expired"),
        ("PMP, valid until 11/2026", "held"),
        ("PMP, valid until 12/2026", "held"),
        ("PMP training, then passed the exam", "held"),
        ("PMP-Schulung, 5 Tage", "training"),
        ("PMP (en cours)", "in-progress"),
        ("PMP abgelaufen", "expired"),
        ("PMP geplant", "planned"),
        # What stands behind a credential outranks what stands before it.
        ("Studying for the PMP, expired 2019", "expired"),
        ("Pursuing recertification: PMP (lapsed in 2021)", "expired"),
        ("Expired: PMP, renewal in progress", "in-progress"),
    ],
)
def test_status_is_read_off_the_words_around(text: str, status: str) -> None:
    assert [c.status for c in found_in({"text": text})[1]] == [status]


def test_one_credential_printed_twice_is_one_and_keeps_what_each_place_says() -> None:
    profile = profile_of(page({"under": "name", "text": "Maren Ostrowe, PMP"}) + "Certifications\nProject Management Professional, PMI, 2014\n")
    (one,) = profile.certifications
    assert (one.name, one.section, one.issuer, one.year, one.full, one.acronym) == ("PMP", "certifications", "PMI", 2014, True, True)


@pytest.mark.parametrize("lines", [("PMP (in progress)", "PMP (expired)"), ("PMP (expired)", "PMP (in progress)")])
def test_of_two_places_that_say_otherwise_the_status_of_higher_rank_counts(lines: tuple[str, str]) -> None:
    profile = profile_of(page({"under": "name", "text": "Maren Ostrowe"}) + "Certifications\n" + "\n".join(lines) + "\n")
    assert [(c.name, c.status) for c in profile.certifications] == [("PMP", "expired")]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Certifed Scrum Master", "CSM"), ("Project Managment Professional", "PMP"), ("PRINCE2 Practicioner", "PRINCE2 Practitioner")],
)
def test_words_that_are_often_misspelt_are_read_as_meant(text: str, name: str) -> None:
    assert [c.name for c in found_in({"text": text})[1]] == [name]


def test_a_vendor_gives_several_credentials_that_are_told_apart() -> None:
    text = "Databricks Certified Data Engineer Associate; Databricks Certified Machine Learning Associate; ServiceNow CIS-ITSM; ServiceNow CIS-HR"
    assert len(found_in({"text": text})[1]) == 4


@pytest.mark.parametrize("piece", ["PMP, ", "PMP | ", "PRINCE2 Foundation & ", "Certified ", "PMI · Issued May 2020 · ", "CSM (", "A", "Udemy: "])
def test_time_is_linear(piece: str) -> None:
    text = page({"text": (piece * (8000 // len(piece)))[:8000]})
    begin = time.process_time()
    profile_of(text)
    assert time.process_time() - begin < 6.0
