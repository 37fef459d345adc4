"""Whether two documents mean the same by names of people, employers, titles and fields: spellings that people vary without a thought."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz import fuzz

ALIKE = 85.0
"""Likeness (0–100) from which on two names are one: a typing slip stays above it, "Corvane Bank" and "Calder Bank" below."""
LEGAL = frozenset({
    "ab", "ag", "as", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "kg", "limited", "llc", "llp", "lp", "ltd", "nv", "oy",
    "oyj", "plc", "pty", "sa", "sas", "se", "spa", "srl", "the",
})  # fmt: skip
GENERIC = frozenset({
    "and", "bank", "college", "consulting", "global", "group", "international", "of", "school", "services", "software", "solutions", "systems",
    "technologies", "technology", "university",
})  # fmt: skip
"""Words that many employers and schools have: one of these alone in common makes no likeness."""
SHORT = {
    "admin": "administrator", "assoc": "associate", "asst": "assistant", "ba": "business analyst", "ce": "computer engineering",
    "cio": "chief information officer", "coord": "coordinator", "cs": "computer science", "cto": "chief technology officer", "dev": "developer",
    "dir": "director", "eng": "engineer", "infra": "infrastructure", "itpm": "it project manager", "jr": "junior", "mgr": "manager",
    "mis": "management information system", "mngr": "manager", "ops": "operations", "pgm": "program manager", "pm": "project manager",
    "programme": "program", "qa": "quality assurance", "snr": "senior", "sr": "senior", "svp": "senior vice president", "sw": "software",
    "sysadmin": "system administrator", "systems": "system", "tech": "technical", "tpm": "technical project manager", "univ": "university",
    "vp": "vice president",
}  # fmt: skip
RANKS = frozenset({
    "assistant", "associate", "chief", "deputy", "director", "executive", "head", "interim", "intern", "junior", "lead", "president", "principal",
    "senior", "trainee", "vice",
})  # fmt: skip
FILLING = frozenset({"a", "an", "and", "for", "in", "it", "of", "the"})


def words(text: str) -> list[str]:
    """Plain words: no accents, no case, no signs; what stands in brackets is left out."""
    bare = unicodedata.normalize("NFKD", re.sub(r"\([^()]*\)", " ", text)).encode("ascii", "ignore").decode() or text
    return re.sub(r"[^\w+#]+", " ", bare.lower().replace("'", "").replace("&", " and ")).split()


def spelt_out(text: str) -> list[str]:
    """Words with their short forms written out."""
    return " ".join(SHORT.get(word, word) for word in words(text)).split()


def employer_likeness(one: str, other: str) -> float:
    """0–100: "Acme Inc." and "ACME" are the same, and so are "Harrowgate Mutual" and "Harrowgate Mutual Insurance, Columbus"."""
    first, second = ([w for w in words(text) if w not in LEGAL] or words(text) for text in (one, other))
    if not first or not second:
        return 0.0
    if initials(first) == second or initials(second) == first:
        return 100.0
    shared = (set(first) & set(second)) - GENERIC
    if shared and (set(first) <= set(second) or set(second) <= set(first)):
        return 100.0
    return max(fuzz.token_sort_ratio(" ".join(first), " ".join(second)), fuzz.ratio("".join(first), "".join(second)))


def initials(some: list[str]) -> list[str]:
    """["international", "business", "machines"] -> ["ibm"]; none of fewer than three words, which would fit too much."""
    return ["".join(w[0] for w in some)] if len(some) > 2 else []


def title_likeness(one: str, other: str) -> float:
    """0–100: how much two titles are one, "Sr. PM" and "Senior IT Project Manager" wholly; of another rank at most 60."""
    first, second = spelt_out(one), spelt_out(other)
    ranks = [{w for w in some if w in RANKS} for some in (first, second)]
    bare = [" ".join(w for w in some if w not in RANKS and w not in FILLING) for some in (first, second)]
    likeness = max(fuzz.token_set_ratio(*bare), fuzz.token_sort_ratio(*bare)) if all(bare) else fuzz.token_sort_ratio(" ".join(first), " ".join(second))
    return likeness if ranks[0] == ranks[1] else min(likeness, 60.0)


def same_field(one: str, other: str) -> bool:
    first, second = (" ".join(w for w in spelt_out(text) if w not in FILLING) for text in (one, other))
    return fuzz.token_set_ratio(first, second) >= ALIKE


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: "P. Nandakumar", "Nandakumar, Priya" and "Priya S. Nandakumar, PMP" all may."""
    first, second = (words(text.partition(",")[0]) if len(words(text.partition(",")[0])) > 1 else words(text) for text in (one, other))
    short, long = sorted((first, second), key=len)
    if not short:
        return False
    left = list(long)
    for word in short:
        fit = next((w for w in left if w == word or fuzz.ratio(w, word) >= ALIKE or (min(len(w), len(word)) == 1 and w[0] == word[0])), None)
        if fit is None:
            return fuzz.token_sort_ratio(" ".join(first), " ".join(second)) >= ALIKE
        left.remove(fit)
    return any(len(w) > 1 for w in short)
