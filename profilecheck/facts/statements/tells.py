"""The words of a summary that tell years of experience, a way of working, an industry and people led."""

from __future__ import annotations

import re

YEARS = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"(?:twenty|thirty|forty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
    r"\s?\+?[\s-]?(?:\([^)]{1,5}\)\s?)?(?:plus |or more |over |successful |progressive |full |solid |combined |consecutive |total |strong )?\s?"
    r"(?:years?|yrs?)\b(?!\s+old)|\b(?:a|two|half a) dozen years\b|\bdecades?\b"
    r"|\byears['’]? (?:of )?experience", re.I
)  # fmt: skip
_PEOPLE = (
    r"(?:teams?|staff|people|personnel|employees|workforce|professionals|managers|talent|colleagues|"
    r"engineers|developers|consultants|analysts|departments?)"
)
# A way of working that is told by its rhythm or its meetings and not by its name.
CADENCE = re.compile(
    r"\b(?:(?:one|two|three|four|six|[1-46])[- ]week(?:ly)? (?:sprints?|iterations?|increments?)|fortnightly (?:sprints?|iterations?|releases))\b", re.I
)
# Each of its ways has one of these words.
CADENCE_WORDS = frozenset({"week", "weekly", "fortnightly"})
RHYTHM = re.compile(
    CADENCE.pattern + r"|\b(?:sprints"
    r"|short (?:iterations?|cycles)|daily stand-?ups?|retrospectives|backlogs?|stage[- ]gates?|phase[- ]gates?)\b",
    re.I,
)
# An industry whose name is an everyday word too counts where something is done in or for it, or where it is one's customers, systems …
IN_INDUSTRY = re.compile(r"\b(?:in|for|across|within|serving)(?: (?!my|the team|school)[\w-]+){0,3} $", re.I)
OF_INDUSTRY = re.compile(
    r"(?: (?:and|&) [\w-]+)?(?: [\w-]+)? (?:industry|industries|sector|clients?|customers?|projects?|program(?:me)?s?|rollouts?|platforms?|records?"
    r"|administration|operations|compan(?:y|ies)|firms|bodies|organi[sz]ations|chains?|groups?)\b",
    re.I,
)
# Everyday words that name an industry only in such company.
DOUBTFUL = frozenset({"associations", "consulting", "data services", "education", "energy", "finance", "outsourcing", "research", "space", "startups"})
# Leading *people*: a verb with people behind it, or a noun that means it. "Leading projects" is not it, "leading projects and staff" is.
LEADING = re.compile(
    rf"\b(?:lead(?:s|ing)?|led|manag(?:e|ed|es|ing)|direct(?:ed|s|ing)?|build(?:s|ing)?|built|develop(?:s|ed|ing)?|motivat\w+|supervis\w+|mentor\w*|"
    rf"coach\w*|inspir\w+|guid(?:e|es|ed|ing)|grow(?:s|ing)?|hir(?:ed|ing)|"
    rf"train(?:ed|ing)|retain\w*|empower\w*)\b(?! by\b)(?:[ ,/&-]+(?!by\b)(?!(?:projects?|programs?|programmes?)\b(?! and {_PEOPLE})|"
    rf"relationships?\b)[\w-]+){{0,6}}?[ ,/&-]+{_PEOPLE}\b(?! relationships?)|"
    r"\b(?:mentor(?:ing|ed|ship|s)|coach(?:ing|ed|es)|servant leader\w*|team[- ](?:building|builder|development|leadership|leader|lead|management)|"
    r"(?:strong|proven|effective|natural|inspiring|visionary|people|hands-on) leader\b|"
    r"leadership(?! (?:team|position|role)s?)|people management|staff (?:development|management|supervision)|"
    r"hir(?:es?|ing|ed) (?:and|well|carefully|slowly|for)\b|(?:bring|brings|brought|bringing) (?:on|up|along) (?:juniors?|newcomers|talents?|people|graduates)|"
    r"g[ai]ves? (?:people|teams?|others|staff|colleagues|juniors?) (?:room|space|trust|credit|ownership|freedom|confidence|responsibility)|"
    r"(?:backs?|backing) (?:people|colleagues|them|(?:my|the|his|her) (?:team|people))|"
    r"(?:team members?|juniors?|people|colleagues|analysts|engineers|coordinators|reports) (?:of mine |i \w+ )?(?:now|today|later|went on to|have since) "
    r"(?:run|lead|manage|head|became|become|lead(?:ing)?)|help(?:s|ing|ed)? (?:people|others|juniors|colleagues|teams?) (?:to )?(?:grow|learn|develop|shine))",
    re.I,
)
