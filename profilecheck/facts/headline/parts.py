"""Puts a headline's parts together: stretch by stretch, title first, then what stands around it, then what neighbours tell of each other."""

from __future__ import annotations

import re

from msgspec.structs import replace

from profilecheck.facts.headline.borders import Piece, clauses, cut, segments, sentences, soft
from profilecheck.facts.headline.kinds import classify, is_prose, is_seeking, named
from profilecheck.facts.headline.line import Found, HeadlineText
from profilecheck.facts.headline.sentences import is_sentence, judge
from profilecheck.facts.headline.settled import settle
from profilecheck.facts.headline.titles import find_title, title_also
from profilecheck.facts.names.words import is_noun
from profilecheck.kinds import PartKind
from profilecheck.patterns import lazy
from profilecheck.vocabulary.headline import headlines

# Kinds whose members are parts of their own in a list; those of the others are one part: "Jira & Confluence", "Banking, Insurance & Retail".
SINGLE: frozenset[PartKind] = frozenset({"certification", "methodology", "tool", "title", "employer", "job-seeking"})
SLASH = lazy(r"\s*/\s*")
CERTIFIED = lazy(
    r"\bcertified (?:professional |agile |advanced |safe\W{0,2})*(?:scrum ?master|product owner|scrum developer|scrum coach|business analyst"
    r"|project manager|agile coach)\b",
    re.I,
)
METHODS_JOINED = lazy(r"Agile/[A-Z][a-z]+|[A-Z][a-z]+/Agile")
LIST_SIGNS = frozenset({",", "/", "(", ")", "[", "]", "+", ""})
# "Gerente de Proyectos en Banco Altamira": these words join so much else that they only count right behind a title.
OPENING = lazy(r"(?:en|na|no|chez|im)\s+(?=[A-ZÁÉÍÓÚÄÖÜ])")


def find_parts(line: HeadlineText) -> list[Found]:
    """The parts of a headline in order."""
    found: list[Found] = []
    for start, end in segments(line):
        found += read_segment(line, start, end, behind_title=bool(found) and found[-1].kind in ("title", "employer"))
    return settle(line, found)


def read_segment(line: HeadlineText, start: int, end: int, *, behind_title: bool) -> list[Found]:
    """The parts between two signs that always separate."""
    parts = sentences(line, start, end)
    if len(parts) > 1:
        begun = (find_title(line, a, b, b) for a, b in parts)
        if any(t and t.start == a for t, (a, _) in zip(begun, parts, strict=True)) or any(named(line, a, b) for a, b in parts):
            return [f for a, b in parts for f in read_segment(line, a, b, behind_title=behind_title)]
        whole = judge(line, start, line_end(line, end))
        return [whole if whole.kind in ("impact", "value") else replace(whole, kind="slogan", also=())]
    if is_seeking(line.text[start:end]):
        return read_seeking(line, start, end)
    titles = find_titles(line, start, end)
    if line.text[start:end].lower() in headlines().roles:
        return []
    if not titles:
        return read_untitled(line, start, end, behind_title)
    if titles[0].start > start and is_sentence(line, start, end) and not line.text[start : titles[0].start].strip().endswith((",", ":")):
        return [judge(line, start, end)]
    out: list[Found] = []
    last = start
    for title in titles:
        out += read_gap(line, last, title.start, behind_title=bool(out))
        out.append(title)
        last = title.end
    return out + read_gap(line, last, end, behind_title=True)


def line_end(line: HeadlineText, end: int) -> int:
    """With the full stop that ends the last sentence."""
    return end + 1 if line.text[end : end + 1] in (".", "!", "?") else end


def read_seeking(line: HeadlineText, start: int, end: int) -> list[Found]:
    """A wish for work is one part, up to a comma behind which a title or a credential begins."""
    colon = line.text.find(": ", start, end)
    told = [(colon + 1, end)] if colon > 0 else []
    for a, b in [*told, *clauses(line, start, end)[1:]]:
        a, b = line.trim(a, b)
        title = find_title(line, a, b, b)
        if (title and title.start == a) or any(h.start == a for h in line.marks("certifications", a, b)):
            wish = line.trim(start, a)
            return [Found(*wish, "job-seeking"), *read_segment(line, a, end, behind_title=False)]
    return [Found(start, end, "job-seeking")]


