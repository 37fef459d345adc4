"""Rules of the guide's chapter on visibility: projects shown, posts, comments, groups and told cases on LinkedIn."""

from __future__ import annotations

from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.linkedin_source import SAVED, entries, is_saved
from profilecheck.rules.phrasing import count, excerpt
from profilecheck.rules.picks import best_result
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names

NO_POSTS = Skip("posts are not in this file; LinkedIn's complete data export holds them", of_file=True)
NO_COMMENTS = Skip("comments and reactions are not in this file; LinkedIn's complete data export holds them", of_file=True)
TOP = ("headline", "summary", "experience")


@rule(category="presence", covers=("J5", "D6"), level="should", judged=("linkedin",))
def project_section_empty(reading: Reading) -> Look:
    """You list projects in your Projects section.

    There a project has a title, dates, room for its numbers, and the people on it.

    Flags:
        EXPORT
        Projects.csv
        → «Senior IT Project Manager»
    Passes:
        EXPORT
    """
    profile = reading.profile
    if is_saved(profile):
        return SAVED
    if not entries(profile, "project", "title") and not profile.sections_of("projects"):
        best = best_result(reading)
        yield (
            reading.place("projects", "experience", "certifications"),
            "Your Projects section is empty.",
            f'Start with the project behind "{excerpt(profile, best[0].span, 110)}": title, dates, scope, budget, result.'
            if best
            else "Which two or three finished projects would you show a client? Add each with dates, scope, budget, and result.",
        )
    return None


@rule(category="presence", covers=("J5",), level="should", judged=("linkedin",), more="The same goes for other projects.")
def listed_project_without_figures(reading: Reading) -> Look:
    """A listed project has its numbers.

    A title alone proves nothing.

    Flags:
        EXPORT
        Projects.csv
        Title,Description,Url,Started On,Finished On
        «Payroll replacement»,Replaced the payroll system.,,Jan 2022,Dec 2022
    Passes:
        EXPORT
    """
    profile = reading.profile
    titles = entries(profile, "project", "title")
    if not titles:
        return SAVED if is_saved(profile) else Skip("no projects are listed")
    texts = entries(profile, "project", "text")
    for record, title in titles.items():
        if not any(profile.metrics_in(span) for span in (*title, *texts.get(record, ()))):
            yield (
                title[0],
                f'The project "{excerpt(profile, title[0], 60)}" has {"no number" if record in texts else "no description"}.',
                "How big was it (budget, team, users), how long did it take, and what changed when it was done?",
            )
    return Looked(len(titles))


@rule(category="presence", covers=("K1",), level="should", judged=("linkedin",))
def posts_missing(reading: Reading) -> Look:
    """You post at least once a quarter.

    Posts reach people who weren't looking for anyone.

    Flags:
        EXPORT
        Shares.csv
        Date,ShareLink,ShareCommentary
        → «Senior IT Project Manager | Cloud Infrastructure | Agile & PRINCE2 | PMP | $4M Budgets»
    Flags:
        EXPORT
        Shares.csv
        Date,ShareLink,ShareCommentary
        2024-09-10 10:00:00,u,Lessons learned from a cutover that failed
        2024-10-10 10:00:00,u,How we plan sprints beside stage gates
        2024-11-10 10:00:00,u,Three questions for a steering committee
        2024-12-10 10:00:00,u,What a risk register is for
        → «Senior IT Project Manager | Cloud Infrastructure | Agile & PRINCE2 | PMP | $4M Budgets»
    Flags:
        EXPORT
        Shares.csv
        Date,ShareLink,ShareCommentary
        2025-05-10 10:00:00,u,Lessons learned from a cutover that failed
        → «Senior IT Project Manager | Cloud Infrastructure | Agile & PRINCE2 | PMP | $4M Budgets»
    Passes:
        EXPORT
    """
    profile = reading.profile
    engagement = profile.engagement
    if engagement is None or engagement.posts_365d is None:
        return SAVED if is_saved(profile) else NO_POSTS
    year, quarter = engagement.posts_365d, engagement.posts_90d or 0
    wanted = int(limit("posts-in-a-year"))
    if year >= wanted and quarter:
        return None
    advice = "What did you learn on your current project that a peer elsewhere could use? Write ten lines about it, once a month."
    if not year:
        yield reading.place(*TOP), "You haven't posted in the last twelve months.", advice
        return Earned(0.0)
    posts = f"{count(year, 'post')} in the last twelve months"
    message = f"You have only {posts}; {wanted} would keep you visible." if quarter else f"You have {posts}, none of them in the last 90 days."
    yield reading.place(*TOP), message, advice
    return Earned(limit("share-for-occasional-posts"))


