"""Figures with their unit and place, decoys, and texts made to be slow."""

from __future__ import annotations

import time

import pytest
import spacy
from spacy.language import Language

import profilecheck.nlp.figures  # noqa: F401  (registers the component)
from profilecheck.document import Span
from profilecheck.nlp.figures import KEY, Quantity, quantities
from profilecheck.nlp.figures.numbers import numbers, value_of
from profilecheck.nlp.mentions import marked
from profilecheck.nlp.tokens import Tokenizer


@pytest.fixture(scope="module")
def nlp() -> Language:
    language = spacy.blank("en")
    language.tokenizer = Tokenizer(language.vocab)
    language.add_pipe("profilecheck_quantities")
    return language


def only(text: str) -> tuple[str, Quantity]:
    """The one figure of a text."""
    found = quantities(text)
    assert len(found) == 1, found
    span, quantity = found[0]
    return text[span.start : span.end], quantity


MONEY = [
    ("a budget of $1.2M", "$1.2M", 1.2e6, "USD"),
    ("worth $1.2 million", "$1.2 million", 1.2e6, "USD"),
    ("spend of USD 3.4 mn", "USD 3.4 mn", 3.4e6, "USD"),
    ("a €12m programme", "€12m", 1.2e7, "EUR"),
    ("saving £220k a year", "£220k", 2.2e5, "GBP"),
    ("with 1.2M USD of tooling", "1.2M USD", 1.2e6, "USD"),
    ("of ₹ 4.5 crore", "₹ 4.5 crore", 4.5e7, "INR"),
    ("about Rs 30 lakh", "Rs 30 lakh", 3e6, "INR"),
    ("a R$ 900 mil contract", "R$ 900 mil", 9e8, "BRL"),
    ("CHF 950'000 in all", "CHF 950'000", 9.5e5, "CHF"),
    ("an A$6.8M extension", "A$6.8M", 6.8e6, "AUD"),
    ("a C$2M refresh", "C$2M", 2e6, "CAD"),
    ("1,2 Mio. € in total", "1,2 Mio. €", 1.2e6, "EUR"),
    ("invoices of $500,000.00", "$500,000.00", 5e5, "USD"),
    ("over 500K dollars", "500K dollars", 5e5, "USD"),
    ("projects of $2-3M", "$2-3M", 2e6, "USD"),
    ("between $1 and $5 million", "$1 and $5 million", 1e6, "USD"),
    ("a seven-figure budget", "seven-figure", 1e6, None),
    ("costs of €1.200.000", "€1.200.000", 1.2e6, "EUR"),
    ("saved thousands of dollars", "thousands of dollars", 1e3, "USD"),
    ("a $22 MM overhaul", "$22 MM", 2.2e7, "USD"),
    ("revenue of $1.5B", "$1.5B", 1.5e9, "USD"),
]


@pytest.mark.parametrize(("text", "place", "value", "unit"), MONEY)
def test_money_in_every_notation(text: str, place: str, value: float, unit: str | None) -> None:
    found, quantity = only(text)
    assert (found, quantity.shape, quantity.unit) == (place, "money", unit)
    assert quantity.value == pytest.approx(value)


UNITS = [
    ("fell by 30 percent", "30 percent", "percent", 30, "%"),
    ("thirty per cent of calls", "thirty per cent", "percent", 30, "%"),
    ("two thirds of the estate", "two thirds", "percent", 67, "%"),
    ("cut by a third.", "a third", "percent", 33, "%"),
    ("fell by half", "half", "percent", 50, "%"),
    ("double-digit growth", "double-digit", "percent", 10, "%"),
    ("uptime of 99.9%", "99.9%", "percent", 99.9, "%"),
    ("up 12 points", "12 points", "points", 12, "points"),
    ("was 3x faster", "3x", "times", 3, "x"),
    ("a fourfold rise", "fourfold", "times", 4, "x"),
    ("ran ten times faster", "ten times", "times", 10, "x"),
    ("throughput doubled", "doubled", "times", 2, "x"),
    ("halved the queue", "halved", "times", 50, "%"),
    ("a 4:1 return", "4:1", "ratio", 4, "x"),
    ("rated 4.7/5 by sponsors", "4.7/5", "score", 4.7, "points"),
    ("from 16 hours to 4", "16 hours to 4", "time", 4, "hours"),
    ("16 hours down to 4", "16 hours down to 4", "time", 4, "hours"),
    ("in 6 days instead of 9", "6 days instead of 9", "time", 6, "days"),
    ("2-week sprints", "2-week", "time", 2, "weeks"),
    ("a 2-year rollout", "2-year", "time", 24, "months"),
    ("a team of 12", "team of 12", "people", 12, "people"),
    ("a 12-person office", "12-person", "people", 12, "people"),
    ("15 direct reports", "15 direct reports", "people", 15, "people"),
    ("120 FTEs", "120 FTEs", "people", 120, "people"),
    ("seven busy help desks", "seven busy help desks", "count", 7, "help desk"),
    ("a dozen rural exchanges", "a dozen rural exchanges", "count", 12, "exchange"),
    ("two hundred sites", "two hundred sites", "count", 200, "site"),
    ("hundreds of kiosks", "hundreds of kiosks", "count", 100, "kiosk"),
    ("1.2 million customers", "1.2 million customers", "count", 1.2e6, "customer"),
    ("1,20,000 records", "1,20,000 records", "count", 120000, "record"),
    ("2.500.000 records", "2.500.000 records", "count", 2.5e6, "record"),
    ("10+ vendors", "10+ vendors", "count", 10, "vendor"),
    ("30-40 tickets per day", "30-40 tickets", "count", 30, "ticket"),
    ("9 of the 40 sites", "9 of the 40 sites", "count", 9, "site"),
    ("moved 40 TB", "40 TB", "count", 40, "tb"),
    ("twenty flanges", "twenty flanges", "count", 20, "flange"),
]


