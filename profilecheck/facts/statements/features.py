"""What the model sees of a statement, and where: words, pairs, classes of meaning, letters, facts; the same code in training and at run time."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping, Sequence

from msgspec import Struct

from profilecheck import resources
from profilecheck.facts.statements.named import Figure, Named, named_features
from profilecheck.facts.statements.responsibilities import WORD, responsibilities_in
from profilecheck.facts.statements.rows import Name, Rows
from profilecheck.facts.statements.shape import Reading, opening_features, read_opening, shape_features
from profilecheck.facts.statements.words import MOST_WORDS_KEPT, NOWHERE, SMALL_WORDS, Place, Word, words_in
from profilecheck.remembered import remembered
from profilecheck.vocabulary.meanings import Meaning, meanings_in
from profilecheck.vocabulary.phrases import folded

FAMILIES = ("words", "groups", "meanings", "facts", "letters")
GROUPS = "statements/groups.txt"
# Words of groups that stand so near behind each other make a pair.
PAIR_REACH = 3
# A thing stands among so many words behind its verb; as the very word only this near.
THING_REACH, NEAR_REACH = 5, 3
# A verb among so many first words opens the statement.
OPENING_WORDS = 3
LETTERS = (4, 5)
PREPOSITIONS = frozenset({"with", "to", "from", "by", "between", "among", "for", "of", "using", "through", "against", "on", "and"})
UNKNOWN: Mapping[str, int] = {}


class Family(Struct):
    """Features that share their weight: the more there are, the less each counts.

    `rows`: where each stands that a model holds, by its row; `others`: the names of those that it doesn't, in training of all.
    """

    rows: dict[int, Place]
    others: dict[Name, None]

    def __len__(self) -> int:
        return len(self.rows) + len(self.others)


class Features(Struct, frozen=True):
    """All that is seen of a text. `letters`: its words, each of which stands for the letters in a row of it, by `letters_of`.

    `line`: how it opens; `cued`: the responsibilities that phrases of the guide name.
    """

    words: Family
    groups: Family
    meanings: Family
    facts: Family
    letters: dict[str, Place]
    line: Reading
    cued: tuple[str, ...]

    @property
    def families(self) -> tuple[Family, Family, Family, Family]:
        """All but the letters, in the order of FAMILIES."""
        return self.words, self.groups, self.meanings, self.facts


class Look(Struct, frozen=True):
    """A statement with the figures and the names of skills in it."""

    text: str
    figures: Sequence[Figure] = ()
    names: Sequence[Named] = ()


def read_features(looks: Sequence[Look], rows: Rows) -> list[Features]:
    """All features of each of some statements, by the rows in which a model holds them.

    One kind after the other for all statements, not one statement after the other: what a kind needs then stays in the processor's
    own memory, which saves half of the time.
    """
    texts = [look.text for look in looks]
    words = [words_in(text) for text in texts]
    small = [folded(text) for text in texts]
    pieces = [WORD.findall(text) for text in small]
    lines = [read_opening(*each) for each in zip(texts, small, pieces, strict=True)]
    cued = [responsibilities_in(text, some) for text, some in zip(small, pieces, strict=True)]
    shapes = [line_features(line, look.figures, cues) for line, look, cues in zip(lines, looks, cued, strict=True)]
    openers = [opener_features(some) for some in words]
    named = [named_features(look.text, some, look.figures, look.names) for look, some in zip(looks, words, strict=True)]
    facts = [held(shape | opener | others, rows.names) for shape, opener, others in zip(shapes, openers, named, strict=True)]
    pairs = [word_features(some, rows) for some in words]
    groups = [group_features(some, rows) for some in words]
    meanings = [meaning_features(some, rows) for some in words]
    letters = [{w.text: (w.start, w.end) for w in some if w.text[0].isalpha()} for some in words]
    return list(map(Features, pairs, groups, meanings, facts, letters, lines, cued))


def held(found: Mapping[str, Place], rows: Mapping[str, int]) -> Family:
    """Features by their names as a family."""
    places: dict[int, Place] = {}
    others: dict[Name, None] = {}
    for name, place in found.items():
        if row := rows.get(name):
            places[row] = place
        else:
            others[name] = None
    return Family(places, others)


def line_features(line: Reading, figures: Sequence[Figure], cued: Sequence[str]) -> dict[str, Place]:
    """Features of the whole line: its shape, its opening, the responsibilities that phrases of the guide name."""
    kinds = frozenset(f.kind for f in figures)
    return dict.fromkeys((*shape_features(line), *opening_features(line, kinds), *("cue=" + item for item in cued)), NOWHERE)


def word_features(words: Sequence[Word], rows: Rows) -> Family:
    """Stems, and pairs of neighbours."""
    ones, twos = rows.ones["w"], rows.twos["b"]
    places: dict[int, Place] = {}
    others: dict[Name, None] = {}
    for word in words:
        if row := ones.get(word.stem):
            places[row] = (word.start, word.end)
        else:
            others["w", word.stem] = None
    for first, second in itertools.pairwise(words):
        if row := twos.get(first.stem, UNKNOWN).get(second.stem):
            places[row] = (first.start, second.end)
        else:
            others["b", first.stem, second.stem] = None
    return Family(places, others)


def group_features(words: Sequence[Word], rows: Rows) -> Family:
    """Groups of words that stand in the same company, alone and with those soon behind them in the same clause."""
    ones, twos, group_of = rows.ones["k"], rows.twos["k"], group_numbers()
    told = [(group, w.start, w.end, w.clause) for w in words if (group := group_of.get(w.stem))]
    places: dict[int, Place] = {}
    others: dict[Name, None] = {}
    for at, (first, start, end, clause) in enumerate(told):
        if row := ones.get(first):
            places[row] = (start, end)
        else:
            others["k", first] = None
        behind = twos.get(first, UNKNOWN)
        for second, _, last, where in told[at + 1 : at + 1 + PAIR_REACH]:
            if where != clause:
                continue
            if row := behind.get(second):
                places[row] = (start, last)
            else:
                others["k", first, second] = None
    return Family(places, others)


@functools.cache
def group_numbers() -> dict[str, str]:
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


@remembered(MOST_WORDS_KEPT)
def letters_of(word: str) -> tuple[str, ...]:
    """Four and five letters in a row of a word, its ends marked: what unknown forms of a word share with known ones."""
    marked = f"_{word}_"
    return tuple("c=" + marked[at : at + size] for size in LETTERS for at in range(len(marked) - size + 1))


def meaning_features(words: Sequence[Word], rows: Rows) -> Family:
    """Classes of verbs and things, a verb with the things behind it, things behind each other and behind a preposition."""
    meanings = meanings_in([w.text for w in words])
    verb_rows, thing_rows = rows.ones["vc"], rows.ones["nc"]
    found = Family({}, {})
    for meaning in meanings:
        name = meaning.name
        if row := (verb_rows if meaning.verb else thing_rows).get(name):
            found.rows[row] = place(words, meaning, meaning)
        else:
            found.others["vc" if meaning.verb else "nc", name] = None
    verbs, things = [m for m in meanings if m.verb], [m for m in meanings if not m.verb]
    add_verbs(found, words, verbs, things, rows)
    add_things(found, words, things, rows)
    return found


def add_verbs(found: Family, words: Sequence[Word], verbs: Sequence[Meaning], things: Sequence[Meaning], rows: Rows) -> None:
    """The class of a verb that opens the statement, and of every verb with those of the things behind it."""
    places, others = found.rows, found.others
    ones, classes, with_words, with_stems, openings = rows.ones["vo"], *(rows.twos[kind] for kind in ("vn", "vnw", "vwn", "on"))
    behind = [(thing.first, thing.name, thing.word, words[thing.last - 1].end) for thing in things]
    for verb in verbs:
        at, name = verb.first, verb.name
        start, stem = words[at].start, words[at].stem
        if at < OPENING_WORDS - 1:
            if row := ones.get(name):
                places[row] = place(words, verb, verb)
            else:
                others["vo", name] = None
        by_class, by_word, by_stem = classes.get(name, UNKNOWN), with_words.get(name, UNKNOWN), with_stems.get(stem, UNKNOWN)
        for thing_at, thing, word, end in behind:
            gap = thing_at - at - 1
            if gap > THING_REACH:
                break
            if gap < 0:
                continue
            both = (start, end)
            if row := by_class.get(thing):
                places[row] = both
            else:
                others["vn", name, thing] = None
            if gap > NEAR_REACH:
                continue
            if row := by_word.get(word):
                places[row] = both
            else:
                others["vnw", name, word] = None
            if row := by_stem.get(thing):
                places[row] = both
            else:
                others["vwn", stem, thing] = None
    if verbs and verbs[0].first < OPENING_WORDS:
        stretches = [(thing, (words[at].start, end)) for at, thing, _, end in behind]
        for name in [verb.name for verb in verbs if verb.first == verbs[0].first]:
            by_class = openings.get(name, UNKNOWN)
            for thing, both in stretches:
                if row := by_class.get(thing):
                    places[row] = both
                else:
                    others["on", name, thing] = None


def add_things(found: Family, words: Sequence[Word], things: Sequence[Meaning], rows: Rows) -> None:
    """The classes of things behind each other, and behind a preposition."""
    behind_thing, behind_word = rows.twos["nn"], rows.twos["pn"]
    for first, second in itertools.pairwise(things):
        if first.name == second.name or not 0 <= second.first - first.last <= 2:
            continue
        if row := behind_thing.get(first.name, UNKNOWN).get(second.name):
            found.rows[row] = place(words, first, second)
        else:
            found.others["nn", first.name, second.name] = None
    for thing in things:
        for back in (1, 2):
            if thing.first < back or (before := words[thing.first - back].text) not in PREPOSITIONS:
                continue
            if row := behind_word.get(before, UNKNOWN).get(thing.name):
                found.rows[row] = place(words, thing, thing)
            else:
                found.others["pn", before, thing.name] = None
            break


def place(words: Sequence[Word], first: Meaning, last: Meaning) -> Place:
    return words[first.first].start, words[last.last - 1].end
