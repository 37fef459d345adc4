"""What of a PDF could not be read, or is worth a word: said to the writer, who is never blamed for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import ascii_lowercase

import numpy as np

from profilecheck.builder import Builder
from profilecheck.errors import UnreadableFile
from profilecheck.readers.ocr import tesseract
from profilecheck.readers.pdf.page import Page, PageWord
from profilecheck.readers.pdf.pdfium import ATTACHED, PROTECTED

# Actions that a file may ask a viewer to do; nothing of them is run here, but a resume has no need of them.
ACTIONS = (b"/JavaScript", b"/Launch", b"/SubmitForm", b"/GoToR")
# A page that goes to an address by itself when it is opened; a link that somebody clicks is none.
OPENING = b"/OpenAction"
OPENS_ADDRESS = re.compile(rb"/OpenAction\s{0,4}<<[^>]{0,200}/S\s{0,2}/URI|/OpenAction\s{0,4}<<[^>]{0,60}/URI\s{0,2}\(")
# Of a text's letters: languages in Latin letters have a third of vowels, and no letter makes up a third.
VOWELS = "aeiouy"
FEWEST_VOWELS, MOST_OF_ONE, NEARLY_ALL = 0.22, 0.33, 0.9
FEW_LETTERS, ENOUGH_LETTERS = 4, 200
# Letters of a word on average: lists of abbreviations have less, and few vowels too.
LENGTH = 3.9
# A page with an image over this share of it and fewer words than this is a picture of text.
PICTURE_SHARE = 0.4
PICTURE_WORDS = 5
UNMAPPED_SHARE = 0.1
# A page of text that was turned into outlines has hundreds of shapes; a blank one a frame, rules and a footer's line at most.
MOST_SHAPES = 12


def without_text(pages: list[Page], name: str) -> UnreadableFile:
    """The sentence for a file in which no engine found a word."""
    advice = "export a PDF with text, or use DOCX or plain text"
    if not tesseract.is_installed() and not all(is_blank(page) for page in pages):
        return UnreadableFile(f"{name} has no text: its pages are images; to have them read, {tesseract.HOW_TO_GET}, or {advice}.", code="no-text")
    if any(page.image_share() > PICTURE_SHARE for page in pages):
        return UnreadableFile(f"{name} has no text: its pages are images, and no words were found in them; {advice}.", code="no-text")
    return UnreadableFile(f"{name} has no text that can be read: {advice}.", code="no-text")


def warn_about_pages(pages: list[Page], seen: list[list[PageWord]], count: int, builder: Builder, *, most: int) -> None:
    """Pages and words that were left out, pages that are pictures, fonts without letters. `most`: words that are read at all."""
    if count > len(pages):
        builder.warn("truncated", f"Only the first {len(pages)} of {count} pages were read.", len(pages))
    if any(page.cut for page in pages) or sum(map(len, seen)) >= most:
        builder.warn("truncated", "The file holds more text than a resume can; the rest was left out.", next((p.number for p in pages if p.cut), None))
    for page, words in zip(pages, seen, strict=True):
        if len(words) < PICTURE_WORDS and not any(word.invisible for word in words) and page.image_share() > PICTURE_SHARE:
            builder.warn("image-page", f"Page {page.number} is an image; its text could not be read{_remedy()}.", page.number)
        elif not words and is_blank(page):
            builder.warn("blank-page", f"Page {page.number} is blank.", page.number)
        elif not words:
            builder.warn("page-without-text", f"Page {page.number} has no text that can be read{_remedy()}.", page.number)
        if page.characters and page.unmapped > UNMAPPED_SHARE * page.characters:
            builder.warn("unmapped-font", f"A font on page {page.number} doesn't say which letters its glyphs are; text is missing.", page.number)


def _remedy() -> str:
    return "" if tesseract.is_installed() else f". To have it read, {tesseract.HOW_TO_GET}"


def is_blank(page: Page) -> bool:
    """Whether there is nothing on a page that could be text: no letters, no picture, and no more shapes than a ground and a few rules."""
    return not page.characters and not any(shape.color is None for shape in page.shapes) and len(page.shapes) <= MOST_SHAPES


def warn_about_letters(seen: list[list[PageWord]], builder: Builder) -> None:
    """Pages whose font maps its glyphs to wrong letters: a person sees words, programs get a jumble that no language has."""
    for number, words in enumerate(seen, 1):
        letters = "".join([word.text for word in words]).lower()
        counted = np.bincount(np.frombuffer(letters.encode("ascii", "ignore"), np.uint8), minlength=128).tolist()
        counts = [counted[ord(letter)] for letter in ascii_lowercase]
        total = sum(counts)
        others = 0 if letters.isascii() else sum(map(str.isalpha, letters)) - total
        if total < FEW_LETTERS or others > total:
            continue
        vowels, most = sum([counted[ord(letter)] for letter in VOWELS]), max(counts)
        long = total >= ENOUGH_LETTERS and total >= LENGTH * len(words)
        jumbled = (long and (vowels < FEWEST_VOWELS * total or most > MOST_OF_ONE * total)) or most > NEARLY_ALL * total
        if jumbled:
            text = " ".join(word.text for word in words[:4])[:40]
            message = f'A font on page {number} gives programs other letters than it shows ("{text}"); export the file again with a standard font.'
            builder.warn("lying-font", message, number)


def warn_about_container(properties: Mapping[str, str], builder: Builder) -> None:
    """Attached files, and protection of a file that opens without a password."""
    if ATTACHED in properties:
        builder.warn("attached-file", "The PDF carries attached files, which were not opened; remove them, since mail filters refuse such files.")
    if PROTECTED in properties:
        message = "The PDF is protected, though no password is asked for; some systems can't take text from it, so save it without protection."
        builder.warn("protected", message)


def warn_about_actions(data: bytes, builder: Builder) -> None:
    if any(action in data for action in ACTIONS) or (OPENING in data and OPENS_ADDRESS.search(data)):
        builder.warn("active-content", "The file asks a viewer to run a script or open something; nothing of it was run.")