@rule(category="presence", covers=("K1",), level="could", judged=("linkedin",))
def posts_off_topic(reading: Reading) -> Look:
    """A good part of your posts is about leading projects.

    Being known for something else brings the wrong offers.

    Flags:
        EXPORT
        Shares.csv
        Date,ShareLink,ShareCommentary
        2025-01-10 10:00:00,u,My holiday in the hills (×6)
        → «Senior IT Project Manager | Cloud Infrastructure | Agile & PRINCE2 | PMP | $4M Budgets»
    Passes:
        EXPORT
    """
    profile = reading.profile
    engagement = profile.engagement
    if engagement is None or engagement.posts_365d is None:
        return SAVED if is_saved(profile) else NO_POSTS
    year, on = engagement.posts_365d, engagement.posts_on_projects_365d
    if on is None or year < limit("posts-to-compare"):
        return Skip("there are too few posts to compare")
    if on < year * limit("share-of-posts-on-projects"):
        yield (
            reading.place(*TOP),
            f"Going by their words, {on} of your {year} posts in the last twelve months {'is' if on == 1 else 'are'} about project work.",
            "Which question from your last steering committee would others like to read about? Write your next post about it.",
        )
        return Earned(on / (year * limit("share-of-posts-on-projects")))
    return None


@rule(category="presence", covers=("K2",), level="could", judged=("linkedin",))
def comments_missing(reading: Reading) -> Look:
    """You comment on other people's posts.

    Comments on posts in your field are read by the very people who know about openings.

    Flags:
        EXPORT
        Comments.csv
        Date,Link,Message
        Reactions.csv
        Date,Type,Link
        → «Senior IT Project Manager | Cloud Infrastructure | Agile & PRINCE2 | PMP | $4M Budgets»
    Passes:
        EXPORT
    """
    profile = reading.profile
    engagement = profile.engagement
    if engagement is None or (engagement.comments_365d is None and engagement.reactions_365d is None):
        return SAVED if is_saved(profile) else NO_COMMENTS
    if engagement.comments_365d:
        return None
    if engagement.comments_365d is None and engagement.reactions_365d:
        return Skip("comments are not in this file", of_file=True)
    reactions = engagement.reactions_365d or 0
    beside = f", though you left {count(reactions, 'reaction')}" if reactions else ""
    yield (
        reading.place(*TOP),
        f"You haven't commented in the last twelve months{beside}.",
        "Follow three people in your field, and answer one post a week with what you did in a similar case.",
    )
    return Earned(limit("share-for-reactions") if reactions else 0.0)


@rule(category="presence", covers=("K3",), level="could", judged=("linkedin",))
def group_missing(reading: Reading) -> Look:
    """You belong to a group or association in your field.

    Chapters and groups are where people hear about openings.

    Flags:
        EXPORT
        Organizations.csv
        Name,Description,Position,Started On,Finished On
        «Leeds Rowing Club»,,Member,Jan 2015,
    Passes:
        EXPORT
    """
    profile = reading.profile
    bodies = entries(profile, "membership", "organization")
    if not bodies:
        return Skip("groups, photo, and banner are not in this file; check them on the page itself", of_file=True)
    if not any(holds(profile.quote(s.span), names("field-bodies")) for s in profile.sections_of("memberships")):
        yield (
            bodies[min(bodies)][0],
            "None of the organizations you list is for project managers or IT.",
            "Is there a PMI chapter or an industry association near you? LinkedIn groups are not in this file, so check those, too.",
        )
    return None


@rule(category="presence", covers=("K4", "D6"), level="could", judged=("linkedin",))
def case_study_missing(reading: Reading) -> Look:
    """You have shared a case study or lessons learned.

    One case with its mistakes shows more than ten shared links.

    Flags:
        EXPORT
        Shares.csv
        Date,ShareLink,ShareCommentary
        2025-01-10 10:00:00,u,Happy new year to all project managers
        Projects.csv
        Publications.csv
        → «Senior IT Project Manager | Cloud Infrastructure | Agile & PRINCE2 | PMP | $4M Budgets»
    Passes:
        EXPORT
    Passes:
        EXPORT
        Shares.csv
        Date,ShareLink,ShareCommentary
        2025-01-10 10:00:00,u,Lessons learned from a cutover that failed
        Projects.csv
        Publications.csv
    """
    profile = reading.profile
    written = [profile.quote(s.span) for s in profile.sections_of("publications", "projects")]
    if any(holds(text, names("case-words")) for text in written):
        return None
    engagement = profile.engagement
    if engagement is None or engagement.posts_on_lessons_365d is None:
        return SAVED if is_saved(profile) else NO_POSTS
    if not engagement.posts_on_lessons_365d:
        best = best_result(reading)
        yield (
            reading.place(*TOP),
            "Going by their words, none of your posts in the last twelve months shares a case study or lessons learned.",
            f'Take "{excerpt(profile, best[0].span, 110)}" and tell what nearly went wrong.'
            if best
            else "Which project taught you the most, and what would you do differently today? Post that.",
        )
    return None
