"""Which profiles of a group are nearly the same, and which are alike: by the words of their statements, and by their skills."""

from __future__ import annotations

import collections
from collections.abc import Sequence

from msgspec import Struct

from profilecheck.cohort.members import Member

SAME = 0.8
"""Cosine between the words of two profiles' statements, weighted by rarity, from which one is a version of the other.
Measured on 86 resumes: the same one in two formats .99 and more, two people's at most .13; between lie versions that were worked on."""
FEWEST_LETTERS = 200
"""Statements shorter than this are alike by chance."""
FEWEST, A_CLUSTER, MOST_CLUSTERS = 12, 8, 8
"""Profiles that a group needs before it falls into parts; profiles in a part on average; parts at most."""
MOST_SKILLS = 6


class Cluster(Struct, frozen=True):
    """Profiles with like skills: their paths, and the skills that set them apart from the rest."""

    paths: tuple[str, ...]
    skills: tuple[str, ...]


def twins(members: Sequence[Member]) -> tuple[tuple[str, ...], ...]:
    """Groups of paths whose statements are nearly the same, each in order."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.neighbors import NearestNeighbors

    known = [m for m in members if len(m.told) >= FEWEST_LETTERS]
    if len(known) < 2:
        return ()
    rows = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit_transform([m.told for m in known])
    near = NearestNeighbors(metric="cosine", radius=1 - SAME).fit(rows).radius_neighbors(rows, return_distance=False)
    leader = list(range(len(known)))

    def first(at: int) -> int:
        while leader[at] != at:
            at = leader[at]
        return at

    for at, others in enumerate(near):
        for other in others:
            one, two = sorted((first(at), first(int(other))))
            leader[two] = one
    found: dict[int, list[str]] = collections.defaultdict(list)
    for at, member in enumerate(known):
        found[first(at)].append(member.path)
    return tuple(tuple(paths) for paths in found.values() if len(paths) > 1)


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
