"""Data exports made here in code: read by header whatever their age and packing, nobody else's data in the text, traps refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from profilecheck import readers
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers import linkedin

PROFILE = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Geo Location,Websites\n"
FILES: dict[str, str | bytes] = {
    "Profile.csv": PROFILE + 'Odalys,"Brandvold, PMP",,12 Elm Row,Aug 14,IT PM &amp; Scrum Master,'
    '"I lead IT projects.  I like plans.","Oslo, Norway",[PORTFOLIO:https://odalys.example.com]\n',
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Fjordline IT,Project Manager,"• Led 4 projects.  • Cut cost by 12%.","Oslo, Norway",Mar 2021,\nVintertun AS,Coordinator,,Bergen,01 Oct 2017,Feb 2021\n',
    "Education.csv": 'School Name,Start Date,End Date,Notes,Degree Name,Activities\nNordlys University,2010,2013,,"Bachelor of Science - BS, Informatics",\n',
    "Skills.csv": "Name\nJira\nRisk Management\n",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\n"
    "Project Management Professional (PMP)®,https://v.example/1,PMI,Apr 2019,Apr 2028,2847311\n",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\nold@example.org,Yes,No,x\nodalys@example.org,Yes,Yes,x\n",
    "PhoneNumbers.csv": "Extension,Number,Type\n,+47 22 55 01 00,Mobile\n",
    "Connections.csv": 'Notes:\n"When exporting, you may notice …"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
    "Tormod,Quist,u,tq@example.net,Aalto,PM,02 Nov 2026\n,,,,,,\n",
    "messages.csv": "CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,Tormod Quist,Odalys,2026-10-01 07:00:00 UTC,secret plan\n",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
    'Tormod,Quist,Aalto,Head of IT,"I hired Odalys in 2021.  Best, Tormod Quist","10/12/26, 02:14 PM",VISIBLE\n'
    'Ada,Vik,Aalto,CIO,Hidden words,"10/12/26, 02:14 PM",HIDDEN\n',
}


def zipped(files: dict[str, str | bytes], folder: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(folder + name, content)
    return buffer.getvalue()


def read(files: dict[str, str | bytes] | bytes, name: str = "Basic_LinkedInDataExport_01-02-2026.zip") -> Document:
    return readers.read_bytes(files if isinstance(files, bytes) else zipped(files), name)


def said(document: Document, name: str) -> list[str]:
    return [document.quote(field.span) for field in document.fields if field.name == name]


def test_an_export_is_a_linkedin_document_with_fields() -> None:
    document = read(FILES)
    assert (document.kind, document.format) == ("linkedin", "linkedin-export")
    assert said(document, "headline") == ["IT PM & Scrum Master"]
    assert said(document, "summary") == ["I lead IT projects.", "I like plans."]
    assert said(document, "contact.email") == ["odalys@example.org"]
    assert said(document, "contact.phone") == ["+47 22 55 01 00"]
    assert said(document, "position.title") == ["Project Manager", "Coordinator"]
    assert said(document, "position.text") == ["Led 4 projects.", "Cut cost by 12%."]
    assert said(document, "position.start") == ["Mar 2021", "01 Oct 2017"]
    assert said(document, "position.end") == ["Present", "Feb 2021"]
    assert not document.warnings


def test_sections_stand_in_the_order_of_the_page() -> None:
    document = read(FILES)
    found = sorted((f.span, f.name) for f in document.fields if f.name.startswith("section."))
    kinds = [name.partition(".")[2] for _, name in found]
    assert kinds == ["headline", "contact", "summary", "experience", "education", "certifications", "skills", "recommendations"]


def test_a_block_says_where_it_stands() -> None:
    document = read(FILES)
    span = next(f.span for f in document.fields if f.name == "position.text" and f.record == 0)
    assert document.where(span) == "Positions.csv row 2, Description"


@pytest.mark.parametrize("private", ["secret", "Tormod", "Quist", "tq@example.net", "Elm Row", "Aug 14", "old@example.org", "Hidden", "2847311"])
def test_nothing_private_is_in_the_text(private: str) -> None:
    assert private not in read(FILES).text


def test_bullets_are_blocks_of_their_own() -> None:
    document = read(FILES)
    assert [document.quote(b.span) for b in document.blocks if b.kind == "bullet"] == ["Led 4 projects.", "Cut cost by 12%."]


def test_activity_is_counted_by_day() -> None:
    files = FILES | {
        "Shares_48213377.csv": 'Date,ShareLink,ShareCommentary\n2026-10-01 10:00:00,u,"one\n\n2026-09-09 11:11:11,two"\n'
        "2026-10-01 12:00:00,u,Lessons learned from a project\n",
        "Comments.csv": 'Date,Link,Message\n2026-09-01 10:00:00,u,"He said \\"done\\", then left"\n'
        '2026-09-02 10:00:00,u,"6\\""\n,u,no date\n2026-09-03 10:00:00,u,z\n',
        "Reactions.csv": "Date,Type,Link\n",
    }
    activity = read(files).activity
    assert activity is not None
    assert dict(activity.by_day) == {
        "posts": (("2026-10-01", 2),),
        "posts-on-projects": (("2026-10-01", 1),),
        "posts-on-lessons": (("2026-10-01", 1),),
        "recommendations": (("2026-10-12", 1),),
        "comments": (("2026-09-01", 1), ("2026-09-02", 1), ("2026-09-03", 1)),
        "reactions": (),
    }
    assert dict(activity.counts) == {"connections": 2, "recommendations": 1, "skills": 2}
    assert activity.newest == "2026-11-02"


def test_columns_may_stand_in_any_order_and_bear_old_names() -> None:
    document = read(
        FILES
        | {
            "Positions.csv": "Finished On,Started On,Title,Company Name,Extra,Title\nFeb 2020,Aug-18,Scrum Master,Fjordline,x,wrong\n",
            "Projects.csv": "Title,Description,Url,Start Date,End Date\nMove,Moved 9 sites.,,Jan 2019,Mar 2019\n",
            "Honors.csv": "Title,Description,Issuer,Issue Date\nPrize,For the move,Fjordline,May 2019\n",
            "Volunteer Experiences.csv": "Company Name,Role,Cause,Started On,Finished On,Description\nKodehjelp,Mentor,x,2020,,Taught.\n",
        }
    )
    assert said(document, "position.title") == ["Scrum Master"]
    assert said(document, "position.start") == ["Aug-18"]
    assert said(document, "project.start") == ["Jan 2019"]
    assert said(document, "award.issuer") == ["Fjordline"]
    assert said(document, "volunteering.title") == ["Mentor"]


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffCompany Name,Title\r\nFjordline,Bårdsjef\r\n".encode(),
        "Company Name\tTitle\nFjordline\tBårdsjef\n".encode("utf-16"),
        "Company Name,Title\nFjordline,Bårdsjef\n".encode("cp1252"),
        "Company Name;Title\nFjordline;Bårdsjef\n".encode(),
        'Notes:\n"read, this"\n\nCompany Name,Title\nFjordline,Bårdsjef\n'.encode(),
        "Company Name,Title\r\n\r\nFjordline,Bårdsjef".encode(),
    ],
    ids=["bom-crlf", "utf-16-tabs", "windows-1252", "semicolons", "preamble", "blank-line"],
)
def test_a_table_is_read_in_any_dress(content: bytes) -> None:
    document = read(FILES | {"Positions.csv": content})
    assert said(document, "position.title") == ["Bårdsjef"]
    assert said(document, "position.organization") == ["Fjordline"]


@pytest.mark.parametrize(
    "data",
    [
        zipped({"Complete.zip": zipped(FILES)}),
        zipped({"a.zip": zipped({"b.zip": zipped(FILES)})}),
        zipped(FILES, "Basic_Export/"),
        zipped(FILES | {"__MACOSX/._Profile.csv": b"\x00\x05", ".DS_Store": b"x"}, "Basic/"),
        zipped({name.lower(): content for name, content in FILES.items()}),
        zipped(FILES | {"Jobs/Job Applications.csv": "a,b\n1,2\n", "Articles/Articles/one.html": "<html>"}),
    ],
    ids=["zipped-again", "thrice", "top-folder", "macosx", "lower-case", "folders-beside"],
)
def test_an_export_is_read_in_any_packing(data: bytes) -> None:
    assert read(data, "x.zip.zip").text == read(FILES).text


def test_an_unpacked_folder_is_an_export(tmp_path: Path) -> None:
    folder = tmp_path / "Basic_Export"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    document = readers.read(folder)
    assert document.text == read(FILES).text
    assert document.name == "Basic_Export"
    assert readers.read(tmp_path).text == document.text


def test_another_folder_is_refused_with_a_hint(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("words")
    with pytest.raises(UnreadableFile, match="batch") as caught:
        readers.read(tmp_path)
    assert caught.value.code == "folder"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (zipped({"xl/workbook.xml": "<a/>"}), "Excel workbook"),
        ("Fjordline,Project Manager,2020\n", "none of the columns"),
        (b"%PDF-1.4 x", "PDF"),
        (b"\x00\x01\x02\x03" * 500, "not text"),
    ],
    ids=["xlsx", "no-header", "pdf", "binary"],
)
def test_a_table_that_is_none_is_named_and_skipped(content: str | bytes, reason: str) -> None:
    document = read(FILES | {"Positions.csv": content})
    assert said(document, "position.title") == []
    assert said(document, "headline")
    assert [w.code for w in document.warnings] == ["skipped-member"]
    assert document.warnings[0].message.startswith("Positions.csv was skipped")
    assert reason in document.warnings[0].message


def test_an_unreadable_counted_file_is_none_and_named() -> None:
    document = read(FILES | {"Shares.csv": zipped({"xl/a": "b"})})
    assert document.activity is not None
    assert "posts" not in dict(document.activity.by_day)
    assert "Shares.csv" in document.warnings[0].message


@pytest.mark.parametrize("path", ["../Skills.csv", "/etc/Skills.csv", "C:\\Skills.csv", "a/../../b.csv"])
def test_names_outside_the_archive_are_skipped_and_named(path: str) -> None:
    document = read(FILES | {path: "Name\nWrong\n"})
    assert "Wrong" not in document.text
    assert "outside the archive" in document.warnings[0].message


def encrypted(data: bytes) -> bytes:
    """The same ZIP with the flag of encryption in each entry of its directory."""
    changed = bytearray(data)
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 8] |= 1
        at = changed.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (zipped(FILES)[:900], "damaged"),
        (encrypted(zipped(FILES)), "encrypted"),
        (zipped({"notes.txt": "words"}), "unsupported"),
        (zipped({"Connections.csv": FILES["Connections.csv"]}), "no-text"),
        (zipped(FILES | {f"m/{n}.txt": "" for n in range(10_000)}), "too-large"),
        (zipped(FILES | {"Positions.csv": "Title,Company Name\n" + "a,b\n" * 1_000_000}), "too-large"),
        (zipped(FILES | {"Connections.csv": b"0" * 60_000_000}), "too-large"),
        (zipped({"a.zip": zipped({"b.zip": zipped({"c.zip": zipped(FILES)})})}), "nested"),
        (zipped({n: c.split("\n")[0] for n, c in FILES.items() if isinstance(c, str) and n != "Connections.csv"}), "no-text"),
    ],
    ids=["truncated", "encrypted", "no-export", "no-profile", "many", "bomb", "counted-bomb", "nested", "headers-only"],
)
def test_a_trap_is_refused_in_one_sentence(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(data, "export.zip")
    assert caught.value.code == code
    assert str(caught.value).startswith("export.zip: ")
    assert "\n" not in str(caught.value)


def spoiled(member: bytes) -> bytes:
    data = bytearray(zipped(FILES))
    at = data.find(member) + len(member) + 5
    data[at : at + 30] = b"\xff" * 30
    return bytes(data)


def test_an_export_with_damaged_positions_is_refused_and_says_so() -> None:
    with pytest.raises(UnreadableFile, match=r"Positions\.csv in the archive is damaged"):
        read(spoiled(b"Positions.csv"), "export.zip")


@pytest.mark.parametrize(("member", "kind"), [(b"Skills.csv", "skills"), (b"Connections.csv", "connections")])
def test_another_damaged_member_is_named_and_counts_for_nothing(member: bytes, kind: str) -> None:
    document = read(spoiled(member), "export.zip")
    assert document.warnings[0].message.startswith(f"{member.decode()} was skipped: its content is damaged")
    assert document.activity is not None
    assert kind not in dict(document.activity.counts)


def test_a_word_document_is_not_taken() -> None:
    assert not linkedin.sniff(zipped({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}))
