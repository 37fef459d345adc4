"""Where a job title stands inside a headline, and what else its words say, since headlines rarely put it on a line of its own."""

from __future__ import annotations

import re

from profilecheck.facts.headline.line import Found, HeadlineText
from profilecheck.facts.names.words import Token, is_noun, known_word
from profilecheck.kinds import PartKind
from profilecheck.patterns import lazy
from profilecheck.vocabulary.headline import WORD, headlines, is_bare, known
from profilecheck.vocabulary.titles import title_words

# Short forms that are a title by themselves; others of titles.toml ("SA", "RA", "Tech") are more often something else in a headline.
SHORT = frozenset({"PM", "TPM", "PgM", "PjM", "ITPM", "RTE", "CIO", "CTO", "CISO", "COO", "CEO", "CFO", "VP", "SVP", "EVP", "AVP", "SDM", "PMs"})
# "S/4HANA": a slash inside a name.
VERSION_SLASH = lazy(r"(?<=[A-Z])/(?=\d)")
# A short form in brackets inside a title: "Information Technology (IT) Director", "Facilities Maintenance (PM) Technician".
SHORT_FORM = lazy(r"\([A-Z][A-Za-z&\d]{0,4}\) (?=[A-Z])")
NUMERAL = lazy(r"\s(?:[IVX]{1,3}|[1-4])(?![\w+%.,]*\w)")
OF = lazy(r"\s+(?:of|de|des|da|do|du|für|di)\s+", re.I)
# Nouns that end a title only behind a field: "Transformation Leader", not "Servant Leader".
ENDING = frozenset({"leader", "expert", "professional", "practitioner", "partner", "owner", "executive", "mentor", "support"})
STOP = frozenset(
    {
        "certified", "at", "with", "for", "in", "as", "and", "or", "the", "a", "an", "by", "to", "from", "who", "is", "am", "i", "of", "on", "turned", "former",
        "ex", "helping", "driving", "leading", "via", "bei", "mit", "en", "con",
    }
)  # fmt: skip
# Nouns that another title's field begins with: "Lead Project Manager".
RANKS = frozenset({"lead", "principal", "head", "senior", "associate", "executive", "support"})
# Titles of these trades name their own field: "Java Developer" tells no specialism of a project manager.
OTHER_TRADES = lazy(
    r"\b(?:engineer|developer|programmer|coder|architect|administrator|analyst|scientist|designer|technician|tester|educator|dba)s?\W*$", re.I
)
# "Lead DevOps": a rank in front of nothing but known fields.
RANK_FIRST = lazy(r"(?:Lead|Principal|Senior|Sr\.?|Head) (?=[A-Z])")
# "SAP SME": an expert where a field stands in front.
EXPERT = "SME"
# A title that needs no field behind a comma: there it is a specialism of its own.
COMPLETE = lazy(r"\b(?:project|program(?:me)?|delivery|scrum|release|portfolio|service|product) (?:manager|master|lead|leader|director|owner)\b", re.I)
# The widest title seen has nine words; this bounds the look to the left.
MOST_WORDS = 8
# Characters behind a title in which the field behind its comma stands.
FIELDS_REACH = 60


def find_title(line: HeadlineText, start: int, clause_end: int, end: int) -> Found | None:
    """The first job title between `start` and `clause_end`; it may go on behind a comma, up to `end`."""
    core = first_core(line, start, clause_end)
    if core is None:
        return None
    a, b = core
    a = grow_left(line, start, a)
    b = grow_right(line, a, b, min(end, b + 80))
    return Found(a, b, "title", title_also(line, a, b))


def first_core(line: HeadlineText, start: int, end: int) -> tuple[int, int] | None:
    """The words that make a title of it: a name in the lexicon, another language's, a short form, or a phrase that ends in a head noun."""
    found = [(h.start, h.end) for h in line.marks("foreign", start, end)[:1]]
    if known := known_core(line, start, end):
        found.append(known)
    tokens: list[Token] = []
    for at, match in enumerate(WORD.finditer(line.text, start, end)):
        tokens.append((match.group(), match.start(), match.end()))
        if found and match.start() >= min(found)[0]:
            break
        if short_form(line, tokens, at, end) or head_noun(line, tokens, at, end):
            found.append(match.span())
            break
    return min(found, default=None) or ranked(line, start, end)