def find_titles(line: HeadlineText, start: int, end: int) -> list[Found]:
    """Every title of a stretch, looked for clause by clause."""
    out: list[Found] = []
    for a, b in clauses(line, start, end):
        at = max(a, out[-1].end if out else a)
        while at < b:
            title = find_title(line, at, b, end)
            if title is None:
                break
            out += [certified(line, start, one) for one in joined(line, title)]
            at = title.end
    return out


def joined(line: HeadlineText, title: Found) -> list[Found]:
    """The titles that a slash joins, if each is one by itself: "Project Manager/Scrum Master", not "Program / Project Manager"."""
    cuts = [m.span() for m in SLASH.finditer(line.text, title.start, title.end)]
    if not cuts:
        return [title]
    starts, ends = [title.start, *(b for _, b in cuts)], [*(a for a, _ in cuts), title.end]
    sides = list(zip(starts, ends, strict=True))
    if not all(line.marks("titles", a, b) or (len(line.words(a, b)) > 1 and is_noun(line.words(a, b)[-1][0])) for a, b in sides):
        return [title]
    return [replace(title, start=a, end=b, also=title_also(line, a, b), lead="" if a == title.start else "/") for a, b in sides]


def certified(line: HeadlineText, start: int, title: Found) -> Found:
    """A role behind "Certified" is a credential: "Certified SAFe® Scrum Master"."""
    word = CERTIFIED.match(line.text[start : title.end])
    return replace(title, start=start, kind="certification", also=()) if word and start + word.end() == title.end else title


def read_untitled(line: HeadlineText, start: int, end: int, behind_title: bool) -> list[Found]:
    """A stretch without a title: a name, a sentence, or a list."""
    data = headlines()
    members = split(line, Piece(start, end, ""), behind_title)
    pieces = cut(line, start, end, words=False)
    whole = named(line, start, end)
    if whole and (whole.kind not in SINGLE or len(members) == len(pieces) == 1):
        return [whole]
    first = line.text[start:end].split()[0].lower()
    if data.roles.get(first) in ("employer", "former") and first not in data.languages:
        return read_gap(line, start, end, behind_title=behind_title)
    certified = line.marks("certifications", start, end)
    if certified and certified[0].start == start and re.match(r"\s+(?:with|in|leading|driving|delivering|and)\b", line.text[certified[0].end : end]):
        return read_gap(line, start, end, behind_title=False)
    if is_sentence(line, start, end):
        return read_sentence(line, start, end)
    if len(pieces) == 1:
        return members
    found = [f for p in pieces for f in split(line, p, behind_title)]
    plain = not any(f.kind in SINGLE | {"scope", "impact", "industry"} for f in found)
    if found and plain and (found[0].kind == "slogan" or any(is_prose(line, p.start, p.end) for p in pieces)):
        return [judge(line, start, end)]
    return merge(line, found)


def read_sentence(line: HeadlineText, start: int, end: int) -> list[Found]:
    """A sentence, and the names that a list adds behind it: "Delivering cloud migrations, PMP, CSM"."""
    parts = clauses(line, start, end)
    tail: list[Found] = []
    while len(parts) > 1:
        a, b = line.trim(*parts[-1])
        name = named(line, a, b)
        if name is None or name.kind not in ("certification", "tool", "methodology"):
            break
        tail.insert(0, replace(name, lead=","))
        parts.pop()
    a, b = line.trim(parts[0][0], parts[-1][1])
    return [judge(line, a, b), *tail]


def read_gap(line: HeadlineText, start: int, end: int, *, behind_title: bool) -> list[Found]:
    """What stands before, between and behind titles: credentials, employers, and what joining words introduce."""
    out: list[Found] = []
    a, b = line.trim(start, end)
    if a < b and is_seeking(line.text[a:b]):
        return read_seeking(line, a, b)
    near = behind_title
    for piece in cut(line, start, end, words=True):
        place = OPENING.match(line.text, piece.start, piece.end) if piece.start - start <= 1 else None
        a, b = (place.end(), piece.end) if place else strip(line, piece.start, piece.end)
        if a == b:
            continue
        lead = "employer" if place else piece.lead or ("/" if line.text[a - 1 : a] == "/" else "")
        if out and lead == "," and out[-1].lead in ("employer", "former") and named(line, a, b) is None:
            lead = out[-1].lead
        out += split(line, Piece(a, b, lead), near)
        near = False
    return merge(line, out, titled=True)


