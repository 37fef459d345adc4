"""Puts words that stand in the same company into groups and writes groups.txt: `python models/statements/group.py FILE…`, plain texts of resumes."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from profilecheck.facts.statements.words import ENDS_CLAUSE, PIECE, SMALL_WORDS, word_of
from profilecheck.vocabulary.entries import entries
from profilecheck.vocabulary.terms import ordinary_words

HERE = Path(__file__).resolve().parent
# Where a line of a resume that lost its line breaks goes on to the next.
LINE = re.compile(r"\n|•|\*|(?<=[a-z])\.\s")
# A word counts with its neighbours up to this far, the nearer the more; those this near on which side they stand.
REACH, SIDED = 4, 2
# Words that so few texts have say too little; so many of the others are the company that is looked at.
LEAST, COMPANY = 8, 8000
DIMENSIONS, GROUPS, SEED = 150, 150, 0
# A word that is hardly ever written small is a name, unless a lexicon has it.
SMALL = 0.06
NAMING = ("technologies.toml", "tools.toml", "methods.toml", "titles.toml")


def clauses(text: str) -> Iterator[list[str]]:
    """The stems of each clause."""
    for line in LINE.split(text):
        found: list[str] = []
        for match in PIECE(line).finditer(line):
            if match.group() in ENDS_CLAUSE:
                yield found
                found = []
            else:
                found.append(word_of(match.group())[1])
        yield found


def words_of_use(texts: Sequence[str]) -> list[str]:
    """The stems that are words and no names of people, places and firms."""
    small, total = Counter[str](), Counter[str]()
    everyday: set[str] = set()
    for text in texts:
        for match in PIECE(text).finditer(text):
            piece = match.group()
            if piece[0].isalpha():
                stem = word_of(piece)[1]
                total[stem] += 1
                small[stem] += piece[0].islower()
                if piece.lower() in ordinary_words():
                    everyday.add(stem)
    named = {
        word_of(piece)[1]
        for file in NAMING
        for entry in entries(file)
        for spelling, _ in entry.spellings
        if file == "titles.toml" or " " not in spelling
        for piece in PIECE(spelling).findall(spelling)
    }
    kept = [s for s, n in total.items() if n >= LEAST and s not in SMALL_WORDS and (small[s] >= SMALL * n or s in everyday or s in named)]
    return sorted(kept)


def companies(texts: Sequence[str], stems: Sequence[str]) -> Any:
    """How much more often than by chance each stem stands beside each of the usual words: positive pointwise mutual information, a sparse matrix."""
    from scipy.sparse import coo_matrix

    counts = Counter(stem for text in texts for clause in clauses(text) for stem in clause)
    usual = {stem: n for n, (stem, _) in enumerate(counts.most_common(COMPANY))}
    wanted = {stem: n for n, stem in enumerate(stems)}
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for text in texts:
        for clause in clauses(text):
            for at, stem in enumerate(clause):
                row = wanted.get(stem)
                if row is None:
                    continue
                for place in range(max(0, at - REACH), min(len(clause), at + REACH + 1)):
                    column = usual.get(clause[place])
                    if place != at and column is not None:
                        distance = abs(place - at)
                        side = 2 if distance > SIDED else int(place > at)
                        weights[row, column + side * COMPANY] += 1 / distance
    rows, columns = zip(*weights, strict=True)
    table = coo_matrix((list(weights.values()), (rows, columns)), shape=(len(stems), 3 * COMPANY))
    own, other = np.asarray(table.sum(axis=1)).ravel(), np.asarray(table.sum(axis=0)).ravel() ** 0.75
    gain = np.log(table.data / own[table.row] / (other / other.sum())[table.col])
    kept = gain > 0
    return coo_matrix((gain[kept], (table.row[kept], table.col[kept])), shape=table.shape).tocsr()


def group(table: Any) -> NDArray[np.int64]:
    """The number of each row's group."""
    from scipy.sparse.linalg import svds
    from sklearn.cluster import KMeans

    left, strength, _ = svds(table, k=DIMENSIONS, v0=np.random.default_rng(SEED).normal(size=min(table.shape)))
    places = left * np.sqrt(strength)
    places /= np.linalg.norm(places, axis=1, keepdims=True) + 1e-9
    return KMeans(GROUPS, n_init=3, random_state=SEED, max_iter=50).fit(places).labels_


def main() -> None:
    texts = [Path(name).read_text(encoding="utf-8", errors="replace") for name in sys.argv[1:]]
    if not texts:
        sys.exit("name the files with the texts of resumes, of which the groups of words are made")
    stems = words_of_use(texts)
    members: dict[int, list[str]] = defaultdict(list)
    for stem, number in zip(stems, group(companies(texts, stems)), strict=True):
        members[int(number)].append(stem)
    (HERE / "groups.txt").write_text("\n".join(sorted(" ".join(some) for some in members.values())) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