def known_core(line: HeadlineText, start: int, end: int) -> tuple[int, int] | None:
    """The first title of the lexicon; one that is an ordinary word too must stand alone between commas."""
    data = headlines()
    for hit in line.marks("titles", start, end):
        term = hit.value
        text = line.text[hit.start : hit.end]
        alone = line.trim(*clause(line, hit.start, start, end)) == (hit.start, hit.end)
        plural = text.lower().endswith("s") and not term.entry.name.lower().endswith("s")
        weak = term.match == "context" or term.entry.fields.get("weak")
        certain = not weak or (alone and (is_noun(text.split()[-1]) or text in SHORT))
        if not plural and certain and text.lower().rstrip(".") not in data.not_heads | data.persons:
            return hit.start, hit.end
    return None


def short_form(line: HeadlineText, tokens: list[Token], at: int, end: int) -> bool:
    """Whether a word is a title's short form, outside of other names, or "SME" behind a field."""
    word, a, b = tokens[at]
    before = tokens[at - 1] if at and line.text[tokens[at - 1][2] : a] == " " else None
    if word == EXPERT:
        return before is not None and before[0][0].isupper() and is_closed(line.text[b:end])
    free = before is None or before[0][0].isupper() or before[0].lower() in STOP
    if at and SHORT_FORM.match(line.text, a - 1):
        return False  # of a title that goes on behind it
    return word in SHORT and free and not inside_name(line, before[1] if before else a, b)


def ranked(line: HeadlineText, start: int, end: int) -> tuple[int, int] | None:
    """A rank and nothing but fields behind it."""
    rank = RANK_FIRST.match(line.text, start, end)
    if rank is None:
        return None
    fields = tuple(h for key in ("technologies", "methods", "specialisms") for h in line.marks(key, rank.end(), end))
    return None if not fields or line.left_over(rank.end(), end, fields) else line.trim(start, end)


def inside_name(line: HeadlineText, start: int, end: int) -> bool:
    """Whether a stretch of two words is the name of a product or a field: the "PM" of "SAP PM"."""
    return any(h.end == end and h.start < end - 3 for key in ("technologies", "specialisms", "certifications") for h in line.marks(key, start, end))


def clause(line: HeadlineText, at: int, start: int, end: int) -> tuple[int, int]:
    """The stretch between commas around an offset."""
    text = VERSION_SLASH.sub("-", line.text)
    left = max(text.rfind(sign, start, at) for sign in ",/&(")
    right = min((i for sign in ",/&(" if (i := text.find(sign, at, end)) >= 0), default=end)
    return (max(start, left + 1), right)


def head_noun(line: HeadlineText, tokens: list[Token], at: int, end: int) -> bool:
    """Whether a word is the head noun of a title that no lexicon has: capitalised, behind other capitalised words, at a phrase's end."""
    word, a, b = tokens[at]
    data = headlines()
    low = word.lower().rstrip(".")
    if not word[0].isupper() or (low not in title_words().nouns and low not in ENDING) or (low in data.persons and low not in data.not_heads):
        return False
    rest = line.text[b:end]
    closed = is_closed(rest)
    gap = line.text[tokens[at - 1][2] : a] if at else ""
    before = (gap in (" ", "-") and at > 0 and tokens[at - 1][0][0].isupper()) or (gap == ") " and is_beside(line, 0, tokens[at - 1], a))
    if before and data.phrases.search(line.text[tokens[at - 1][1] : b]):
        return False
    if low in data.also_bare and (re.match(r",\s*[A-Z]|\s+of\s", rest) or (at == 0 and heads_fields(line, b, end))):
        return True
    if low in data.not_heads:
        field = before and known_word(tokens[at - 1][0])
        return closed and field and low in ENDING and not any(h.end >= b for h in line.marks("certifications", max(0, a - 40), b))
    return closed and (before or at == 0)


