"""Which profiles of a group are nearly the same, and which are alike: by the words of their statements, and by their skills."""

from __future__ import annotations

import collections
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from profilecheck.cohort.members import Member

SAME = 0.8
"""Cosine between the words of two profiles' statements, weighted by rarity, from which one is a version of the other.
Measured on 86 resumes: the same one in two formats .99 and more, two people's at most .13; between lie versions that were worked on."""
FEWEST_LETTERS = 200
"""Statements shorter than this are alike by chance."""
FEATURES = 2**20
"""Columns that words and pairs of words are counted in; two that share one by chance change a likeness by a thousandth."""
BANDS, LEADERS = 24, 8
"""Pairs of fingerprints that are looked at; rows of a bucket that all others of it are compared with."""
LARGEST = 2**31
"""Of the numbers by which columns are shuffled."""
FEWEST, A_CLUSTER, MOST_CLUSTERS = 12, 8, 8
"""Profiles that a group needs before it falls into parts; profiles in a part on average; parts at most."""
MOST_SKILLS = 6


class Cluster(Struct, frozen=True):
    """Profiles with like skills: their paths, and the skills that set them apart from the rest."""

    paths: tuple[str, ...]
    skills: tuple[str, ...]


def twins(members: Sequence[Member]) -> tuple[tuple[str, ...], ...]:
    """Groups of paths whose statements are nearly the same, each in order.

    Comparing all with all would take hours and gigabytes for twenty thousand, so only those are compared that share a pair of
    fingerprints ("MinHash"): two with a likeness of .8 share none in about one of a hundred thousand cases.
    """
    from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer

    known = [m for m in members if len(m.told) >= FEWEST_LETTERS]
    if len(known) < 2:
        return ()
    counts = HashingVectorizer(ngram_range=(1, 2), n_features=FEATURES, alternate_sign=False, norm=None, dtype="float32").transform(m.told for m in known)
    rows = TfidfTransformer(sublinear_tf=True).fit(counts).transform(counts, copy=False)
    leader = list(range(len(known)))

    def first(at: int) -> int:
        while leader[at] != at:
            at = leader[at]
        return at

    for bucket in buckets(rows):
        near = (rows[bucket] @ rows[bucket[:LEADERS]].T).toarray() >= SAME
        for at, column in zip(*near.nonzero(), strict=True):
            one, two = sorted((first(int(bucket[at])), first(int(bucket[column]))))
            leader[two] = one
    found: dict[int, list[str]] = collections.defaultdict(list)
    for at, member in enumerate(known):
        found[first(at)].append(member.path)
    return tuple(tuple(paths) for paths in found.values() if len(paths) > 1)


def buckets(rows: Any) -> Iterator[Any]:
    """Places of rows that share two of their fingerprints, for each pair of fingerprints; a row without a word is in none."""
    import numpy as np

    full = np.flatnonzero(np.diff(rows.indptr))
    starts = rows.indptr[full]
    columns = rows.indices.astype(np.uint32)
    random = np.random.default_rng(0)
    for _ in range(BANDS):
        # Whole numbers of 32 bits that run over: times an odd one and plus another is a shuffle of the columns.
        prints = [np.minimum.reduceat(columns * factor + shift, starts) for factor, shift in random.integers(1, LARGEST, (2, 2), np.uint32) | np.uint32(1)]
        keys = prints[0].astype(np.uint64) << np.uint64(32) | prints[1]
        order = np.argsort(keys, kind="stable")
        begins = np.flatnonzero(np.diff(keys[order], prepend=~keys[order[:1]]))
        ends = np.append(begins[1:], len(order))
        yield from (full[order[begin:end]] for begin, end in zip(begins, ends, strict=True) if end - begin > 1)


def clusters(members: Sequence[Member]) -> tuple[Cluster, ...]:
    """The group in parts with like skills, the largest first; none where it is too small to fall into parts."""
    from sklearn.cluster import KMeans
    from sklearn.feature_extraction.text import TfidfVectorizer

    known = [m for m in members if m.skills]
    if len(known) < FEWEST:
        return ()
    vectorizer = TfidfVectorizer(analyzer=lambda member: member.skills)
    rows = vectorizer.fit_transform(known)
    number = min(MOST_CLUSTERS, max(2, len(known) // A_CLUSTER), len({frozenset(m.skills) for m in known}))
    if number < 2:
        return ()
    labels = KMeans(n_clusters=number, n_init=4, random_state=0).fit_predict(rows)
    names = vectorizer.get_feature_names_out()
    whole = rows.mean(axis=0).A1
    found = []
    for label in sorted(set(labels)):
        inside = [at for at, given in enumerate(labels) if given == label]
        above = rows[inside].mean(axis=0).A1 - whole
        order = sorted(range(len(names)), key=lambda column: (-above[column], names[column]))[:MOST_SKILLS]
        found.append(Cluster(tuple(known[at].path for at in inside), tuple(str(names[column]) for column in order if above[column] > 0)))
    return tuple(sorted(found, key=lambda c: (-len(c.paths), c.paths)))
