"""The words of a summary that tell years of experience and people led."""

from __future__ import annotations

import re

YEARS = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty(?:[- ](?:one|two|three|four|five))?|thirty)"
    r"\s?\+?\s?(?:\([^)]{1,5}\)\s?)?(?:plus |or more |over )?\s?(?:years?|yrs?)\b(?!\s+old)|\bdecades?\b|\byears['’]? (?:of )?experience", re.I
)  # fmt: skip
_PEOPLE = (
    r"(?:teams?|staff|people|personnel|employees|workforce|professionals|managers|talent|colleagues|"
    r"engineers|developers|consultants|analysts|departments?)"
)
# Leading *people*: a verb with people behind it, or a noun that means it. "Leading projects" is not it, "leading projects and staff" is.
LEADING = re.compile(
    rf"\b(?:lead(?:s|ing)?|led|manag(?:e|ed|es|ing)|direct(?:ed|s|ing)?|build(?:s|ing)?|built|develop(?:s|ed|ing)?|motivat\w+|supervis\w+|mentor\w*|"
    rf"coach\w*|inspir\w+|guid(?:e|es|ed|ing)|grow(?:s|ing)?|hir(?:ed|ing)|"
    rf"train(?:ed|ing)|retain\w*|empower\w*)\b(?:[ ,/&-]+(?!(?:projects?|programs?|programmes?)\b(?! and {_PEOPLE})|"
    rf"relationships?\b)[\w-]+){{0,6}}?[ ,/&-]+{_PEOPLE}\b(?! relationships?)|"
    r"\b(?:mentor(?:ing|ed|ship|s)|coach(?:ing|ed|es)|servant leader\w*|team[- ](?:building|builder|development|leadership|leader|lead|management)|"
    r"(?:strong|proven|effective|natural|inspiring|visionary|people|hands-on) leader\b|"
    r"leadership(?! (?:team|position|role)s?)|people management|staff (?:development|management|supervision))",
    re.I,
)
