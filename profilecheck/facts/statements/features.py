"""What the model sees of a statement, and where: words, pairs, classes of meaning, letters, facts; the same code in training and at run time."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence

from profilecheck import resources
from profilecheck.facts.statements.named import Figure, Named, named_features
from profilecheck.facts.statements.responsibilities import responsibilities_in
from profilecheck.facts.statements.shape import opening_features, read_opening, shape_features
from profilecheck.facts.statements.words import MOST_WORDS_KEPT, SMALL_WORDS, Word, words_in
from profilecheck.vocabulary.meanings import Meaning, meanings_in

Place = tuple[int, int] | None
"""The characters of the statement that a feature stands for; None for those of the whole line."""
Features = dict[str, dict[str, Place]]
"""family -> feature -> its place. The features of a family share their weight: the more there are, the less each counts."""

FAMILIES = ("words", "groups", "meanings", "facts", "letters")
LETTERS_OF = "letters"
"""The family whose features are words here: what stands for a word are the letters in a row of it, by `letters_of`."""
GROUPS = "statements/groups.txt"
# Words of groups that stand so near behind each other make a pair.
PAIR_REACH = 3
# A thing stands among so many words behind its verb; as the very word only this near.
THING_REACH, NEAR_REACH = 5, 3
# A verb among so many first words opens the statement.
OPENING_WORDS = 3
LETTERS = (4, 5)
PREPOSITIONS = frozenset({"with", "to", "from", "by", "between", "among", "for", "of", "using", "through", "against", "on", "and"})


def read_features(text: str, figures: Sequence[Figure] = (), names: Sequence[Named] = ()) -> Features:
    """All features of a statement with the figures and the names of skills in it."""
    words = words_in(text)
    return {
        "words": word_features(words),
        "groups": group_features(words),
        "meanings": meaning_features(words),
        "facts": dict.fromkeys(line_features(text, figures)) | opener_features(words) | named_features(text, words, figures, names),
        LETTERS_OF: {w.text: (w.start, w.end) for w in words if w.text[0].isalpha()},
    }


def line_features(text: str, figures: Sequence[Figure]) -> list[str]:
    """Features of the whole line: its shape, its opening, the responsibilities that phrases of the guide name."""
    line = read_opening(text)
    kinds = frozenset(f.kind for f in figures)
    return [*shape_features(line), *opening_features(line, kinds), *("cue=" + item for item in responsibilities_in(text))]


def word_features(words: Sequence[Word]) -> dict[str, Place]:
    """Stems, and pairs of neighbours."""
    found: dict[str, Place] = {"w=" + w.stem: (w.start, w.end) for w in words}
    for first, second in itertools.pairwise(words):
        found[f"b={first.stem} {second.stem}"] = (first.start, second.end)
    return found


def group_features(words: Sequence[Word]) -> dict[str, Place]:
    """Groups of words that stand in the same company, alone and with those soon behind them in the same clause."""
    known = groups()
    told = [(group, w.start, w.end, w.clause) for w in words if (group := known.get(w.stem))]
    found: dict[str, Place] = {}
    for at, (first, start, end, clause) in enumerate(told):
        found["k=" + first] = (start, end)
        for second, _, last, where in told[at + 1 : at + 1 + PAIR_REACH]:
            if where == clause:
                found[f"k={first} {second}"] = (start, last)
    return found


@functools.cache
def groups() -> dict[str, str]:
    """Stem -> the number of its group, as `models/statements/group.py` found them: words that unlabelled resumes put between the same others."""
    lines = (resources.folder("models") / GROUPS).read_text(encoding="utf-8").splitlines()
    return {stem: str(number) for number, line in enumerate(lines) for stem in line.split()}


def opener_features(words: Sequence[Word]) -> dict[str, Place]:
    """The first word, the first two, and the first two that name something."""
    if not words:
        return {}
    first = words[0]
    place = (first.start, first.end)
    found: dict[str, Place] = {"o=" + first.text: place, "os=" + first.stem: place}
    if len(words) > 1:
        found[f"oo={first.text} {words[1].text}"] = (first.start, words[1].end)
    told = [w for w in words[:8] if w.text not in SMALL_WORDS]
    if len(told) > 1:
        found[f"oc={told[0].stem} {told[1].stem}"] = (told[0].start, told[1].end)
    return found


@functools.lru_cache(MOST_WORDS_KEPT)
def letters_of(word: str) -> tuple[str, ...]:
    """Four and five letters in a row of a word, its ends marked: what unknown forms of a word share with known ones."""
    marked = f"_{word}_"
    return tuple("c=" + marked[at : at + size] for size in LETTERS for at in range(len(marked) - size + 1))


def meaning_features(words: Sequence[Word]) -> dict[str, Place]:
    """Classes of verbs and things, a verb with the things behind it, things behind each other and behind a preposition."""
    texts, starts, ends = [w.text for w in words], [w.start for w in words], [w.end for w in words]
    verbs: list[Meaning] = []
    things: list[Meaning] = []
    found: dict[str, Place] = {}
    for meaning in meanings_in(texts):
        low, high, is_verb, name, _ = meaning
        found[("vc=" if is_verb else "nc=") + name] = (starts[low], ends[high - 1])
        (verbs if is_verb else things).append(meaning)
    for at, behind, _, name, _ in verbs:
        start, stem = starts[at], words[at].stem
        if at < OPENING_WORDS - 1:
            found["vo=" + name] = (start, ends[behind - 1])
        for thing_at, end, _, thing_name, thing_word in things:
            gap = thing_at - behind
            if gap > THING_REACH:
                break
            if gap >= 0:
                both = (start, ends[end - 1])
                found[f"vn={name} {thing_name}"] = both
                if gap <= NEAR_REACH:
                    found[f"vnw={name} {thing_word}"] = both
                    found[f"vwn={stem} {thing_name}"] = both
    if verbs and verbs[0].first < OPENING_WORDS:
        opening = verbs[0].first
        for verb in itertools.takewhile(lambda v: v.first == opening, verbs):
            for thing in things:
                found[f"on={verb.name} {thing.name}"] = place(words, thing, thing)
    for first, second in itertools.pairwise(things):
        if first.name != second.name and 0 <= second.first - first.last <= 2:
            found[f"nn={first.name} {second.name}"] = place(words, first, second)
    for thing in things:
        for back in (1, 2):
            if thing.first >= back and texts[thing.first - back] in PREPOSITIONS:
                found[f"pn={texts[thing.first - back]} {thing.name}"] = place(words, thing, thing)
                break
    return found


def place(words: Sequence[Word], first: Meaning, last: Meaning) -> tuple[int, int]:
    return words[first.first].start, words[last.last - 1].end
