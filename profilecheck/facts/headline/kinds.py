"""Names one piece of a headline: a known name first, then a figure, then what its words are about, then what its form looks like."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.facts.headline.employers import is_employer
from profilecheck.facts.headline.figures import measure
from profilecheck.facts.headline.line import Found, HeadlineText, Hit
from profilecheck.facts.headline.sentences import is_sentence, judge
from profilecheck.kinds import PartKind
from profilecheck.patterns import lazy
from profilecheck.vocabulary.headline import headlines, known

# "9x Certified", "4 x AWS certified".
COUNTED = lazy(r"\d{1,2}\s?[x×X]\s(?:[\w&/.-]+\s){0,3}(?:certified|certifications|certificates)", re.I)
# A person in one word: "Builder", "Listener".
DOER = lazy(r"[A-Z][a-z]{3,}er")
# Short forms that are a title behind another's slash: "Program Manager/BA".
SHORT_TITLES = frozenset({"BA", "PM", "SM", "PO", "BSA", "QA"})
# No name of the lexicons is longer, with what may stand beside it.
LONGEST_NAME = 120
# "m/w/d" of German advertisements: any sex may apply.
SEXES = lazy(r"[mwfdhx](?:/[mwfdhx]){1,2}", re.I)
NUMBER_ONLY = lazy(r"[\W\d_]*(?:19|20)?\d*[\W\d_]*")
VERSION = lazy(r"v?\d+(?:\.\d+)*|[ivx]{1,4}|\d+x")
# Small words that names have too: "Internet of Things", "Hyper-V to Azure".
JOINING = frozenset({"of", "for", "and", "in", "to", "the", "on", "with", "a"})
NAMES: tuple[tuple[PartKind, tuple[str, ...]], ...] = (
    ("certification", ("certifications",)),
    ("methodology", ("methods",)),
    ("tool", ("tools",)),
    ("industry", ("industries",)),
)


def classify(line: HeadlineText, start: int, end: int, lead: str = "", *, behind_title: bool = False) -> Found | None:
    """What a piece is; None for a year or a number in brackets. `behind_title`: it stands right after a job title."""
    text = line.text[start:end]
    if NUMBER_ONLY.fullmatch(text) or SEXES.fullmatch(text):
        return None
    if lead == "/" and text in SHORT_TITLES:
        return Found(start, end, "title", lead=lead)
    if lead == "former" or text.lower().startswith(("ex-", "ex ")):
        return Found(start, end, "employer", lead=lead)
    name = named(line, start, end)
    if lead == "employer" and not (name and name.kind in ("certification", "methodology")) and text[0].isupper():
        return Found(start, end, "employer", lead=lead)
    found = name or looks(line, start, end, lead, behind_title)
    return replace(found, lead=lead)


def named(line: HeadlineText, start: int, end: int) -> Found | None:
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
        if kind == "industry" and plain_name(line.text[start:end]) in data.technical_trades:
            return Found(start, end, "specialism", ("industry",))
        if kind == "tool" and is_platform(line, start, end, hits):
            return Found(start, end, "specialism")
        return Found(start, end, kind)
    return Found(start, end, plain, either=True) if plain else None


def plain_name(text: str) -> str:
    """A name as `headline.toml` lists it: without ® and ™, lower case."""
    return " ".join(re.sub(r"[®™]", " ", text).casefold().split())


def credential(line: HeadlineText, start: int, end: int, hits: tuple[Hit, ...]) -> Found | None:
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


def is_platform(line: HeadlineText, start: int, end: int, hits: tuple[Hit, ...]) -> bool:
    """Whether a known tool is a platform that is rolled out, not software that a project manager works with."""
    return all(h.value.entry.name in headlines().platforms for h in hits)


class Shape(Struct, frozen=True):
    """A piece without a name of its own, as the tests below look at it."""

    line: HeadlineText
    start: int
    end: int
    lead: str
    behind_title: bool
    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    field: bool
    prose: bool
    industries: tuple[Hit, ...]

    def found(self, kind: PartKind, *also: PartKind, guess: bool = False) -> Found:
        return Found(self.start, self.end, kind, also, guess=guess)

    def methods(self, families: tuple[str, ...] = ()) -> bool:
        hits = self.line.marks("methods", self.start, self.end)
        return any(h.value.match != "context" and (not families or h.value.entry.fields["family"] in families) for h in hits)

    @property
    def person(self) -> bool:
        persons = headlines().persons
        return bool(self.lower) and not persons.isdisjoint({self.lower[-1], self.lower[-1].rstrip("s")})


def looks(line: HeadlineText, start: int, end: int, lead: str, behind_title: bool) -> Found:
    """A piece without a name of its own: the first test that knows it decides."""
    text = line.text[start:end]
    words = tuple(w for w, _, _ in line.words(start, end))
    shape = Shape(
        line, start, end, lead, behind_title, text, words, tuple(w.lower().rstrip(".") for w in words),
        has_field(line, start, end), is_prose(line, start, end), line.marks("industries", start, end),
    )  # fmt: skip
    return next(found for test in TESTS if (found := test(shape)) is not None)


def wish(s: Shape) -> Found | None:
    return s.found("job-seeking") if is_seeking(s.text) else None


def background(s: Shape) -> Found | None:
    return s.found("value") if is_background(s.text) else None


def counted(s: Shape) -> Found | None:
    """How many credentials somebody has: "9x Certified", "4x Salesforce Certified"."""
    return s.found("certification") if COUNTED.fullmatch(s.text) else None


def reach(s: Shape) -> Found | None:
    """How far the work reaches: "EMEA & LATAM"."""
    return s.found("scope") if s.lower and headlines().regions.issuperset(w for w in s.lower if w not in JOINING) else None


def figure(s: Shape) -> Found | None:
    return measure(s.line, s.start, s.end)


def employer(s: Shape) -> Found | None:
    return s.found("employer") if is_employer(s.line, s.start, s.end, list(s.words), behind_title=s.behind_title and s.lead == ",") else None


def sentence(s: Shape) -> Found | None:
    return judge(s.line, s.start, s.end) if is_sentence(s.line, s.start, s.end) else None


def praise(s: Shape) -> Found | None:
    alone = len(s.words) == 1 and DOER.fullmatch(s.text) is not None and not (s.field or s.industries)
    return s.found("slogan") if headlines().phrases.search(s.text) or s.person or alone else None


def told(s: Shape) -> Found | None:
    """"Dashboards people actually read": a thing and what people do with it."""
    relative = headlines().relative.search(s.text)
    return judge(s.line, s.start, s.end) if relative and relative.start() and len(s.words) > 3 else None


def helper(s: Shape) -> Found | None:
    """"Who rescues failing projects": what the title before it does for others."""
    stem = s.lower[1].rstrip("s").rstrip("e") if s.lower[:1] == ("who",) and len(s.lower) > 2 else ""
    return s.found("value") if stem and f"{stem}ing" in headlines().openers else None


def double(s: Shape) -> Found | None:
    return s.found("specialism", "methodology") if plain_name(s.text) in headlines().named_fields else None


def known_field(s: Shape) -> Found | None:
    """A field of IT by a mark in it, with the way of working or the trade that it names besides."""
    if not s.field or s.prose:
        return None
    trade = any(h.value.match != "context" for h in s.industries)
    also: list[PartKind] = [*(("methodology",) if s.methods(("agile", "predictive")) else ()), *(("industry",) if trade else ())]
    return s.found("specialism", *also)


def headed(s: Shape) -> Found | None:
    """A field by its last word: "Azure landing zones"."""
    heads = headlines().heads
    return s.found("specialism") if s.lower and not s.prose and (s.lower[-1] in heads or s.lower[-1].rstrip("s") in heads) else None


def trade(s: Shape) -> Found | None:
    return s.found("industry") if s.lower and not s.prose and (s.industries or plain_name(s.text) in headlines().clients) else None


def worded(s: Shape) -> Found | None:
    """A field by any of its words, a method or a practice by a mark."""
    if not s.lower or s.prose:
        return None
    if any(w in headlines().fields for w in s.lower):
        return s.found("specialism")
    if s.methods():
        return s.found("methodology")
    return s.found("specialism") if s.line.marks("competencies", s.start, s.end) else None


def saying(s: Shape) -> Found | None:
    return judge(s.line, s.start, s.end) if s.prose and (s.field or s.lower[0] in headlines().openers) else None


def unknown_name(s: Shape) -> Found | None:
    """Capitalised words behind a title that no lexicon knows: an employer."""
    if not (s.behind_title or s.lead == ","):
        return None
    named = all(w[0].isupper() or w in ("&", "of", "and", "de") for w in s.words) and not any(known(w) for w in s.words[:1])
    return s.found("employer", guess=True) if named else None


def known_words(s: Shape) -> Found | None:
    plain = bool(s.lower) and all(known(w) and w not in headlines().empty for w in s.lower) and not s.prose
    return s.found("specialism") if s.lead in ("field", "action") or plain else None


def rest(s: Shape) -> Found:
    return s.found("slogan", guess=len(s.words) <= 3 and s.text[:1].isupper() and headlines().function.isdisjoint(s.lower))


# The order is the logic: what is sure first, form last.
TESTS: tuple[Callable[[Shape], Found | None], ...] = (
    wish, background, counted, reach, figure, employer, helper, sentence, praise, told, double, known_field, headed, trade, worded, saying,
    unknown_name, known_words, rest,
)  # fmt: skip


def has_field(line: HeadlineText, start: int, end: int) -> bool:
    """Whether a mark of a technology, a field of IT or a practice stands in a piece."""
    if any(h.value.match != "context" or (h.start, h.end) == (start, end) or line.text[h.start].isupper() for h in line.marks("technologies", start, end)):
        return True
    if any(h.value.match != "context" or (h.start, h.end) == (start, end) for key in ("specialisms", "tools") for h in line.marks(key, start, end)):
        return True
    return any(h.value.match != "context" and h.end == end for h in line.marks("competencies", start, end))


def is_prose(line: HeadlineText, start: int, end: int) -> bool:
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
