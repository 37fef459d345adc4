"""What a template or a chatbot left in the text, sentences that break off, and runs of terms without a sentence."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Set

from profilecheck.document import Block, Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Wording
from profilecheck.patterns import lazy
from profilecheck.vocabulary.leftovers import leftovers
from profilecheck.vocabulary.phrases import Phrases, folded
from profilecheck.vocabulary.verbs import forms

Range = tuple[int, int]
"""Half-open, in characters of a text."""

# "20XX", "XX%", "$X", "X+ years": letters in place of figures. Roman numerals, sizes and names of products have other letters beside.
LETTERS = lazy(r"(?<![\w.])(?:(?:19|20)XX|\$X+(?:[.,]X+)?[KMB]?|X{1,3}\+? ?%|X{2,}\+? (?:years|months|people|users|projects|million))(?![\w])")
# Each of them holds one of these.
LETTER_SIGNS = ("XX", "$X", "X%", "X %", "X+")
# One word in small letters: what stands in place of a name or number that was taken out before we saw the text.
ANONYMISED = lazy(r"[\[<{]\s?[a-z]+\s?[\]>}]")
# Words after which a sentence goes on, unless it breaks off.
OPEN_WORDS = frozenset({"a", "an", "and", "or", "the", "of", "our", "their", "its", "my", "your", "with", "from", "including", "into", "such as"})
# A sentence of fewer words is a label.
FEWEST_WORDS = 4
# Of so many bullets at most one is torn; a page with more is written so.
FEW_TORN = 4
# Words with which no bullet begins.
GOING_ON = frozenset(
    [
        "of", "to", "and", "for", "with", "in", "on", "at", "by", "from", "or", "but", "including", "than", "into", "that", "which", "who", "through",
        "is", "are", "was",
    ]
)  # fmt: skip
BRACKETS = "[<{"
# So many terms in one block, none longer than a few words, are a dump: three labelled lines of a good list together hold fewer.
DUMP, TERM_WORDS = 45, 4
SEPARATOR = lazy(r"[,;|•·]|\s[/–-]\s")
# Each of them holds one of these.
SEPARATORS = ",;|•·/–-"


@functools.cache
def slots() -> re.Pattern[str]:
    """What is to be filled in, in brackets, with what stands beside it there."""
    begin = "|".join(re.escape(slot) for slot in sorted(leftovers().template.slots, key=len, reverse=True))
    end = "|".join(leftovers().template.nouns)
    begun = rf"(?i:[\[<{{]\s?(?:{begin})\b[^\]>}}@\n]{{0,60}}(?<!withheld)(?<!redacted)(?<!removed)[\]>}}])"
    return re.compile(rf"{begun}|\[(?!see\b)[A-Za-z]+(?:[ /-][A-Za-z]+){{0,3}}[ /-](?i:{end})s?\]")


@functools.cache
def template_phrases() -> Phrases:
    return Phrases(leftovers().template.phrases, glue=".-", cut=True)


@functools.cache
def chatbot_phrases() -> Phrases:
    return Phrases(leftovers().chatbot.phrases, glue="", cut=True)


def template(text: str, words: Collection[str] | None = None) -> Iterator[Range]:
    """Where a template's own words stand, in brackets or not. `words`: those of the folded text, as `Phrases.find` takes them."""
    reached = 0
    bracketed = [match.span() for match in slots().finditer(text)] if any(sign in text for sign in BRACKETS) else []
    printed = template_phrases().find(folded(text), 0, words) if words is None or words else ()
    for start, end in sorted([*bracketed, *printed]):
        if start >= reached:
            yield start, end
            reached = end


def chatbot(text: str, words: Collection[str] | None = None) -> Iterator[Range]:
    """Where a chatbot speaks to the one who asked it. `words`: as for `template`."""
    return chatbot_phrases().find(folded(text), 0, words) if words is None or words else iter(())


def letters(text: str) -> Iterator[Range]:
    """Where letters stand in place of figures."""
    return (match.span() for match in LETTERS.finditer(text)) if any(sign in text for sign in LETTER_SIGNS) else iter(())


def told_of(source: Source) -> tuple[Set[str], Set[str]]:
    """The words of a document that tell of phrases of a template, and of a chatbot."""
    return template_phrases().telling_in(source.vocabulary), chatbot_phrases().telling_in(source.vocabulary)


