"""Knows degrees and schools by the words in which they are printed (`organizations.toml` holds the schools)."""

from __future__ import annotations

import functools
import re

from profilecheck.vocabulary.organizations import bare, named_schools, organizations, well_known

# (level, words, short forms): how degrees are printed. Short forms are case-sensitive, so that "as" and "ma" stay words.
# Earlier rows win where two begin at the same place: a "master's certificate" is no master's degree.
LEVELS: tuple[tuple[str, str, str], ...] = (
    (
        "other",
        r"(?:post)?[- ]?graduate certificate|(?:master['’]?s?|professional|university|technical) certificate|certificate (?:of|in) (?!completion"
        r"|attendance|appreciation)|"
        r"post[- ]?graduate (?:specialis|specializ|program|course|studies)\w*|pós-graduação|especialização|especialización|"
        r"some college|(?:coursework|credits|studies|course work|\d+ (?:credit )?hours) (?:towards?|completed towards?)",
        r"(?!)",
    ),
    (
        "doctorate",
        r"doctor(?:ate)?\b(?= of| in| degree|'s|,| -|:|$| \()|doctorate|doctoral|juris doctor|doctorado|doutorado|dr\.[- ](?:ing|rer)\.?(?: ?nat\.?|"
        r" ?pol\.?)?|promotion zum",
        r"Ph\.? ?D\.?|PhD|PHD|D\.?B\.?A\.?|Ed\.? ?D\.?|J\.D\.?|D\.Sc\.?|DPhil|M\.D\.",
    ),
    (
        "master",
        r"master(?:['’]?s)?(?=,| -| –|:|$| of\b| in\b| degree| \()|masters?\b|post[- ]?graduate(?! diploma)|post[- ]?graduation(?= ?[:(–-]"
        r"| in\b| from\b)|magister|maestr[ií]a|mestrado|ma[iî]trise"
        r"|laurea magistrale|staatsexamen|"
        r"dipl[oô]me d['’]ing[ée]nieur|diplom[- ]?(?:ingenieur|informatik|kauf|betriebswirt|wirtschafts|physik|mathematik|volkswirt|ökonom)\w*",
        r"M\.? ?B\.? ?A\.?|EMBA|M\.? ?[Ss]c\.?|M\. ?SC\.?|M\.[Cc]om|M\. ?[Tt]ech|M\. ?TECH|M-Tech|MMS(?=[ ,:(-])|MBM|MAM(?=[ ,:-])|MHRM|MSW|M\.S\.W\.?"
        r"|PG(?= ?[–-] )|M\.S\.?(?:c\.?)?|MSc|MSC|MS(?=[ ,:-])|M\. ?S\.?|M\.A\.?|MA(?=[ ,:-]+(?:in\b|[A-Z]))|M\.?Eng\.?|M\.? ?Tech\.?"
        r"|M\.?Phil\.?|M\.?Ed\.?|"
        r"MPA|MCA|M\.C\.A\.?|MIS(?= degree)|MPM|MSIT|MSIS|MSCS|MSPM|MHA|MPH|M\.P\.H\.?|MSEE|LL\.?M\.?|Dipl\.?-(?:Ing|Inf|Kfm|Wirt)\S*"
        r"|M\.Com\.?|MCom|MEng",
    ),
    (
        "bachelor",
        r"bachelor(?:['’]?s|s)?\b|(?:^|(?<=\n))graduated(?= (?:with|in|from)\b)|(?<![\w-] )(?<!post )graduation(?= ?[:(–-]| in\b| from\b)"
        r"|kandidat(?:exam\w*)?\b|baccalaureate|undergraduate degree|licenciatura|licence(?= )|laurea|graduado|bacharel(?:ado)?|graduação|grado en"
        r"|ingenier[ií]a(?= (?:en|de|inform|indust|civil|electr))|"
        r"ing[ée]nieur d['’]état",
        r"B\.? ?[Ss]c\.?|B\. ?SC\.?|BComm?|BE(?=/)|B\.[Cc]om|B\. ?[Tt]ech|B\. ?TECH|B-Tech|B\. ?E\.?(?=[ ,:(-]|$)|BBM|B\.B\.M\.?|BMS(?=[ ,:(-])|BSCIT|BScIT"
        r"|BSIS|B\.S\.?(?:c\.?)?(?:E\.?|N\.?)?|B\. ?S\.?|BSc|BSC|BS(?=[ ,:/-]|$)|B\.A\.?|B\. ?A\.?|BA(?=[ ,:/-]|$)|BBA|B\.B\.A\.?|B\.?Eng\.?|BEng|B\.E\.?"
        r"|BE(?=[ ,:(-])|B\.? ?Tech\.?|BTech|"
        r"B\.?Com\.?|BCom|BCA|B\.C\.A\.?|BIT(?=[ ,:-])|BSIT|BSCS|BSEE|BSME|BSBA|BAS|B\.Arch\.?|A\.B\.(?= )|LL\.?B\.?|BFA|B\.F\.A\.?|BSN|BS/BA",
    ),
    (
        "associate",
        r"associate(?:['’]?s|s)?(?= of\b| in\b| degree|,| -| –|:|$)|associate['’]s",
        r"A\.A\.S\.?|AAS|A\.S\.?(?=[ ,:-])|AS(?=[ ,:-]+(?:in\b|degree))|A\.A\.?(?=[ ,:-])|AA(?=[ ,:-]+(?:in\b|degree))|ASc",
    ),
    (
        "diploma",
        r"(?:(?:post[- ]?graduate|pg|advanced?|higher national|higher|honours|national|technical|trade|professional"
        r"|polytechnic) )?diploma(?! of high)|vocational|practical engineer|polytechnic(?= (?:diploma|in)\b)|trade school|"
        r"berufsausbildung|ausbildung zu[mr]|fachinformatiker\w*|técnico superior|tecnólogo|brevet de technicien",
        r"HND|HNC|H\.N\.D\.?|H\.N\.C\.?|BTEC|NVQ|I\.?T\.?I\.?(?=[ ,:(]+(?:in|from|trade|\())|PGD(?:M|BM|BA|CA)?|PGDip|BTS|DUT",
    ),
    (
        "secondary",
        r"high school(?: diploma)?|10 ?\+ ?2|(?:x|xii|10|12)(?:th)? ?(?:std|standard|class|grade)\b\.?|(?:10th|12th)(?= ?[,(:–-]|$| from\b"
        r"| in\b| \d)|class (?:x|xii|10|12)(?:th)?\b"
        r"|plus two|pre[- ]?university(?: (?:course|college|education))?|pre[- ]degree|(?:senior|sr\.?|higher"
        r"|hr\.?) sec(?:ondary)?\b\.?(?! school)|secondary (?:examination|education(?= (?:board|certificate|exam)))|matric(?=[ ,(:]|$)"
        r"|inter(?:mediate)?(?= ?[(:,]|$| (?:of|in|from|with|exam|science|commerce|arts)\b)|realschulabschluss|mittlere reife|o[- ]levels?"
        r"|secondary school|senior secondary|higher secondary(?: certificate| school certificate)?|general education(?:al)? (?:development"
        r"|diploma)|a[- ]levels?|(?:fach)?abitur|matura|gcse|"
        r"baccalaur[eé]at|matriculation|intermediate (?:education|college)|bachillerato|ensino médio|fachhochschulreife",
        r"GED|G\.E\.D\.?|HSC|SSC|H\.S\.C\.?|S\.S\.C\.?|SSLC|S\.S\.L\.C\.?|HSLC|HSSLC|PUC|P\.U\.C\.?|PDC|ICSE|AISSCE|GCE(?= [AO])|H\.S\.(?= diploma)",
    ),
)
DEGREE = re.compile(
    "|".join(rf"(?P<{level}>(?<![\w.])(?:(?i:{words})|(?:{short}))(?![\w]))" for level, words, short in LEVELS),
)


@functools.cache
def school_words() -> tuple[frozenset[str], re.Pattern[str]]:
    """(single words, pattern of longer ones and of names) that tell a school."""
    data = organizations()
    names = [n for n in (*data.schools.names, *named_schools()) if " " in n]
    known = [n for n in well_known() if re.search(r"University|College|Institute|Polytech", n)]
    return bare(n for n in data.schools.names if " " not in n), re.compile(
        r"(?<!\w)(?:" + "|".join(sorted((re.escape(n) for n in (*names, *known)), key=len, reverse=True)) + r")(?!\w)"
    )


def is_school(text: str) -> bool:
    """Whether a piece of text has a word or a name that tells a school."""
    words, pattern = school_words()
    found = [word.strip(".,()") for word in text.split()]
    parts = [part for word in found if "." in word for part in word.split(".")]  # "Govt.High.School"
    return any(w.lower() in words or w in named_schools() for w in found) or any(p.lower() in words for p in parts) or bool(pattern.search(text))
