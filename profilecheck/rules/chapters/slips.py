"""Rules on spelling and grammar: only slips that leave no doubt."""

from __future__ import annotations

from profilecheck.rules.chapters.leftovers import FOREIGN
from profilecheck.rules.engine import Earned, Look, rule
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.scoring import limit


@rule(category="presentation", covers=("N6",), level="should", more="Other words are misspelled, too.")
def word_misspelled(reading: Reading) -> Look:
    """Words are spelled right.

    A project manager signs off the work of others; one misspelled word makes readers look for the next.

    Flags:
        - Led the «implementaion» of SAP for 900 users
    Flags:
        EXPERIENCE
        Senior IT Project «Manger», Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the SAP rollout for 900 users
    Passes:
        - Led the implementation of SAP for 900 users
    """
    profile = reading.profile
    if profile.placement.language != "en":
        return FOREIGN
    found = [w for w in profile.wording if w.kind == "misspelled-word"]
    for word in found:
        yield word.span, f'"{profile.quote(word.span)}" is misspelled.', f'Write "{word.value}".'
    return Earned(max(0.0, 1 - len(found) / limit("misspellings"))) if found else None


@rule(category="presentation", covers=("N6",), level="could", more="There are other typos, too.")
def grammar_slip(reading: Reading) -> Look:
    """There are no grammar slips.

    A doubled word or a wrong article takes seconds to mend.

    Flags:
        - Led «the the» SAP rollout for 900 users
    Flags:
        - Introduced «an new» service desk at 12 sites
    Flags:
        - Closed the project in «less then» 4 months
    Passes:
        - Led an SAP rollout for a university of 900 users
        - Wrote a user guide for an hour of training
    """
    profile = reading.profile
    if profile.placement.language != "en":
        return FOREIGN
    found = [w for w in profile.wording if w.kind == "slip"]
    for word in found:
        yield word.span, f'There is a typo in "{" ".join(profile.quote(word.span).split())}".', f'Write "{word.value}".'
    return Earned(max(0.0, 1 - len(found) / limit("misspellings"))) if found else None
