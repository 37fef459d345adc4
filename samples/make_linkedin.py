"""Makes the LinkedIn samples from `linkedin/*.toml`: a data export, a saved PDF and a pasted page of one fictional person, the same bytes each time.

python samples/make_linkedin.py [FOLDER]     (default: linkedin/ beside this file)

What the three contradict in the person's resume is written at the head of the text that they are made from.
"""

from __future__ import annotations

import csv
import io
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).resolve().parent
EXPORT = "Complete_LinkedInDataExport_11-01-2026.zip"
SAVED = "priya-nandakumar-saved.pdf"
PASTED = "priya-nandakumar-pasted.txt"
EPOCH = (2026, 11, 1, 9, 0, 0)
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

# The geometry of "Save to PDF", in points from the top left: two columns, sizes by kind of line.
HEIGHT, SIDE, SIDE_WIDTH, MAIN, MAIN_WIDTH, BOTTOM = 792, 21.6, 170.0, 223.6, 365.0, 750.0
DARK, GREY, WHITE, PALE = HexColor("#181818"), HexColor("#b0b0b0"), HexColor("#ffffff"), HexColor("#e1e8ed")
FONT = "Helvetica"
Person = dict[str, Any]
Line = tuple[str, float, float, HexColor]
"""(text, size, gap to the line above, colour)."""


def load() -> Person:
    return tomllib.loads((HERE / "linkedin" / "priya-nandakumar.toml").read_text(encoding="utf-8"))


def table(header: str, rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue()


def flattened(lines: Sequence[str], bullet: str = "") -> str:
    """As LinkedIn exports a text: line breaks are two blanks."""
    return "  ".join(bullet + line for line in lines)


def tables(person: Person) -> dict[str, str]:
    """The files of a complete export; one without rows is left out, as LinkedIn does."""
    activity = person["activity"]
    connections = [
        ("Fictional", f"Person {n}", "", "", "Example Systems", "Engineer", f"{n % 28 + 1:02d} Mar {2018 + n % 8}") for n in range(activity["connections"])
    ]
    profile = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers"
    row = (
        person["first"],
        person["last"],
        "",
        "",
        "",
        person["headline"],
        flattened(person["summary"]),
        person["industry"],
        "",
        person["location"],
        "",
        "",
        "",
    )
    found = {
        "Profile.csv": table(profile, [row]),
        "Positions.csv": table(
            "Company Name,Title,Description,Location,Started On,Finished On",
            [(p["organization"], p["title"], flattened(p["bullets"], "• "), p["location"], p["start"], p["end"]) for p in person["positions"]],
        ),
        "Education.csv": table(
            "School Name,Start Date,End Date,Notes,Degree Name,Activities",
            [(e["institution"], e["start"], e["end"], "", e["degree"], "") for e in person["education"]],
        ),
        "Skills.csv": table("Name", [(s,) for s in person["skills"]]),
        "Certifications.csv": table(
            "Name,Url,Authority,Started On,Finished On,License Number",
            [(c["name"], "", c["issuer"], c["start"], c["end"], "") for c in person["certifications"]],
        ),
        "Projects.csv": table("Title,Description,Url,Started On,Finished On", [(p["title"], p["text"], "", p["start"], p["end"]) for p in person["projects"]]),
        "Courses.csv": table("Name,Number", [(c["name"], "") for c in person["courses"]]),
        "Languages.csv": table("Name,Proficiency", person["languages"]),
        "Recommendations_Received.csv": table(
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
            [(r["first"], r["last"], r["company"], r["title"], r["text"], r["date"], "VISIBLE") for r in person["recommendations"]],
        ),
        "Shares.csv": table("Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl", [(day, "", text, "", "") for day, text in activity["posts"]]),
        "Comments.csv": table("Date,Link,Message", [(day, "", "…") for day in activity["comments"]]),
        "Reactions.csv": table("Date,Type,Link", [(day, "LIKE", "") for day in activity["reactions"]]),
        "Email Addresses.csv": table("Email Address,Confirmed,Primary,Updated On", [(person["email"], "Yes", "Yes", "")]),
        "PhoneNumbers.csv": table("Extension,Number,Type", [("", person["phone"], "Mobile")]),
        "Connections.csv": 'Notes:\n"When exporting your connection data, some e-mail addresses may be missing."\n\n'
        + table("First Name,Last Name,URL,Email Address,Company,Position,Connected On", connections),
    }
    return {name: text for name, text in found.items() if text.count("\n") > 1}


def export(person: Person) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in tables(person).items():
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, text)
    return out.getvalue()


