"""Names one piece of a headline: a known name first, then a figure, then what its words are about, then what its form looks like."""

from __future__ import annotations

import re
from dataclasses import replace

from profilecheck.facts.headline.figures import measure
from profilecheck.facts.headline.line import Found, Hit, Line
from profilecheck.facts.headline.sentences import is_sentence, judge
from profilecheck.kinds import PartKind
from profilecheck.vocabulary.headline import headlines, known
from profilecheck.vocabulary.organizations import suffixes

# No name of the lexicons is longer, with what may stand beside it.
LONGEST_NAME = 120
# "m/w/d" of German advertisements: any sex may apply.
SEXES = re.compile(r"[mwfdhx](?:/[mwfdhx]){1,2}", re.I)
NUMBER_ONLY = re.compile(r"[\W\d_]*(?:19|20)?\d*[\W\d_]*")
VERSION = re.compile(r"v?\d+(?:\.\d+)*|[ivx]{1,4}|\d+x")
# Small words that names have too: "Internet of Things", "Hyper-V to Azure".
JOINING = frozenset({"of", "for", "and", "in", "to", "the", "on", "with", "a"})
NAMES: tuple[tuple[PartKind, tuple[str, ...]], ...] = (
    ("certification", ("certifications",)),
    ("methodology", ("methods",)),
    ("tool", ("tools",)),
    ("industry", ("industries",)),
)


def classify(line: Line, start: int, end: int, lead: str = "", *, behind_title: bool = False) -> Found | None:
    """What a piece is; None for a year or a number in brackets. `behind_title`: it stands right after a job title."""
    text = line.text[start:end]
    if NUMBER_ONLY.fullmatch(text) or SEXES.fullmatch(text):
        return None
    if lead == "former" or text.lower().startswith(("ex-", "ex ")):
        return Found(start, end, "employer", lead=lead)
    name = named(line, start, end)
    if lead == "employer" and not (name and name.kind in ("certification", "methodology")) and text[0].isupper():
        return Found(start, end, "employer", lead=lead)
    found = name or looks(line, start, end, lead, behind_title)
    return replace(found, lead=lead)


def named(line: Line, start: int, end: int) -> Found | None:
    """A piece that is a known name and nothing more."""
    if end - start > LONGEST_NAME:
        return None
    data = headlines()
    plain = data.first.get(plain_name(line.text[start:end]))
    for kind, keys in NAMES:
        hits = tuple(h for key in keys for h in line.marks(key, start, end))
        if not hits:
            continue
        left = [w for w in line.left_over(start, end, hits) if not VERSION.fullmatch(w)]
        if not all(w in data.beside[kind] for w in left) or (kind == "industry" and line.marks("quantities", start, end)):
            continue
        if kind == "certification":
            return credential(line, start, end, hits)
        if kind == "methodology" and all(h.value.match == "context" for h in hits) and not line.text[start].isupper():
            continue
        if kind == "methodology" and plain_name(line.text[start:end]) in data.named_fields:
            return Found(start, end, "specialism", ("methodology",))
        if kind == "tool" and is_platform(line, start, end, hits):
            return Found(start, end, "specialism")
        return Found(start, end, kind)
    return Found(start, end, plain, either=True) if plain else None


def plain_name(text: str) -> str:
    """A name as `headline.toml` lists it: without ® and ™, lower case."""
    return " ".join(re.sub(r"[®™]", " ", text).casefold().split())


def credential(line: Line, start: int, end: int, hits: tuple[Hit, ...]) -> Found | None:
    """A credential, unless its name is a method's or a product's too and nothing says which."""
    text = line.text[start:end]
    first = headlines().first.get(plain_name(text))
    said = re.search(r"\b(?:certif|zertif|practitioner|foundation|expert|level|accredited|license)", text + line.text[end : end + 11], re.I) is not None
    base = all(h.value.entry.fields.get("base") for h in hits)
    other = [key for key in ("methods", "technologies", "tools", "specialisms", "industries") if line.marks(key, start, end)]
    if said or (not (base or first) and (not other or any(h.value.match != "context" for h in hits))):
        return Found(start, end, "certification")
    if first:
        return Found(start, end, first, either=True)
    if base and "methods" in other:
        return Found(start, end, "methodology", either=True)
    return Found(start, end, "certification") if not other else None


def is_platform(line: Line, start: int, end: int, hits: tuple[Hit, ...]) -> bool:
    """Whether a known tool is a platform that is rolled out, not software that a project manager works with."""
    return all(h.value.entry.name in headlines().platforms for h in hits)


