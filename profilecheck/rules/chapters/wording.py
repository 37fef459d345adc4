"""Rules on the words of statements: the right tense, no pronouns, no passive, no empty phrases, nothing said twice."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Profile, Statement, Wording
from profilecheck.rules.bullets import what_it_is
from profilecheck.rules.chapters.experience import NO_STATEMENTS
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.phrasing import page_of, role, words_counted
from profilecheck.rules.reading import Reading, worded
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.verbs import forms, verbs


@rule(category="presentation", covers=("C11", "B10"), level="should", judged=("resume",), most=1, counted=True)
def first_person(reading: Reading) -> Look:
    """A resume leaves out "I" and "my".

    Everyone knows who it is about; pronouns take room and read like a letter.

    Flags:
        - «I» led the migration of 40 servers to AWS
        - Replaced the Cisco network of 8 sites
    Passes:
        - Led the migration of 40 servers to AWS
        - Replaced the Cisco network of 8 sites
    """
    profile = reading.profile
    found = [w for w in profile.wording if w.kind == "first-person"]
    if not found:
        return None
    for word in found:
        block = profile.document.block_at(word.span.start)
        begins = block is None or not any(c.isalnum() for c in profile.document.text[block.span.start : word.span.start].rpartition(". ")[2])
        subject = begins and pronoun(profile, word) in ("I", "we")
        owns = profile.quote(word.span).lower() in ("my", "our")
        advice = "Drop the pronoun and start with the verb." if subject else "Say it without the pronoun."
        if subject and profile.document.text[word.span.end :].lstrip().lower().startswith(AUXILIARIES):
            advice = "Drop the pronoun and the helping verb after it."
        advice = "Say it without the pronoun." if owns else advice
        others = {pronoun(profile, w) for w in found} - {pronoun(profile, word)}
        more = " Other pronouns can go, too." if len(others) > 1 else f' "{min(others)}" can go, too.' if others else ""
        yield word.span, f'Resumes leave out "{profile.quote(word.span)}" and other first-person pronouns.{more}', advice
    return Earned(max(0.0, 1 - len(found) / limit("first-person-words")))


def pronoun(profile: Profile, word: Wording) -> str:
    """A pronoun as it stands inside of a sentence, without the verb that is drawn to it: "I've" and "We" are "I" and "we"."""
    bare = profile.quote(word.span).split("'")[0].split("’")[0]
    return bare if bare == "I" else bare.lower()


AUXILIARIES = ("have ", "had ", "am ", "was ", "can ", "will ", "do ", "did ")
"""Verbs that say nothing by themselves: "I have strong skills", "I was responsible for"."""


@rule(category="presentation", covers=("C11",), level="could", more="Other phrases have the same problem.")
def passive_voice(reading: Reading) -> Look:
    """Bullets say who did the work.

    The passive voice hides whether it was you.

    Flags:
        - The network of 8 sites «was replaced» in 6 months
        - Replaced the Cisco network of 8 sites
    Passes:
        - Migrated 40 servers to AWS in 6 months
        - Replaced the Cisco network of 8 sites
    Passes:
        - I migrated 40 servers to AWS in 6 months
        - Responsible for the Cisco network of 8 sites
    """
    profile = reading.profile
    found = reading.statements
    if not found:
        return NO_STATEMENTS
    for word in profile.wording:
        if word.kind == "passive":
            yield word.span, f'"{profile.quote(word.span)}" doesn\'t say who did it.', "If it was you, start with the verb; if not, say what your part was."
    return Looked(len(found))


@rule(category="presentation", covers=("C11",), level="could", judged=("resume",), more="Other verbs need the same change.")
def tense_against_dates(reading: Reading) -> Look:
    """Past roles are told in the past tense.

    Present tense in a role that has ended looks like copied text.

    Flags:
        EXPERIENCE
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2019
        - «Manage» the budget of the SAP migration
        - «Lead» a team of 12 developers
    Passes:
        EXPERIENCE
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2019
        - Managed the budget of the SAP migration
        - Led a team of 12 developers
    """
    profile = reading.profile
    past = [p for p in profile.positions if p.title is not None and p.dates is not None and p.dates.end is not None and not p.dates.present]
    told = [(p, s) for p in past for s in worded(p) if s.tense != "other" and s.opener_kind != "weak"]
    if not told:
        return Skip("no role that has ended has bullets whose tense could be told")
    for position, statement in told:
        if statement.tense == "present" and statement.opener_span is not None and not is_rest(profile, statement) and is_verb(profile, statement):
            yield (
                statement.opener_span,
                f'"{profile.quote(statement.opener_span)}" is in the present tense, but {role(profile, position)} has ended.',
                past_tense(profile, statement),
            )
    return Looked(len(told))


def is_rest(profile: Profile, statement: Statement) -> bool:
    """Whether a statement begins in small letters, as the rest of a line that was broken does, or with a label ("Result: …")."""
    return profile.quote(statement.span)[:1].islower() or (statement.opener_span is not None and profile.document.text[statement.opener_span.end :][:1] == ":")


FIRM = 60
"""Characters in which an employer is named as one."""


def is_verb(profile: Profile, statement: Statement) -> bool:
    """Whether the first word is surely a verb: "Plan the rollout", not "Project plan" or "Support calls"."""
    if statement.opener_span is None:
        return True
    after = profile.document.text[statement.opener_span.end : statement.span.end].split(None, 1)
    if profile.document.text[statement.opener_span.end : statement.opener_span.end + 1] == ",":
        return False  # "Inventory, ordering, scheduling of staff"
    if holds(profile.document.text[statement.opener_span.end : statement.opener_span.end + FIRM], names("words-of-firms")):
        return False  # "Design and build company with yearly sales of …"
    if after and after[0].lower() in names("words-after-a-noun"):
        return False
    if not {profile.quote(statement.opener_span).lower(), statement.opener} & set(names("nouns-like-verbs")):
        return True
    return bool(after) and after[0].lower().strip(",") in names("words-after-a-verb")


def past_tense(profile: Profile, statement: Statement) -> str:
    """The beginning in the past tense, where the verb is known."""
    verb = verbs().strong.get(statement.opener or "")
    assert statement.opener_span is not None
    after = profile.document.text[statement.opener_span.end : statement.span.end].split()[:2]
    second = past_of(after[1]) if len(after) > 1 else None
    if after[:1] == ["to"]:  # "Ensure to provide": the work is what follows
        return f'Start with what you did: "{second.capitalize()} …".' if second else "Start with what you did, in the past tense."
    if verb is None or verb.forms[0] in verbs().weak_openers:
        return "Put the verb in the past tense."
    joined = f" {after[0]} {second}" if second and after[0] in ("and", "or", "&") else ""
    return f'Write "{verb.forms[0].capitalize()}{joined} …".'


def past_of(word: str) -> str:
    """The past tense of a verb in the present that the lexicon knows, else ""."""
    known = forms().get(word.lower().strip(",.;"))
    strong = verbs().strong.get(known.base) if known is not None and known.tense == "present" else None
    return strong.forms[0] if strong is not None else ""


@rule(category="presentation", covers=("N6", "A10", "B10"), level="should", counted=True)
def buzzword(reading: Reading) -> Look:
    """Empty phrases are rare.

    They could be on anyone's resume, and they take the place of facts.

    Flags:
        - «Results-driven» «team player» with a «proven track record» and excellent communication skills
        - Go-getter who thinks outside the box, detail-oriented and self-starter
    Passes:
        - Led the migration of 40 servers to AWS
    """
    profile = reading.profile
    weak = [s.opener_span for s in reading.statements if s.opener_kind == "weak" and s.opener_span is not None]  # another rule speaks of those
    found = [w for w in profile.wording if w.kind == "buzzword" and not any(opener.contains(w.span) for opener in weak)]
    most = limit("fillers-per-500-words") * max(1.0, profile.document.word_count / 500)
    if len(found) <= most:
        return None
    different = {profile.quote(w.span).casefold(): w for w in reversed(found)}
    told = [w for w in found if profile.summary is not None and profile.summary.contains(w.span)]  # a rule on the summary speaks of those
    first = {w.span for w in different.values() if w not in told or len(told) <= limit("fillers-in-summary")}
    for n, word in enumerate(sorted(found, key=lambda w: (w.span not in first, w not in different.values(), is_more_than_empty(profile, w), w.span))):
        yield word.span, *what_is_empty(profile, word, n)
    return Earned(max(0.0, 1 - (len(found) - most) / (2 * most)))


def is_more_than_empty(profile: Profile, word: Wording) -> bool:
    """Whether a word has a fault of its own: a longer one than needed, or one that leaves something open."""
    return bool(plain_for(profile, word)) or holds(profile.quote(word.span), names("words-that-leave-open"))


def plain_for(profile: Profile, word: Wording) -> str:
    """The plain word for a longer one, if it is that."""
    return word.value if word.value and " " not in word.value and len(word.value) < len(profile.quote(word.span)) else ""


def what_is_empty(profile: Profile, word: Wording, n: int) -> tuple[str, str]:
    """What is wrong with the `n`-th empty phrase, and what to do; the first speaks for those that follow."""
    printed = profile.quote(word.span)
    if plain := plain_for(profile, word):
        return f'"{printed}" is a longer word for "{plain}".', f'Write "{plain}" instead.'
    if holds(printed, names("words-that-leave-open")):
        return f'"{printed}" leaves the reader guessing.', "Spell out the details, or cut it."
    if n == 0:
        return f'{"Phrases" if " " in printed else "Words"} such as "{printed}" say little about you.', "Replace each with a specific example, or cut it."
    return f'"{printed}" could be on anyone\'s {page_of(profile)}.', "Replace it with a specific example, or cut it."


@rule(category="presentation", covers=("N6",), level="should", more="Other names need a look, too.")
def term_misspelt(reading: Reading) -> Look:
    """Products and methods are spelled the way their makers spell them.

    A misspelled tool name costs credibility with the people who use it.

    Flags:
        - Led the migration of 40 servers in «Service Now»
    Passes:
        - Led the migration of 40 servers in ServiceNow
    """
    profile = reading.profile
    found = {w.span: w.value for w in profile.wording if w.kind == "misspelling"}
    for skill in profile.skills:
        printed = profile.quote(skill.span)
        if printed.casefold() == skill.name.casefold() or any(sign in printed for sign in "/-&"):
            continue  # capitals are a matter of taste, and "client/server" is a spelling of its own
        if not skill.name.replace(" ", "").isalnum() or skill.name[:1].islower():
            continue  # a sign in a name is rarely written, and "Mac OS" was right for years
        own = any(c.isupper() for c in skill.name[1:]) and skill.group in ("tool", "technology", "method")  # the maker's spelling, not a word of two spellings
        if " " in printed and goes_on_in_capitals(profile, skill.span):
            continue  # "Open Office Areas" are rooms
        if own and printed != skill.name and not printed.isupper() and letters(printed) == letters(skill.name):
            found.setdefault(skill.span, skill.name)
    for span, right in sorted(found.items()):
        usual = f'usually written "{right}"' if right else "an unusual spelling"
        yield span, f'"{profile.quote(span)}" is {usual}.', f'Write "{right}".' if right else "Check how its maker spells it."
    return Earned(max(0.0, 1 - len(found) / limit("misspellings"))) if found else None


def goes_on_in_capitals(profile: Profile, span: Span) -> bool:
    """Whether another word in capitals follows on the same line, so that a name may be part of a longer one."""
    after = profile.document.text[span.end : span.end + 2]
    return after[:1] == " " and after[1:].isupper()


def letters(name: str) -> str:
    """A name without case, blanks and signs: what "Service Now" and "ServiceNow" have in common."""
    return "".join(c for c in name.casefold() if c.isalnum())


@rule(category="presentation", covers=("N3",), level="should", more="Others run long, too.")
def statement_too_long(reading: Reading) -> Look:
    """A bullet takes one or two lines.

    Long bullets get skimmed, and their best part is missed.

    Flags:
        - «Led the migration of the servers of the bank to AWS together with three suppliers and with all of the teams of the department, which had \
        to be convinced first that the move was needed, and then trained in the new platform, and at last relieved of the old one»
    Passes:
        - Led the migration of 40 servers of the bank to AWS
    """
    profile = reading.profile
    found = reading.statements
    if not found:
        return NO_STATEMENTS
    for statement in found:
        words = words_counted(profile, statement.span)
        if words - 2 * len(statement.metrics) > limit("words-in-a-statement"):
            advice = "Split it up: lead with the result, then say how you got there. Two lines for each part is plenty."
            yield statement.span, f"This {what_it_is(profile, statement)} is {words} words long.", advice
    return Looked(len(found))
