"""What the lines of a pasted profile look like: dates, lengths, kinds of employment, places, notes of schools and credentials."""

from __future__ import annotations

import re

from profilecheck.patterns import lazy
from profilecheck.vocabulary.linkedin import linkedin
from profilecheck.vocabulary.months import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_POINT = rf"(?:(?:{_MONTH})\.?\s+(?:de\s+)?)?(?:19|20)\d\d"
_PRESENT = r"present|current|heute|actualidad|presente|aujourd.hui|ce jour|o momento|heden|oggi"
DATES = lazy(rf"^(?P<start>{_POINT})\s*(?:[-–—]|\bto\b|\bbis\b|\ba\b|\bau\b|\baté\b)\s*(?P<end>{_POINT}|{_PRESENT})(?:\s*[·•(]\s*.*)?$", re.I)
ONE_DATE = lazy(rf"^(?P<start>{_POINT})(?:\s*·\s*(?:\d+\s+\w+\s*)+)?$", re.I)
_UNIT = r"(?:yrs?|years?|mos?|months?|años?|mes(?:es)?|jahre?|monate?|ans?|mois|anos?|anni|anno|mesi|mese|j\.?|jr\.?|mon\.?)"
LENGTH = rf"(?:\d+\s+{_UNIT}\.?(?:\s+\d+\s+{_UNIT}\.?)?|less than a year)"
_TYPE = "|".join(linkedin().page.employment)
TOTAL = lazy(rf"^(?:(?:{_TYPE})\s*·\s*)?{LENGTH}$", re.I)
TYPE = lazy(rf"^(?:{_TYPE})$", re.I)
COMPANY_TYPE = lazy(rf"^(?P<company>.+?)\s*[·•]\s*(?:{_TYPE})$", re.I)
MODE = lazy(
    r"^(?P<place>(?:.*?\S)?)\s*(?:[·•]\s*)?\b"
    r"(?P<mode>hybrid|remote|on-site|onsite|hybride|vor ort|presencial|híbrido|en remoto|à distance|sur site)$",
    re.I,
)
SKILL_LINE = lazy(r"^(?:skills|kenntnisse|aptitudes|compétences|competências):\s*(?P<names>.+)$", re.I)
SKILL_SUM = lazy(r"^(?P<names>.+?)(?:,|\band\b|\s·)?\s*(?:and )?\+\s?\d+ skills?$", re.I)
ISSUED = lazy(
    rf"^(?:issued|ausgestellt|expedición|expedida|délivré|emitid[oa])\b[: ]*(?P<start>{_POINT})?"
    rf"(?:\s*[·•]?\s*(?:expires?|expired|gültig bis|vencimiento|expire)\b[: ]*(?P<end>{_POINT})?)?.*$",
    re.I,
)
SCHOOL_NOTE = lazy(r"^(?:grade|activities and societies|note|aktivitäten und verbände|actividades y grupos)\s*:", re.I)
PROFICIENCY = lazy(r"proficiency|native|bilingual|professional working|elementary|limited working|kompetenz|muttersprach|competencia|nivel|fluent", re.I)
WROTE = lazy(rf"^(?:(?:{_MONTH})\.?\s+\d{{1,2}},\s+\d{{4}}|\d{{1,2}}\s+(?:{_MONTH})\.?\s+\d{{4}}),\s+(?P<relation>.+)$", re.I)
AT_COMPANY = lazy(r"\s(?:at|bei|en|chez|@)\s\S")
SENTENCE = lazy(r"[.!?:;]$")