def find_leftovers(source: Source) -> Iterator[Wording]:
    text = source.document.text.replace("’", "'")
    templated, chatty = told_of(source)
    for places, kind in ((template(text, templated), "template"), (letters(text), "template"), (chatbot(text, chatty), "chatbot")):
        for start, end in places:
            if not ANONYMISED.fullmatch(text, start, end):
                yield Wording(kind, Span(start, end))


# What a conversion leaves of a sign: a name of HTML, two or three letters in place of one, a backslash before an apostrophe.
HTML_NAME = lazy(r"&(?:[lr][sd]quo|[nm]dash|amp|nbsp|bull|quot|apos|hellip|middot|[aeiou](?:acute|grave|uml)|#x?[0-9a-f]{2,5});", re.I)
GARBLED = lazy(r"â€[¢™œ“”˜š¦\u009d\u201c\u201d]?|â—[¦\u008f]?|Â(?=[\s·•®©§])|Ã[\u0080-\u00bf]|\ufffd|(?<=\w)\\'(?=\w)", re.I)
# One of these stands in all of the latter, and hardly in another text.
GARBLED_SIGNS = ("â", "Â", "ã", "Ã", "\ufffd", "\\'")


def find_garbled(source: Source) -> Iterator[Wording]:
    """Signs that were lost in a conversion, with them as value where the reader put them right, as a person sees them on the page."""
    text = source.document.text
    lost = GARBLED.finditer(text) if any(sign in text for sign in GARBLED_SIGNS) else ()
    found = [Span(*match.span()) for match in (*HTML_NAME.finditer(text), *lost)]
    yield from (Wording("garbled", span) for span in found)
    for repair in source.document.repairs:
        if not any(span.overlaps(repair.span) for span in found):
            yield Wording("garbled", repair.span, repair.printed)


def find_broken(source: Source, spans: Iterable[Span]) -> Iterator[Wording]:
    """Sentences that stop at a word after which they must go on.

    Without a full stop the page may just be wrapped there: then an item of a list, a section or nothing must follow.
    """
    blocks = source.document.blocks
    headings = {section.heading.start for section in source.sections if section.heading is not None}
    closed = {b.span.end for b, after in itertools.zip_longest(blocks, blocks[1:]) if after is None or after.kind == "bullet" or after.span.start in headings}
    for span in spans:
        text = source.quote(span)
        words = text.rstrip(" .").split()
        if len(words) < FEWEST_WORDS:
            continue
        stops = text.rstrip().endswith(".") and not text.rstrip().endswith("..")
        # "The teams assigned to" is whole, "from one year to" is not.
        cut = span.end in closed and (words[-1] in OPEN_WORDS or (words[-1] == "to" and not words[-2].endswith("ed")))
        if cut or (stops and words[-1] in OPEN_WORDS):
            yield Wording("broken-off", Span(span.start + text.rstrip(" .").rindex(words[-1]), span.start + len(text.rstrip())))


def find_torn(source: Source, spans: Iterable[Span]) -> Iterator[Wording]:
    """Bullets that go on with the one above, where hardly any other begins in small letters; `value` is "begins".

    Where some begin with a verb in small letters the person writes so: then only words that begin no sentence tell.
    """
    pairs = [(above, b) for above, b in itertools.pairwise(source.document.blocks) if b.kind == above.kind == "bullet"]
    small = [(above, b, first) for above, b in pairs if (first := source.quote(b.span).split()[0]).islower() and first.isalpha()]
    told = list(spans) if small else []  # a statement may go on over the bullets that it was torn into
    small = [(above, b, first) for above, b, first in small if any(span.start <= b.span.start < span.end for span in told)]
    if not small or len(small) * FEW_TORN > len(told):
        return
    verbs = any(first in forms() or first.endswith(("ed", "ing")) or first == "responsible" for _, _, first in small)
    for above, block, first in small:
        if above.column == block.column and len(first) > 1 and (first in GOING_ON or not verbs):
            yield Wording("broken-off", Span(block.span.start, block.span.start + len(first)), "begins")


def find_dumps(source: Source) -> Iterator[Wording]:
    """Blocks of very many short terms; `value`: how many."""
    for block in source.document.blocks:
        if sum(map(source.quote(block.span).count, SEPARATORS)) < DUMP - 1:
            continue
        terms = terms_of(source, block)
        if len(terms) >= DUMP and sum(len(term.split()) > TERM_WORDS for term in terms) * 10 < len(terms):
            yield Wording("keyword-dump", block.span, str(len(terms)))


def terms_of(source: Source, block: Block) -> list[str]:
    return [term for part in SEPARATOR.split(source.quote(block.span)) if (term := part.strip(" .:"))]
