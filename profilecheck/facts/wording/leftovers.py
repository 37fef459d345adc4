"""What a template or a chatbot left in the text, sentences that break off, and runs of terms without a sentence."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from profilecheck.document import Block, Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Wording
from profilecheck.vocabulary.leftovers import leftovers

# "20XX", "XX%", "$X", "X+ years": letters in place of figures. Roman numerals, sizes and names of products have other letters beside.
LETTERS = re.compile(r"(?<![\w.])(?:(?:19|20)XX|\$X+(?:[.,]X+)?[KMB]?|X{1,3}\+? ?%|X{2,}\+? (?:years|months|people|users|projects|million))(?![\w])")
# One word in small letters: what stands in place of a name or number that was taken out before we saw the text.
ANONYMISED = re.compile(r"[\[<{]\s?[a-z]+\s?[\]>}]")
# Words after which a sentence goes on, unless it breaks off.
OPEN_WORDS = frozenset({"a", "an", "and", "or", "the", "of", "our", "their", "its", "my", "your", "with", "from", "including", "into", "such as"})
# A sentence of fewer words is a label.
FEWEST_WORDS = 4
# So many terms in one block, none longer than a few words, are a dump: three labelled lines of a good list together hold fewer.
DUMP, TERM_WORDS = 45, 4
SEPARATOR = re.compile(r"[,;|•·]|\s[/–-]\s")


@functools.cache
def template() -> re.Pattern[str]:
    words = leftovers().template
    slots = "|".join(re.escape(slot) for slot in sorted(words.slots, key=len, reverse=True))
    phrases = "|".join(re.escape(phrase) for phrase in sorted(words.phrases, key=len, reverse=True))
    return re.compile(rf"[\[<{{]\s?(?:{slots})\b[^\]>}}@\n]{{0,60}}(?<!withheld)(?<!redacted)(?<!removed)[\]>}}]|(?<![\w.-])(?:{phrases})", re.I)


@functools.cache
def chatbot() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(leftovers().chatbot.phrases, key=len, reverse=True))) + ")", re.I)


def find_leftovers(source: Source) -> Iterator[Wording]:
    text = source.document.text
    straight = text.replace("’", "'")
    for pattern, kind in ((template(), "template"), (LETTERS, "template"), (chatbot(), "chatbot")):
        for match in pattern.finditer(straight):
            if ANONYMISED.fullmatch(match.group()):
                continue
            yield Wording(kind, Span(*match.span()))


def find_broken(source: Source, spans: Iterable[Span]) -> Iterator[Wording]:
    """Sentences with a full stop behind a word after which they must go on; without one, the page may just be wrapped there."""
    for span in spans:
        text = source.quote(span)
        words = text.rstrip(" .").split()
        ends = text.rstrip().endswith(".") and not text.rstrip().endswith("..")
        if ends and len(words) >= FEWEST_WORDS and words[-1] in OPEN_WORDS:
            yield Wording("broken-off", Span(span.start + text.rstrip(" .").rindex(words[-1]), span.start + len(text.rstrip())))


def find_dumps(source: Source) -> Iterator[Wording]:
    """Blocks of very many short terms; `value`: how many."""
    for block in source.document.blocks:
        terms = terms_of(source, block)
        if len(terms) >= DUMP and sum(len(term.split()) > TERM_WORDS for term in terms) * 10 < len(terms):
            yield Wording("keyword-dump", block.span, str(len(terms)))


def terms_of(source: Source, block: Block) -> list[str]:
    return [term for part in SEPARATOR.split(source.quote(block.span)) if (term := part.strip(" .:"))]