def looks(line: Line, start: int, end: int, lead: str, behind_title: bool) -> Found:
    """A piece without a name of its own."""
    data = headlines()
    text = line.text[start:end]
    words = [w for w, _, _ in line.words(start, end)]
    lower = [w.lower().rstrip(".") for w in words]
    seeking = is_seeking(text)
    if seeking:
        return Found(start, end, "job-seeking")
    if is_background(text):
        return Found(start, end, "value")
    measured = measure(line, start, end)
    if measured:
        return measured
    if is_employer(line, start, end, words):
        return Found(start, end, "employer")
    if is_sentence(line, start, end):
        return judge(line, start, end)
    if data.phrases.search(text) or (lower and not data.persons.isdisjoint({lower[-1], lower[-1].rstrip("s")})):
        return Found(start, end, "slogan")
    industries = line.marks("industries", start, end)
    field = has_field(line, start, end)
    prose = is_prose(line, start, end)
    if plain_name(text) in data.named_fields:
        return Found(start, end, "specialism", ("methodology",))
    if field and not prose:
        method = [h for h in line.marks("methods", start, end) if h.value.match != "context" and h.value.entry.fields["family"] in ("agile", "predictive")]
        trade = any(h.value.match != "context" for h in industries)
        return Found(start, end, "specialism", (*(("methodology",) if method else ()), *(("industry",) if trade else ())))
    if lower and not prose:
        if lower[-1] in data.heads or (lower[-1].rstrip("s") in data.heads):
            return Found(start, end, "specialism")
        if industries:
            return Found(start, end, "industry")
        if any(w in data.fields for w in lower):
            return Found(start, end, "specialism")
        if any(h.value.match != "context" for h in line.marks("methods", start, end)):
            return Found(start, end, "methodology")
        if line.marks("competencies", start, end):
            return Found(start, end, "specialism")
    if prose and (field or lower[0] in data.openers):
        return judge(line, start, end)
    if (behind_title or lead == ",") and all(w[0].isupper() or w in ("&", "of", "and", "de") for w in words) and not any(known(w) for w in words[:1]):
        return Found(start, end, "employer", guess=True)
    if lead in ("field", "action") or (lower and all(known(w) and w not in data.empty for w in lower) and not prose):
        return Found(start, end, "specialism")
    return Found(start, end, "slogan", guess=len(words) <= 3 and text[:1].isupper() and data.function.isdisjoint(lower))


def has_field(line: Line, start: int, end: int) -> bool:
    """Whether a mark of a technology, a field of IT or a practice stands in a piece."""
    if any(h.value.match != "context" or (h.start, h.end) == (start, end) or line.text[h.start].isupper() for h in line.marks("technologies", start, end)):
        return True
    if any(h.value.match != "context" or (h.start, h.end) == (start, end) for key in ("specialisms", "tools") for h in line.marks(key, start, end)):
        return True
    return any(h.value.match != "context" and h.end == end for h in line.marks("competencies", start, end))


def is_prose(line: Line, start: int, end: int) -> bool:
    """Whether unknown lower-case words make a piece a saying rather than a name: "safe pair of hands"."""
    words = line.words(start, end)
    odd = [w for w, _, _ in words if w[0].islower() and not known(w)]
    data = headlines()
    small = [w for w, _, _ in words if w[0].islower() and w in data.function - JOINING]
    return bool(odd or small)


def is_seeking(text: str) -> bool:
    data = headlines()
    if data.seeking_sure.match(text):
        return True
    opener = data.seeking.match(text)
    return opener is not None and data.objects.search(text) is not None


def is_background(text: str) -> bool:
    """Whether a piece tells of studies, languages, clearances, a place: true of the person, nothing about the work."""
    data = headlines()
    words = [w.lower().strip(".") for w in re.findall(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", text)]
    if not words:
        return False
    if any(w in data.languages for w in words) and len(words) <= 8 and not re.search(r"\bmarkets?\b", text):
        return True
    if len(words) > 1 and all(w in data.codes for w in words) and re.search(r"[/,|&+]", text):
        return True
    if " ".join(words) in data.places:
        return True
    return data.background.search(text) is not None or (data.years.search(text) is not None and len(words) <= 2)


def is_employer(line: Line, start: int, end: int, words: list[str]) -> bool:
    """Whether a piece is an organisation's name: well known, with a legal form, or an unknown word before "Bank", "Logistics" …"""
    data = headlines()
    text = line.text[start:end]
    if not words or not all(w[0].isupper() or w[0].isdigit() or w.lower() in ("and", "of", "the", "de", "for", "&") for w in words):
        return False
    if text.casefold() in data.well_known and not line.marks("technologies", start, end):
        return True
    last = words[-1].lower().rstrip(".")
    fields = [h for key in ("specialisms", "methods", "technologies") for h in line.marks(key, start, end)]
    if len(words) > 1 and last in data.endings and not any(h.end == end and h.value.match != "context" for h in fields):
        return True
    return 1 < len(words) <= 6 and last in suffixes() and not known(words[0])
