"""Finds the sentences of unlabelled resumes that a person read for this project: `read.jsonl` holds what each shows, and a hash in place of its words."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Where a line of a resume that lost its line breaks goes on to the next.
LINE = re.compile(r"\n|\s{3,}")
# Bullets inside a line, and sentences.
SENTENCE = re.compile(r"\s[•?▪●·o*➢✓§-]\s|(?<=[a-z)])\.\s+(?=[A-Z])|[•▪●➢✓§]")
EDGE = " .*-o•"
# So many hexadecimal digits of a hash tell all sentences apart.
DIGITS = 16


def sentences(text: str) -> Iterator[str]:
    """The sentences of a resume, without bullets and full stops."""
    for line in LINE.split(text):
        if not line.lstrip().startswith("•"):
            for piece in SENTENCE.split(line):
                yield piece.strip(EDGE)


def mark_of(sentence: str) -> str:
    return hashlib.sha256(sentence.encode()).hexdigest()[:DIGITS]


def texts_in(path: Path) -> Iterator[str]:
    """The resumes of a folder of texts, or of a file with one in each row."""
    if path.is_dir():
        for file in sorted(path.glob("*.txt")):
            yield file.read_text(encoding="utf-8", errors="replace")
    else:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def read_sentences(rows: Path, *sources: Path) -> list[dict[str, Any]]:
    """The rows of `read.jsonl` with the words that they stand for; a row whose sentence no source holds is an error."""
    read = [json.loads(line) for line in rows.read_text(encoding="utf-8").splitlines()]
    wanted = {row["hash"] for row in read}
    words = {mark: one for source in sources for text in texts_in(source) for one in sentences(text) if (mark := mark_of(one)) in wanted}
    return [{"text": words[row["hash"]], "kind": row["kind"], "shows": row["shows"], "read": "quickly" if row.get("quick") else "slowly"} for row in read]