def wrapped(text: str, size: float, width: float) -> list[str]:
    out = [""]
    for word in text.split(" "):
        longer = f"{out[-1]} {word}".strip()
        if out[-1] and stringWidth(longer, FONT, size) > width:
            out.append(word)
        else:
            out[-1] = longer
    return out


def block(text: str, size: float, gap: float, leading: float, color: HexColor = DARK, width: float = MAIN_WIDTH) -> list[Line]:
    """The lines of a paragraph."""
    return [(line, size, gap if n == 0 else leading, color) for n, line in enumerate(wrapped(text, size, width))]


def long_month(text: str) -> str:
    """ "Apr 2022" -> "April 2022"."""
    name, _, year = text.partition(" ")
    return f"{next(m for m in MONTHS if m.startswith(name))} {year}" if year else text


def side_lines(person: Person) -> list[Line]:
    lines: list[Line] = [("Contact", 13, 0, PALE), (f"{person['phone']} (Mobile)", 10.5, 21, WHITE)]
    lines += block(person["email"], 10.5, 17.6, 12.6, WHITE, SIDE_WIDTH)
    # LinkedIn breaks an address at its hyphens.
    head, _, tail = person["address"].rpartition("-")
    lines += [(f"{head}-", 10.5, 17.6, WHITE), (f"{tail} (LinkedIn)", 10.5, 12.6, WHITE)]
    parts = {
        "Top Skills": person["skills"][:3],
        "Languages": [f"{name} ({level.removesuffix(' proficiency').title().replace(' Or ', ' or ')})" for name, level in person["languages"]],
        "Certifications": [c["name"] for c in person["certifications"]],
    }
    for heading, entries in parts.items():
        lines.append((heading, 13, 29, PALE))
        for n, entry in enumerate(entries):
            lines += block(entry, 10.5, 21 if n == 0 else 17.6, 12.6, WHITE, SIDE_WIDTH)
    return lines


def main_lines(person: Person) -> list[Line]:
    lines: list[Line] = [(person["name"], 26, 0, DARK)]
    lines += block(person["headline"], 12, 34, 15.4)
    lines += [(person["location"], 12, 15.4, GREY), ("Summary", 15.75, 34, DARK)]
    for n, paragraph in enumerate(person["summary"]):
        lines += block(paragraph, 12, 30 if n == 0 else 36, 18)
    lines.append(("Experience", 15.75, 50, DARK))
    for position in person["positions"]:
        end = long_month(position["end"]) if position["end"] else "Present"
        lines += [
            (position["organization"], 12, 36, DARK),
            (position["title"], 11.5, 16.4, DARK),
            (f"{long_month(position['start'])} - {end} ({position['length']})".replace(" ", "\xa0"), 10.5, 15.9, DARK),
            (position["location"], 10.5, 14.7, GREY),
        ]
        for n, bullet in enumerate(position["bullets"]):
            lines += block(f"• {bullet}", 10.5, 22.3 if n == 0 else 18, 18)
    lines.append(("Education", 15.75, 34, DARK))
    for entry in person["education"]:
        lines += [(entry["institution"], 12, 34.5, DARK), (f"{entry['degree']} · ({entry['start']} - {entry['end']})", 10.5, 18.7, DARK)]
    return lines