def heads_fields(line: HeadlineText, at: int, end: int) -> bool:
    """Whether nothing but one to three words of a field follows a noun of rank: "Manager Systems Administration"."""
    words = line.words(at, end)
    plain = re.fullmatch(r"(?:\s+(?:&\s+)?[A-Z][\w-]*){1,3}\s*", line.text[at:end]) is not None
    return plain and all((known_word(w) or known(w)) and not is_noun(w) for w, _, _ in words)


def is_closed(rest: str) -> bool:
    """Whether a phrase ends here: at a sign, or at a word that begins another."""
    return not rest.strip() or re.match(r"\s*(?:[,;(/&|@]|(?:at|in|for|with|turned|and|of|bei|to|who)\b)", rest, re.I) is not None


def grow_left(line: HeadlineText, start: int, at: int) -> int:
    """Take seniority, domain and other capitalised words, and what an "&" joins to them; not credentials, tools, or lower-case prose."""
    tokens = line.words(start, at)
    taken = 0
    lower = not any(c.isupper() for c in line.text)
    while tokens and taken < MOST_WORDS:
        word, a, _ = tokens[-1]
        if not is_beside(line, start, tokens[-1], at):
            break
        low = word.lower().rstrip(".")
        if low == "and" and len(tokens) > 1 and joinable(line, start, tokens[-2][1], tokens[-2][2]):
            tokens.pop()
            continue
        if low in STOP or low.endswith("-certified") or not (word[0].isupper() or word[0].isdigit() or lower or known_word(word)):
            break
        if is_another(line, start, tokens[-1]):
            break
        at = a
        tokens.pop()
        taken += 1
    return at


def is_beside(line: HeadlineText, start: int, token: Token, at: int) -> bool:
    """Whether a word stands right before a place, or an "&" joins it to what begins there."""
    word, a, b = token
    gap = line.text[b:at]
    if re.fullmatch(r"\s*(?:&|and)\s*", gap):
        return joinable(line, start, a, b) and not (is_noun(word) and word.lower().rstrip(".") not in headlines().not_heads)
    if gap == ") ":
        return SHORT_FORM.match(line.text, a - 1) is not None
    if gap == " (":
        return SHORT_FORM.match(line.text, at - 1) is not None
    return gap in (" ", "  ", "", ". ", "-") or (gap == "/" and VERSION_SLASH.match(line.text, b) is not None)


def is_another(line: HeadlineText, start: int, token: Token) -> bool:
    """Whether a word is a credential, ends the name of one, or is another title's noun."""
    word, a, b = token
    if any(h.end >= b for h in line.marks("certifications", a, b) if h.end - h.start > 2):
        return True
    if known_word(word):
        return False
    ends_credential = any(h.end == b for h in line.marks("certifications", max(start, a - 30), b))
    return ends_credential or (is_noun(word) and word.lower().rstrip(".") not in headlines().not_heads | RANKS)


def joinable(line: HeadlineText, start: int, a: int, b: int) -> bool:
    """Whether the word before an "&" can belong to a title's field: "Health & Safety Project Manager", not "Jira & Project Manager"."""
    word = line.text[a:b]
    if not word[0].isupper() or any(line.marks(key, a, b) for key in ("tools", "certifications")):
        return False
    return not any(h.end == b for h in line.marks("titles", start, b))


