"""Rules on what should have been taken out before anybody reads it: text of templates and chatbots, broken sentences, dumps of keywords."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.rules.engine import Earned, Look, Skip, rule
from profilecheck.rules.phrasing import excerpt
from profilecheck.rules.reading import Reading

FOREIGN = Skip("spelling and grammar are checked in English only", of_file=True)


@rule(category="presentation", covers=("N6",), level="must", more="It's not the only piece.")
def template_text_left(reading: Reading) -> Look:
    """No template text is left.

    A placeholder says that nobody read the page through, and readers stop there.

    Flags:
        - Led a team of «[Number]» people in the SAP rollout
    Flags:
        SUMMARY
        «Lorem ipsum» dolor, IT project manager with 9 years of experience in cloud projects for banks and insurers.
    Flags:
        - Cut the cost of hosting by «XX%» within a year
    Flags:
        - Moved the payroll to the cloud, leading to «[positive outcome]»
    Passes:
        - Led a team of 12 people in the SAP rollout
        - Kept the list of open points [see appendix]
    """
    profile = reading.profile
    for word in profile.wording:
        if word.kind == "template":
            yield word.span, f'"{excerpt(profile, word.span, 50)}" is leftover template text.', "Replace it with your own facts, or delete it."
    return None


@rule(category="presentation", covers=("N6",), level="must", more="Other phrases do, too.")
def chatbot_text_left(reading: Reading) -> Look:
    """No chatbot text is left.

    They tell the reader that somebody else wrote the page, and that nobody read it before it was sent.

    Flags:
        SUMMARY
        «Here is your revised» summary: IT project manager with 9 years of experience in cloud projects for banks.
    Flags:
        - Led the SAP rollout for 900 users
        - «Let me know if you'd like» another version
    Passes:
        - Introduced an assistant that answers 40% of the service desk's questions
    """
    profile = reading.profile
    for word in profile.wording:
        if word.kind == "chatbot":
            advice = "Delete it, and check that everything around it is true of you and in your own words."
            yield word.span, f'"{excerpt(profile, word.span, 50)}" sounds like a chatbot talking to you.', advice
    return None


@rule(category="presentation", covers=("N6", "N5"), level="should", more="There are others, too.")
def characters_garbled(reading: Reading) -> Look:
    """No garbled characters are left.

    What a conversion left behind ("&rsquo;", "â€¢") shows that nobody looked at the finished page.

    Flags:
        - Led the bank«&rsquo;»s SAP rollout for 900 users
    Flags:
        - Led the SAP rollout â€“ for 900 users
        → «–»
    Passes:
        - Led the R&D department's move & the rollout of Teams to 900 users
    """
    profile = reading.profile
    for word in profile.wording:
        if word.kind == "garbled":
            block = profile.document.block_at(word.span.start)
            message = f'"{excerpt(profile, word.span, 20)}" is a garbled character.'
            if word.value:
                beside = Span(word.span.start, block.span.end if block else word.span.end)
                message = f'There is a garbled character, "{word.value}", near "{excerpt(profile, beside, 30)}".'
            yield word.span, message, "Replace it with the right character, and proofread the finished page."
    return None


@rule(category="presentation", covers=("N6",), level="should", more="Other sentences break off, too.")
def sentence_broken_off(reading: Reading) -> Look:
    """Every sentence is finished.

    A sentence that stops halfway looks like a copying error.

    Flags:
        - Helped out as deputy to the head of «the.»
        - Led the SAP rollout for 900 users
    Flags:
        - Shortened the audit from two weeks «to»
        - Led the SAP rollout for 900 users
    Flags:
        - Agreed the inspection with the Fire Dept.
        - «officials» of the city before the move of the data centre
        - Led the SAP rollout for 900 users
        - Moved 40 servers to AWS
        - Renewed the network of 8 sites
        - Introduced Scrum in two teams
    Passes:
        - Helped out as deputy to the head of the service desk.
    """
    profile = reading.profile
    if profile.placement.language != "en":
        return FOREIGN
    for word in profile.wording:
        if word.kind == "broken-off" and word.value:
            yield word.span, "This bullet starts in the middle of a sentence.", "Join it to the bullet above, or give it a beginning."
        elif word.kind == "broken-off":
            yield word.span, "This sentence breaks off.", "How does it end? Finish it, or leave it out."
    return None


@rule(category="skills", covers=("F2", "N6"), level="should", most=1, more="Other lists do, too.", one_more="At least one other list does, too.")
def keyword_dump(reading: Reading) -> Look:
    """Skills are in short groups, not in one long run.

    Nobody reads eighty words in a row, and a program that counts them sees no experience behind them.

    Flags:
        SKILLS
        - «a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T»
    Passes:
        SKILLS
        - Methods: Agile, Scrum, Waterfall, PRINCE2
        - Practices: risk management, budgeting, vendor management, change control, stakeholder management, scheduling
    """
    for word in reading.profile.wording:
        if word.kind == "keyword-dump":
            advice = "Keep the 12 to 15 that matter most for the job you want, in three or four labeled groups."
            yield word.span, f"This list strings together {word.value} terms.", advice
    return Earned(0.0) if any(w.kind == "keyword-dump" for w in reading.profile.wording) else None