def saved(person: Person) -> bytes:
    """The profile as LinkedIn's "Save to PDF" prints it."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(612, HEIGHT), invariant=True)
    canvas.setProducer("Apache FOP Version 2.3")
    canvas.setCreator("Apache FOP Version 2.3")
    canvas.setTitle(person["name"])
    pages = paged(main_lines(person))
    for number, lines in enumerate(pages, 1):
        canvas.setFillColor(HexColor("#293e49"))
        canvas.rect(0, 0, 204, HEIGHT, stroke=0, fill=1)
        columns = [(SIDE, paged(side_lines(person))[0])] if number == 1 else []
        for x, column in [*columns, (MAIN, lines)]:
            top = 34.0
            for n, (text, size, gap, color) in enumerate(column):
                top += gap if n else 0
                put(canvas, x, top, size, text, color)
        put(canvas, MAIN + 150, 770, 9, f"Page {number} of {len(pages)}", DARK)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def paged(lines: list[Line]) -> list[list[Line]]:
    pages: list[list[Line]] = [[]]
    top = 34.0
    for line in lines:
        top += line[2] if pages[-1] else 0
        if top > BOTTOM:
            pages.append([])
            top = 34.0
        pages[-1].append(line)
    return pages


def put(canvas: Canvas, x: float, top: float, size: float, text: str, color: HexColor) -> None:
    canvas.setFillColor(color)
    canvas.setFont(FONT, size)
    canvas.drawString(x, HEIGHT - top - 0.8 * size, text)


def pasted(person: Person) -> bytes:
    """What lands in the clipboard when the whole page is selected: headings and entries twice, buttons in between."""

    def twice(text: str) -> list[str]:
        return [text, text]

    lines = ["Background Image", *twice(person["name"]), "She/Her", " · 1st", person["headline"], person["positions"][0]["organization"]]
    lines += [person["education"][0]["institution"], f"{person['location']}  · Contact info", "214 connections", "Message", "More", *twice("About")]
    for paragraph in person["summary"]:
        lines += [paragraph, ""]
    lines += ["…see more", *twice("Activity"), "198 followers", "Show all posts", *twice("Experience")]
    for position in person["positions"]:
        length = position["length"].replace(" year", " yr").replace(" month", " mo")
        dates = f"{position['start']} - {position['end'] or 'Present'} · {length}"
        lines += [f"{position['organization']} logo", *twice(position["title"]), *twice(f"{position['organization']} · Full-time"), *twice(dates)]
        lines += [*twice(position["location"]), *(f"• {b}" for b in position["bullets"])]
    lines += twice("Education")
    for entry in person["education"]:
        lines += [f"{entry['institution']} logo", *twice(entry["institution"]), *twice(entry["degree"]), *twice(f"{entry['start']} - {entry['end']}")]
    lines += twice("Licenses & certifications")
    for one in person["certifications"]:
        lines += [f"{one['issuer']} logo", *twice(one["name"]), *twice(one["issuer"])]
        lines += [*twice(f"Issued {one['start']}" + (f" · Expires {one['end']}" if one["end"] else "")), "Show credential"]
    lines += twice("Projects")
    for one in person["projects"]:
        lines += [*twice(one["title"]), *twice(f"{one['start']} - {one['end']}"), one["text"]]
    lines += twice("Skills")
    for skill in person["skills"]:
        lines += [*twice(skill), "Endorsed by 3 colleagues at Brightlane Health Software"]
    lines += [*twice("Courses"), *(c["name"] for c in person["courses"]), *twice("Languages")]
    for name, level in person["languages"]:
        lines += [name, level]
    lines += ["People also viewed", "Somebody Else", "Project Manager", ""]
    return "\n".join(lines).encode()


MAKERS = {EXPORT: export, SAVED: saved, PASTED: pasted}


def make(folder: Path) -> list[Path]:
    """Write the three samples; returns what was written."""
    person = load()
    made = []
    for name, maker in MAKERS.items():
        path = folder / name
        path.write_bytes(maker(person))
        made.append(path)
    return made


if __name__ == "__main__":
    for path in make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "linkedin"):
        print(path.name)
