"""What only the neighbours of a headline's parts tell: which of two kinds a name is, what belongs to a title, what stands before an employer."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from profilecheck.facts.headline.kinds import plain_name
from profilecheck.facts.headline.line import Found, HeadlineText
from profilecheck.facts.headline.verdict import is_project_profession
from profilecheck.vocabulary.headline import headlines, is_bare

# How somebody is engaged belongs to the title before it: "Project Manager (Contractor)".
ENGAGED = frozenset(
    ["consultant", "contractor", "contract", "contracting", "independent", "freelance", "freelancer", "interim", "remote", "contingent", "part-time",
     "full-time", "acting", "temporary", "hybrid", "onsite", "on-site", "worker", "self-employed", "w2", "c2c", "1099", "outside", "inside", "ir35"]
)  # fmt: skip
FOREIGN_WORDS = 4
# "(Acme Consultant)": through whom, in so many words.
FIRM_WORDS = 3


def settle(line: HeadlineText, found: list[Found]) -> list[Found]:
    """Decide what only neighbours tell: ITIL in a list of credentials is one, beside Scrum and Kanban it is a method."""
    out = activity(list(engaged(line, begun(line, found))))
    if not is_project_profession(line, out):
        # The lexicons know IT: what they don't know beside another occupation is its field ("Electrician | Commercial wiring").
        out = [replace(part, kind="specialism") if part.guess else part for part in out]
    if any(line.marks("foreign", part.start, part.end) for part in out if part.kind == "title"):
        # Nor do they know other languages: a short phrase in capitals beside a foreign title is its field.
        out = [replace(part, kind="specialism") if is_foreign_field(line, part) else part for part in out]
    follows = headlines().follows
    for at, part in enumerate(out):
        if not part.either:
            continue
        beside = [out[i] for i in (at - 1, at + 1) if 0 <= i < len(out)]
        held = any(p.kind == "certification" and not p.either for p in beside) or (at > 0 and out[at - 1].kind == "certification")
        methods = any(p.kind == "methodology" and not p.either for p in beside)
        name = plain_name(line.text[part.start : part.end])
        if held and name in follows:
            out[at] = replace(part, kind="certification")
        elif methods and not held:
            out[at] = replace(part, kind="methodology")
    return list(without_empty(line, out))


def begun(line: HeadlineText, found: list[Found]) -> Iterable[Found]:
    """The parts with a rank that a slash parts from its title put to it: "Senior IT / Application Project Manager"."""
    rank: Found | None = None
    for part in found:
        if rank is not None:
            gap = line.text[rank.end : part.start].strip()
            if part.kind == "title" and gap in ("/", "&"):
                part = replace(part, start=rank.start)
            else:
                yield rank
            rank = None
        words = [w.lower() for w, _, _ in line.words(part.start, part.end)]
        if part.kind != "title" and words and is_bare(words[0]) and all(is_bare(w) or w in ("it", "ict") for w in words):
            rank = part
            continue
        yield part
    if rank is not None:
        yield rank


def activity(found: list[Found]) -> list[Found]:
    """What stands in front of "@ Employer" where no title does is what somebody is there: "Cloud Operations @ Acme"."""
    if len(found) > 1 and found[0].kind == "specialism" and found[1].lead == "employer" and all(part.kind != "title" for part in found):
        return [replace(found[0], kind="title", also=()), *found[1:]]
    return found


def is_foreign_field(line: HeadlineText, part: Found) -> bool:
    unknown = part.kind == "slogan" or (part.kind == "employer" and part.guess and not part.lead)
    return unknown and line.text[part.start].isupper() and len(line.words(part.start, part.end)) <= FOREIGN_WORDS


def engaged(line: HeadlineText, found: Iterable[Found]) -> Iterable[Found]:
    """The parts with what only says how somebody is engaged put to the title before it."""
    title: Found | None = None
    for part in found:
        words = [w.lower() for w, _, _ in line.words(part.start, part.end)]
        bracket = line.text[max(0, part.start - 1) : part.start] == "(" and line.text[part.end : part.end + 1] == ")"
        engages = ENGAGED.issuperset(words) or (bracket and len(words) <= FIRM_WORDS and words[-1:] in (["consultant"], ["contractor"]))
        if title is not None and title.kind == "title" and words and engages:
            end = part.end + (line.text[part.end : part.end + 1] == ")" and "(" in line.text[title.end : part.start])
            title = replace(title, end=end)
            continue
        if title is not None:
            yield title
        title = part
    if title is not None:
        yield title


def without_empty(line: HeadlineText, found: Iterable[Found]) -> Iterable[Found]:
    for part in found:
        if any(c.isalnum() for c in line.text[part.start : part.end]):
            yield part
