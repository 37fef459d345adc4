"""Which of the guide's ten core responsibilities a statement is evidence for."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from dataclasses import dataclass

from profilecheck import resources
from profilecheck.facts.verbs import inflections

# Words, and the marks that end a clause, each as one token.
TOKEN = re.compile(r"[a-z]+(?:[-'’/][a-z]+)*|[.;:](?=\s|$)")
STOP = frozenset(".;:")
# "tracked [all] [open] [project] [risks]": an object stands among so many words behind its verb …
REACH = 7
# … and right in front of a noun that is made of the verb: "risk identification", "schedule [and] [cost] planning".
REACH_BACK = 3
# These are verbs at the start of a clause, behind a word of the second list, or behind another verb; else they are nouns.
PLAIN_NOUNS = frozenset(
    {form for noun in ("plan", "schedule", "budget", "estimate", "forecast", "report", "design", "test", "audit", "review", "log", "document", "control",
                       "change", "survey", "process", "track", "update", "measure", "support", "lead", "contact", "watch", "price", "issue", "draft",
                       "balance", "value", "brief", "run", "hold", "check", "map", "interface", "partner", "question", "use") for form in (noun, noun + "s")}
)  # fmt: skip
BEFORE_VERB = frozenset({"to", "and", "or", "i", "we", "will", "can", "then", "also", "must", "help", "helped", "that", "who"})
# Endings of nouns made of verbs.
NOMINAL = ("ing", "tion", "ment", "sis")
# So many different weak cues say together what one cue says.
WEAK_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Cues:
    """What shows one responsibility: a cue, two weak cues, or a verb with one of its objects."""

    item: str
    cues: re.Pattern[str]
    weak: re.Pattern[str] | None

    def shown(self, text: str) -> bool:
        if self.cues.search(text):
            return True
        return self.weak is not None and len({m.group() for m in self.weak.finditer(text)}) >= WEAK_TOGETHER


@functools.cache
def responsibility_cues() -> tuple[Cues, ...]:
    """The ten core responsibilities in the guide's order."""
    return tuple(
        Cues(item, any_of(fields["cues"]), any_of(fields["weak"]) if fields.get("weak") else None)
        for item, fields in resources.table("guide.toml")["responsibilities"].items()
    )


def any_of(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted((re.escape(p) for p in phrases), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])")


@functools.cache
def pair_words() -> tuple[dict[str, frozenset[str]], dict[str, list[tuple[tuple[str, ...], str]]]]:
    """(form of a verb -> its pairs, first word of an object -> (all its words, pair)); a pair is named by responsibility and number."""
    verbs: dict[str, set[str]] = defaultdict(set)
    objects: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for item, fields in resources.table("guide.toml")["responsibilities"].items():
        for number, pair in enumerate(fields.get("pairs", ())):
            key = f"{item} {number}"
            for base in pair["verbs"]:
                for form in inflections(base):
                    verbs[form].add(key)
            for phrase in pair["objects"]:
                *front, last = phrase.split()
                for noun in (last, plural(last)):
                    words = (*front, noun)
                    objects[words[0]].append((words, key))
    return {form: frozenset(keys) for form, keys in verbs.items()}, dict(objects)


def plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def paired(text: str) -> set[str]:
    """The responsibilities shown by a verb together with one of its objects in the same clause."""
    verbs, objects = pair_words()
    tokens = TOKEN.findall(text)
    found: set[str] = set()
    for at, token in enumerate(tokens):
        keys = verbs.get(token)
        if not keys or (token in PLAIN_NOUNS and at and not is_verb_behind(tokens[at - 1], verbs)):
            continue
        clause = until_stop(tokens[at + 1 : at + 1 + REACH])
        if token.endswith(NOMINAL):
            clause = [*until_stop(tokens[max(0, at - REACH_BACK) : at][::-1])[::-1], "", *clause]
        for start, word in enumerate(clause):
            for words, key in objects.get(word, ()):
                if key in keys and tuple(clause[start : start + len(words)]) == words:
                    found.add(key.split()[0])
    return found


def is_verb_behind(before: str, verbs: dict[str, frozenset[str]]) -> bool:
    return before in BEFORE_VERB or before in STOP or before in verbs


def until_stop(tokens: list[str]) -> list[str]:
    return tokens[: next((n for n, token in enumerate(tokens) if token in STOP), len(tokens))]


def responsibilities(text: str) -> tuple[str, ...]:
    """The ids of the responsibilities that a statement shows, in the guide's order."""
    lower = text.lower()
    by_pair = paired(lower)
    return tuple(cues.item for cues in responsibility_cues() if cues.item in by_pair or cues.shown(lower))
