"""Reads a LinkedIn profile that was copied from its page and pasted as text, with all that the page adds for screen readers."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Literal

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.limits import current
from profilecheck.patterns import lazy
from profilecheck.readers.linkedin.fields import FieldWriter
from profilecheck.readers.linkedin.pasted_entries import MARK, credentials, dated_entries, experience, languages, recommendations, schools, skills
from profilecheck.readers.text.decoding import too_long, visible
from profilecheck.readers.text.lines import finish
from profilecheck.vocabulary.linkedin import linkedin, section_of

FORMAT = "linkedin-paste"
NAME = "pasted profile"

CONNECTIONS = lazy(r"^([\d,.]+\+?)\s+(?:connections|contacts|contactos|kontakte|relations|conexões|collegamenti)\b", re.I)
CONTACT_INFO = lazy(r"(?<!\s)\s*(?:[·•|]\s*)?(?:contact info|contact information|kontaktinfo|información de contacto|coordonnées)\b.*$", re.I)
EMAIL = lazy(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
PROFILE = lazy(r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/in/[^\s/?#]+", re.I)
PLACE = lazy(r"^(?:greater\s)?[^\d|@:;•]{2,70}$", re.I)
PLACE_SIGN = lazy(r",\s|\b(?:area|region|metropolitan|greater|bay area|und umgebung|y alrededores)\b", re.I)
LOGO = lazy(r"^.{1,100}\slogo(?:\s.*)?$|^(?:logo of|company logo)\b.*$", re.I)
PARTS: dict[str, Callable[[FieldWriter, list[tuple[int, str]]], None]] = {
    "experience": experience, "education": schools, "certifications": credentials, "skills": skills, "languages": languages, "recommendations": recommendations,
}  # fmt: skip


@functools.cache
def page_lines(name: Literal["noise", "end", "silent"]) -> re.Pattern[str]:
    """What whole lines of the page look like that are "noise", the "end" of the profile or the heading of a "silent" section."""
    return re.compile("|".join(getattr(linkedin().page, name)), re.I)


def read_paste(text: str) -> Document:
    """A document with the same fields as an export. Raises UnreadableFile where there is next to no text."""
    builder = Builder(NAME, FORMAT, text.encode("utf-8", "replace"), kind="linkedin")
    if len(text.strip()) > current().characters:
        raise too_long(NAME)
    lines = clean(visible(text, builder))
    if not lines:
        raise UnreadableFile(f"{NAME}: nothing was pasted; select the whole page of the profile, copy it and paste it again.", code="empty")
    page = FieldWriter(builder)
    sections = split(lines)
    head(page, sections[0][2])
    for kind, (number, heading), body in sections[1:]:
        page.section(kind, heading, f"line {number}")
        if kind == "summary":
            about(page, body)
        elif kind in PARTS:
            PARTS[kind](page, body)
        else:
            dated_entries(page, body, kind)
    page.close()
    return finish(builder, "text")


def clean(text: str) -> list[tuple[int, str]]:
    """(number, line) without blank lines, repetitions for screen readers and what the page adds; a logo leaves a mark of a new entry."""
    found: list[tuple[int, str]] = []
    for number, raw in enumerate(text.splitlines(), 1):
        line = halved(" ".join(raw.split()))
        if not line:
            continue
        if found and page_lines("end").fullmatch(line) and number > 10:
            break
        if LOGO.match(line):
            line = MARK
        elif page_lines("noise").fullmatch(line):
            continue
        line = re.sub(r"\s*(?:…|\.\.\.)\s*(?:see|show)?\s*(?:more|less)$", "", line)
        if found and same(found[-1][1], line):
            continue
        # A description is repeated as a whole: the block of lines before this one once more.
        found.append((number, line))
        drop_repeated(found)
    return found


def halved(line: str) -> str:
    """ "Project ManagerProject Manager", as some browsers copy a line and its copy for screen readers, said once."""
    half = len(line) // 2
    if len(line) >= 8 and len(line) % 2 == 0 and line[:half] == line[half:]:
        return line[:half]
    if len(line) >= 9 and len(line) % 2 and line[half] == " " and line[:half] == line[half + 1 :] and " " in line[:half]:
        return line[:half]
    return line


def same(one: str, other: str) -> bool:
    """Whether two lines that follow one another say the same ("2016 - 2018", "2016 to 2018")."""

    def plain(text: str) -> str:
        return re.sub(r"[^\w+]+", " ", re.sub(r"\s(?:to|-|–)\s", " ", text.lower())).strip()

    return plain(one) == plain(other) != ""


def drop_repeated(found: list[tuple[int, str]]) -> None:
    """Take away a run of two to forty lines that stands twice in a row."""
    last = found[-1][1]
    for length in range(2, min(40, len(found) // 2) + 1):
        if found[-1 - length][1] == last and [t for _, t in found[-length:]] == [t for _, t in found[-2 * length : -length]]:
            # Short lines may repeat by chance: two jobs of one title in one place.
            if sum(len(t) for _, t in found[-length:]) > 80:
                del found[-length:]
            return


Part = tuple[str, tuple[int, str], list[tuple[int, str]]]


def split(lines: list[tuple[int, str]]) -> list[Part]:
    """(kind, heading, lines) for the head and each section after it; sections that say nothing of work are left out."""
    parts: list[Part] = [("head", (0, ""), [])]
    silent = False
    for at, (number, line) in enumerate(lines):
        kind = section_of(line) if at else None
        if kind == "contact":
            kind = None
        if kind == "interests" or (page_lines("silent").fullmatch(line) and at):
            silent = True
            continue
        if kind is not None and not (parts[-1][0] == kind and not parts[-1][2]):
            parts.append((kind, (number, line), []))
            silent = False
            continue
        if kind is None and not silent:
            parts[-1][2].append((number, line))
    return [part for n, part in enumerate(parts) if not n or any(t != MARK for _, t in part[2])]


def head(page: FieldWriter, lines: list[tuple[int, str]]) -> None:
    """Name, headline, place; the company and school that stand beside them are left out, and so is the number of connections."""
    lines = [(n, t) for n, t in lines if t != MARK]
    if not lines:
        return
    number, name = lines[0]
    name = re.sub(r"\s*(?:·|•)\s*(?:1st|2nd|3rd\+?).*$|\s*\((?:he|she|they)/.*$", "", name, flags=re.I)
    page.put(name, f"line {number}", "contact.name", kind="paragraph")
    headline, place = below_name(lines[1:], name)
    page.section("headline")
    if headline:
        page.put(headline[1], f"line {headline[0]}", "headline", kind="paragraph")
    page.section("contact")
    text = "\n".join(t for _, t in lines)
    for pattern, field in ((EMAIL, "contact.email"), (PROFILE, "contact.linkedin")):
        if match := pattern.search(text):
            page.put(match.group(), "head of the page", field)
    if place:
        page.put(place[1], f"line {place[0]}", "contact.location")
    page.close()


def below_name(lines: list[tuple[int, str]], name: str) -> tuple[tuple[int, str] | None, tuple[int, str] | None]:
    """The lines of headline and place among those below the name: the place stands before the connections or the link to contact data."""
    rest: list[tuple[int, str]] = []
    place: tuple[int, str] | None = None
    for number, line in lines:
        if CONNECTIONS.match(line):
            if place is None and len(rest) > 1 and PLACE_SIGN.search(rest[-1][1]):
                place = rest.pop()
            continue
        cut = CONTACT_INFO.sub("", line)
        if cut != line:
            place = (number, cut) if cut else place
            continue
        if same(line, name) or EMAIL.search(line) or PROFILE.search(line):
            continue
        rest.append((number, line))
    if place is None:
        place = next(((n, t) for n, t in rest[1:] if PLACE.match(t) and PLACE_SIGN.search(t) and len(t.split()) <= 8), None)
    return next(((n, t) for n, t in rest if (n, t) != place), None), place


def about(page: FieldWriter, lines: list[tuple[int, str]]) -> None:
    """The summary; the top skills below it are named again under Skills."""
    for at, (number, line) in enumerate(lines):
        if line == MARK:
            continue
        if re.fullmatch(r"top skills", line, re.I):
            entries = [w.strip() for _, text in lines[at + 1 :] for w in re.split(r"\s[•·]\s", text) if w.strip()]
            page.section("skills", line, f"line {number}")
            for entry in entries:
                page.put(entry, f"line {number}", "skill.name", page.record("skill"))
            return
        page.description(line, f"line {number}", "summary", 0)
