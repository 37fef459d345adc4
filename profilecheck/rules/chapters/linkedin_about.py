"""Rules on LinkedIn's text about the person: the first lines, the room, the way of working and learning."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.rules.chapters.summary import NO_SUMMARY, lead
from profilecheck.rules.engine import Earned, Look, Skip, rule
from profilecheck.rules.phrasing import certification, excerpt
from profilecheck.rules.picks import best_result
from profilecheck.rules.reading import Reading, first_block
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names


@rule(category="summary", covers=("B11",), level="should", judged=("linkedin",))
def about_hook_buried(reading: Reading) -> Look:
    """The first three hundred characters of your About text have a number and your field.

    LinkedIn folds the rest away, and most people don't open it.

    Flags:
        EXPORT
        Profile.csv
        First Name,Last Name,Headline,Summary,Geo Location
        Jordan,Ellis,Senior IT Project Manager,"«I was always curious how things work and how people work together, from my first day at school to this» \
        very morning, and I still like to begin every week with a walk around the office to hear how everybody is doing and what is on their \
        minds before the meetings begin and the calls come in.  Since 2016 I have moved 40 servers to AWS and saved $600K.",Leeds
    Passes:
        EXPORT
    """
    profile = reading.profile
    if not lead(profile) or profile.summary is None:
        return NO_SUMMARY
    summary = profile.summary
    room = int(limit("characters-of-the-hook"))
    if len(summary) <= room:
        return Skip("the text is shown as a whole")
    edge = summary.start + room
    figures = [*(m.span for m in profile.metrics_in(summary)), *profile.shows("B2").spans]
    fields = [
        *profile.shows("B4").spans,
        *profile.shows("B6").spans,
        *(s.span for s in profile.skills_in(summary) if s.group in ("technology", "method", "tool")),
    ]
    late = [
        (word, min(spans, key=lambda s: s.start))
        for word, spans in (("number", figures), ("field or method", fields))
        if spans and not any(summary.start <= s.start and s.end <= edge for s in spans)
    ]
    if late:
        block = profile.document.block_at(late[0][1].start)
        words = excerpt(profile, Span(late[0][1].start, min(block.span.end, summary.end)) if block else late[0][1], 80)
        yield (
            first_block(profile, summary),
            f'The first {room} characters, all that shows before "see more", have no {" and no ".join(word for word, _ in late)}.',
            f'Move this up: "{words}".',
        )
        return Earned(1 - len(late) / 2)
    return None


@rule(category="summary", covers=("B11",), level="could", judged=("linkedin",))
def about_uses_little_room(reading: Reading) -> Look:
    """Your About text uses a good part of its 2,600 characters.

    It is the one place for a story, and it costs nothing.

    Flags:
        EXPORT
        Profile.csv
        First Name,Last Name,Headline,Summary,Geo Location
        Jordan,Ellis,Senior IT Project Manager,"«I lead IT projects that others have given up. In 9 years I have moved banks and insurers into the cloud, by» \
        Agile where the goal moves and by stage gates where auditors look. I led teams of 12 people, kept budgets of $1.2M, and liked \
        best the days on which nothing happened, since somebody had planned them well.",Leeds
    Passes:
        EXPORT
    """
    profile = reading.profile
    if not lead(profile) or profile.summary is None:
        return NO_SUMMARY
    if len(profile.document.words_in(profile.summary)) < limit("fewest-words-in-about"):
        return Skip("the text is too short overall")
    length, wanted = len(profile.summary), int(limit("fewest-characters-in-about"))
    if length < wanted:
        best = best_result(reading)
        yield (
            first_block(profile, profile.summary),
            f"Your About text uses only {length:,} of the {int(limit('characters-in-about')):,} characters LinkedIn gives you.",
            f'Tell the story behind "{excerpt(profile, best[0].span, 90)}", and say how you work with people.'
            if best
            else "Tell the story of one project, from the problem to the result, and say how you work with people.",
        )
        return Earned(length / wanted)
    return None


@rule(category="summary", covers=("B11",), level="must", judged=("linkedin",))
def about_over_limit(reading: Reading) -> Look:
    """Your About text fits into 2,600 characters.

    LinkedIn doesn't take more.

    Flags:
        EXPORT
        Profile.csv
        First Name,Last Name,Headline,Summary,Geo Location
        Jordan,Ellis,Senior IT Project Manager,"«I lead IT projects.»
          In 9 years I have moved banks and insurers into the cloud with teams of 12 people and budgets of $1.2M or more. (×30)
        ",Leeds
    Passes:
        EXPORT
    """
    profile = reading.profile
    if profile.summary is None:
        return NO_SUMMARY
    length, most = len(profile.summary), int(limit("characters-in-about"))
    if length > most:
        yield (
            first_block(profile, profile.summary),
            f"Your About text has {length:,} characters; LinkedIn takes {most:,}.",
            f"Cut {length - most:,} characters, starting with what your roles say anyway.",
        )
    return None


@rule(category="summary", covers=("B7",), level="could", judged=("linkedin",))
def about_without_approach(reading: Reading) -> Look:
    """Your About text says how you tackle a hard problem or a new technology.

    It shows the thinking that a list of duties hides.

    Flags:
        EXPORT
        Profile.csv
        First Name,Last Name,Headline,Summary,Geo Location
        Jordan,Ellis,Senior IT Project Manager,«I am an IT project manager with 9 years in banks and insurers who has moved 40 servers to AWS.»,Leeds
    Passes:
        EXPORT
    """
    profile = reading.profile
    if not lead(profile) or profile.summary is None:
        return NO_SUMMARY
    if not holds(profile.quote(profile.summary), names("approach-words")):
        yield (
            first_block(profile, profile.summary),
            "Your About text doesn't say how you tackle a hard problem.",
            "What do you do first when a project is in trouble, and when did that work? Two sentences are enough.",
        )
    return None


@rule(category="summary", covers=("B9",), level="could", judged=("linkedin",))
def about_without_learning(reading: Reading) -> Look:
    """Your About text mentions a certification or something you are learning.

    Technology changes faster than job titles do.

    Flags:
        EXPORT
        Profile.csv
        First Name,Last Name,Headline,Summary,Geo Location
        Jordan,Ellis,Senior IT Project Manager,«I am an IT project manager with 9 years in banks and insurers who has moved 40 servers to AWS.»,Leeds
    Passes:
        EXPORT
    """
    profile = reading.profile
    if not lead(profile) or profile.summary is None:
        return NO_SUMMARY
    text = profile.quote(profile.summary)
    if not holds(text, names("learning-words")) and not holds(text, tuple(c.name.lower() for c in profile.certifications)):
        known = reading.management
        yield (
            first_block(profile, profile.summary),
            "Your About text doesn't mention anything you have learned or are learning.",
            f"You hold the {certification([known[0].name])}; say why you earned it and what you are learning next."
            if known
            else "Which course, certification, or technology are you working on now? One sentence is enough.",
        )
    return None