def grow_right(line: HeadlineText, start: int, at: int, end: int) -> int:
    """Take a numeral, "of …", a field behind a bare noun's comma, "IT" behind the noun, or the rest of a title in another language."""
    data = headlines()
    text = line.text
    numeral = NUMERAL.match(text, at, end)
    if numeral and numeral.end() <= end:
        at = numeral.end()
    if line.marks("foreign", start, at):
        return grow_foreign(line, at, end)
    of = OF.match(text, at, end)
    if of:
        at = run(line, of.end(), end, at)
    behind = re.match(r"\s+(?:\((?:IT|ICT)\)|(?:IT|ICT|TI|Lead|Manager|Consultant|Coach|Analyst)(?![\w&/-]))", text[at : min(end, at + 14)])
    if behind:
        at += behind.end()
    bare = all(w.lower().rstrip(".") in data.bare or is_bare(w) for w, _, _ in line.words(start, at))
    at = grow_fields(line, start, at, end)
    comma = re.match(r"\s*,\s*|\s+[–—-]\s+", text[at:end])
    complete = COMPLETE.search(text[start:at]) and any(w.lower() in data.fields for w, _, _ in line.words(at, min(end, at + FIELDS_REACH)))
    return grow_behind_comma(line, start, at, end) if bare and comma and not complete else at


def grow_fields(line: HeadlineText, start: int, at: int, end: int) -> int:
    """Take the fields behind a noun that stands without one before it, up to a sign or "at": "Manager Infrastructure and Cloud"."""
    data = headlines()
    title = [w.lower().rstrip(".") for w, _, _ in line.words(start, at)]
    if not any(w in data.also_bare for w in title) or (title[-1] not in data.also_bare and is_noun(title[-1])):
        return at
    fields = re.match(r"\s+\w[\w-]*(?:\s+[\w&-]+){0,3}(?=\s*(?:$|[,(|@]|at\b|for\b))", line.text[at:end])
    if fields and all(w == "and" or ((known_word(w) or (w[0].isupper() and known(w))) and not is_noun(w)) for w, _, _ in line.words(at, at + fields.end())):
        return at + fields.end()
    return at


def grow_behind_comma(line: HeadlineText, start: int, at: int, end: int) -> int:
    """Take the field behind a bare noun's comma or dash: "Director, IT Operations"."""
    text, reached = line.text, at
    for word, _, b in line.words(at, min(end, at + FIELDS_REACH)):
        if word.lower() not in headlines().behind_comma or "," in text[reached:b].lstrip(" ,–—-"):
            break
        reached = b
    if reached == at or len(line.words(start, at)) > 4 or not re.match(r"\s*(?:$|[,(|@]|at\b|&\s+\w+\s*$|-)", text[reached:end]):
        return at
    tail = re.match(r"\s*&\s*\w+\s*$", text[reached:end])
    return reached + (len(tail.group().rstrip()) if tail else 0)


def run(line: HeadlineText, at: int, end: int, otherwise: int) -> int:
    """The capitalised or known words that follow "of", as far as they are one phrase."""
    reached = otherwise
    last = at
    for word, a, b in line.words(at, end):
        gap = line.text[last:a]
        if gap.strip() and gap.strip() not in ("&", "-", "/"):
            break
        if (word.lower() in STOP and word.lower() != "and") or not (word[0].isupper() or known_word(word) or word.lower() in ("and", "the")):
            break
        if word.lower() != "and":
            reached = b
        last = b
    return reached


def grow_foreign(line: HeadlineText, at: int, end: int) -> int:
    """Take the fields that follow: "Jefe de Proyectos de TI", "Projektleiter IT-Infrastruktur"."""
    reached = last = at
    for word, a, b in line.words(at, end):
        if line.text[last:a].strip() or word.lower() not in headlines().foreign_fields:
            break
        last = b
        if word.lower() not in ("de", "d"):
            reached = b
    return reached


def title_also(line: HeadlineText, start: int, end: int) -> tuple[PartKind, ...]:
    """What a title says besides: its field of IT, its way of working, its industry."""
    text = line.text[start:end]
    if OTHER_TRADES.search(text) and not headlines().profession.search(text):
        return ()
    also: list[PartKind] = [kind for kind, pattern in headlines().title_fields if pattern.search(text)]  # type: ignore[misc]
    if "specialism" not in also and any(not h.value.entry.name.startswith("Microsoft Project") for h in line.marks("technologies", start, end)):
        also.insert(0, "specialism")
    return tuple(also)