def strip(line: HeadlineText, start: int, end: int) -> tuple[int, int]:
    """Without joining words at either end: "certified", "and", "-certified"."""
    data = headlines()
    words = line.words(start, end)
    while words and data.roles.get(words[0][0].lower()) == "other" and not line.crossing(words[0][1], words[0][2]):
        words.pop(0)
    while words and (data.roles.get(words[-1][0].lower()) is not None or words[-1][0].lower() == "certified") and len(words) > 1:
        words.pop()
    if not words or data.roles.get(words[-1][0].lower()) in ("other", "field"):
        return start, start
    if words[0][1] == start and words[-1][2] == end:
        return start, end
    a = start if words[0][1] == line.words(start, end)[0][1] else words[0][1]
    b = end if words[-1][2] == line.words(start, end)[-1][2] else words[-1][2]
    word = line.text[words[-1][1] : words[-1][2]]
    if word.lower().endswith("-certified"):
        b = words[-1][2] - len("-certified")
    return line.trim(a, b)


def split(line: HeadlineText, piece: Piece, behind_title: bool) -> list[Found]:
    """A piece, or its members if "&", "and" or a slash joins names that are parts of their own."""
    start, end = piece.start, piece.end
    if line.text[start:end].lower().endswith("-certified"):
        end -= len("-certified")
    if piece.lead != "employer":
        members = soft(line, start, end)
        if len(members) > 1:
            names = [named(line, a, b) for a, b in members]
            if all(n is not None and n.kind == "methodology" for n in names) and METHODS_JOINED.fullmatch(line.text, start, end):
                return [Found(start, end, "methodology", lead=piece.lead)]
            if all(n is not None and n.kind in SINGLE for n in names):
                return [replace(n, lead=piece.lead if i == 0 else "&") for i, n in enumerate(names) if n is not None]
    found = classify(line, start, end, piece.lead, behind_title=behind_title)
    return [found] if found else []


def merge(line: HeadlineText, found: list[Found], *, titled: bool = False) -> list[Found]:
    """Neighbours of a list that are one part together.

    A list beside a title separates with its commas ("IT Project Manager, Cloud, ERP, PMP"), unless a joining word began it.
    """
    out: list[Found] = []
    opened = ""
    for part in found:
        if part.lead not in LIST_SIGNS and part.lead != "&":
            opened = part.lead
        last = out[-1] if out else None
        if last and together(line, last, part, titled=titled and opened not in ("field", "action", "other")):
            kind = "specialism" if "specialism" in (last.kind, part.kind) else part.kind
            also = tuple(dict.fromkeys(k for k in (*last.also, *part.also) if k != kind))
            out[-1] = replace(last, end=part.end, kind=kind, also=also)
        else:
            out.append(part)
    return out


def together(line: HeadlineText, first: Found, second: Found, *, titled: bool) -> bool:
    """Whether two neighbours are one part."""
    kinds = {first.kind, second.kind}
    gap = line.text[first.end : second.start].strip().lower()
    if kinds == {"scope"}:
        sizes = [line.marks("quantities", p.start, p.end) for p in (first, second)] if gap == "/" else []
        if sizes and all(s and s[0].value.shape != "money" for s in sizes):
            return False
        return gap in (",", "/", "&", "and", "in", "across", "for", "with") and not (gap in (",", "/", "&", "and") and complete(line, first, second))
    if titled or second.lead not in LIST_SIGNS or gap not in (",", "/", "&", "and", "(", ",and", ", and", ", &", "+"):
        return False
    if len(kinds) == 1:
        return first.kind in ("specialism", "industry", "value", "slogan")
    return kinds == {"specialism", "tool"} or (first.kind == "specialism" and second.kind == "slogan" and line.text[second.start].isupper())


def complete(line: HeadlineText, first: Found, second: Found) -> bool:
    """Whether two sizes measure different things in full: "$85M portfolio, 120 FTEs"; not "60+ projects, $110M" or "17 towers, 40k users"."""
    shapes = []
    for part in (first, second):
        figures = line.marks("quantities", part.start, part.end)
        if not figures:
            return False
        shape = figures[0].value.shape
        shapes.append("money" if shape == "money" else "count")
        if shape == "money" and not line.left_over(part.start, part.end, figures):
            return False
    return len(set(shapes)) == 2