@pytest.mark.parametrize(("text", "place", "shape", "value", "unit"), UNITS)
def test_units_and_counted_nouns(text: str, place: str, shape: str, value: float, unit: str) -> None:
    found, quantity = only(text)
    assert found.startswith(place)
    assert (quantity.shape, quantity.unit) == (shape, unit)
    assert quantity.value == pytest.approx(value)


DECOYS = """
Windows 10 | Office 365 | Release 12 | SAP R/3 | S/4HANA | VS 2012 | v3 | Web 2.0 | Python 3 | 802.11 | TCP/IP | ISO 9001:2015 | SOC 2 Type II
21 CFR Part 11 | PCI 3.2 | Section 508 | Six Sigma | 5S | 312-555-0188 | (312) 555-0188 | +44 20 7946 0958 | Dayton, OH 45402 | 48 Elm Street
24/7 | 24x7x365 | 9/11 | Fortune 500 | Big 4 | Top 10 initiatives | Tier 1 services | Level 3 incidents | L2 | P1 | Phase 2 sites | Q3 2021
Stage 3 | 360-degree feedback | GPA 3.7 | 35 contact hours | 1. Planned the move | one of the sponsors | 10+ years of experience
15 years' experience in IT | a 5-day course | May 2014 - June 2016 | 2014-2016 | 12/2019 | the 2016 launch | 1:1 meetings | in 2019 | FY19 | Y2K
Room 204 | floors 3 to 7 | 70-346 exam | Oracle 12c | x86 | one team | first releases | the last 5 years | a 15-minute daily stand-up | 3rd party vendors
COVID-19 wards | Server 2008/2012 | zero trust networks | a one-on-one | EDI 810, 850 and 856 transactions | 4G/5G networks | https://example.com/12/servers
""".replace("\n", "|").strip("|").split("|")


def test_there_are_decoys() -> None:
    assert len(DECOYS) > 60


@pytest.mark.parametrize("text", [d.strip() for d in DECOYS])
def test_decoys_are_refused(text: str) -> None:
    assert quantities(text) == []
    assert quantities(f"Worked with {text} daily") == []


def test_component_marks_with_place(nlp: Language) -> None:
    doc = nlp("Moved 340 routers to Leeds\nSaved $1.3M")
    mentions = marked(doc, KEY)
    assert [m.span for m in mentions] == [Span(6, 17), Span(33, 38)]
    assert [s.text for s in doc.spans[KEY]] == ["340 routers", "$1.3M"]
    assert {m.source for m in mentions} == {"nlp.quantities"}


@pytest.mark.parametrize(
    ("raw", "value"), [("12,000", 12000), ("1.200.000", 1.2e6), ("9.0.1", None), ("1,2,3", None), ("950'000", 950000), ("3.4", 3.4), ("12,5", 12.5)]
)
def test_value_of(raw: str, value: float | None) -> None:
    assert value_of(raw) == value


SPELLED = [
    ("two hundred", 200), ("one hundred and twenty", 120), ("twenty-five", 25), ("three million", 3e6), ("a dozen", 12), ("hundreds of thousands of", 1e5),
]


@pytest.mark.parametrize(("text", "value"), SPELLED)
def test_spelled_out(text: str, value: float) -> None:
    assert [n.value for n in numbers(f"{text} sites")] == [value]


ATTACKS = [
    "1,", "$", "9", "$1M ", "from 1 to ", "1-", "1 and ", "team of ", "two ", "hundred ",
    "5 a ", "a third ", "(1) ", "1.", "kr 5 ", "12 days to ", "no. 1 ", "% ", "+", "1 of the ",
]


@pytest.mark.parametrize("piece", ATTACKS)
def test_time_is_linear(piece: str) -> None:
    text = (piece * (20000 // len(piece) + 1))[:20000]
    begin = time.process_time()
    quantities(text)
    assert time.process_time() - begin < 3.0
