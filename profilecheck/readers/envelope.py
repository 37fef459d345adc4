"""What a file tells beside its text: a title that a browser shows in its tab, an author, the program that made it. Said where it looks careless."""

from __future__ import annotations

import re

from msgspec import structs

from profilecheck.document import Document, Notice
from profilecheck.patterns import lazy

FORMATS = ("pdf", "docx", "odt")
LETTERS = 60
# Names of files, templates and versions in place of a person's name.
TITLE = lazy(
    r"^(?:microsoft word - |untitled|(?:new |blank )?document ?\d*$|doc\d+$|print(?:ing)?$|slide|presentation ?\d*$|copy of )"
    r"|\.(?:docx?|odt|rtf|pdf|html?|pages|indd|txt)$"
    r"|\b(?:template|draft|sample (?:resume|cv)|do not send|lorem ipsum|chatgpt|fake|test (?:resume|cv))\b"
    r"|[\s_(-](?:v|ver|version|rev)[ ._]?\d{1,3}\)?$|\bfinal[\s_-]+(?:final|version|v?\d)|\((?:copy|\d)\)$"
    r"|^(?=.*\b(?:resume|cv)\b)(?:(?:black|white|blue|grey|gray|beige|green|and|minimalist|modern|professional|simple|clean|elegant|creative|corporate|resume|cv)\W*){3,}$",
    re.I,
)
# What programs and shared computers write where a person's name belongs.
AUTHOR = lazy(
    r"^(?:(?:windows |microsoft office |office |my )?user\d*|home|owner|admin(?:istrator)?|anonymous|unknown|guest|student|default|test|pc|my pc|hp|dell"
    r"|acer|asus|lenovo|python-docx|wps office|un-?named|template|hplip|root|scanner)$",
    re.I,
)
PRODUCER = lazy(r"\b(?:trial|evaluation|unregistered|unlicensed|demo version|cracked)\b", re.I)


def with_envelope(document: Document) -> Document:
    """The document, with a notice where title, author or producer look careless; a person's own name there is what they should be."""
    if document.format not in FORMATS or document.kind != "resume":
        return document
    told = {key.lower(): " ".join(value.split()) for key, value in document.properties}
    title, author = told.get("title", ""), told.get("author", "")
    notices = []
    if title and TITLE.search(title):
        notices.append(f"The file calls itself {quoted(title)}, and a browser shows that in its tab: set the title to your name and \"Resume\".")
    if author and AUTHOR.search(author):
        notices.append(f"The file names {quoted(author)} as its author: put your own name there, or leave it empty.")
    if PRODUCER.search(f"{told.get('producer', '')} {told.get('creator', '')}"):
        notices.append("The file says that it was made with a trial version; export it from a program that leaves no such mark.")
    if not notices:
        return document
    return structs.replace(document, warnings=(*document.warnings, *(Notice("file-properties", text) for text in notices)))


def quoted(text: str) -> str:
    return f'"{text}"' if len(text) <= LETTERS else f'"{text[:LETTERS].rstrip()}…"'
