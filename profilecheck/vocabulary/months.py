"""Knows the months by the names in which resumes print them, in the languages of most of Europe and with common slips."""

from __future__ import annotations

_NAMES = (
    "january jan januar jän jänner janvier janv enero ene janeiro gennaio gen januari ianuarie styczeń stycznia ocak janurary janury janaury",
    "february feb febr februar fév fevrier février fevr févr febrero fevereiro fev febbraio februari februarie luty lutego şubat febuary febrary feburary",
    "march mar märz mär maerz mrz mars marzo março maart mrt marts martie marzec marca mart mrch",
    "april apr avril avr abril abr aprile aprilie kwiecień kwietnia nisan aprl arpil",
    "may mai mayo maio maggio mag mei maj maja mayıs",
    "june jun juni juin junio junho giugno giu iunie czerwiec czerwca haziran",
    "july jul juli juillet juil julio julho luglio lug iulie lipiec lipca temmuz jly jully",
    "august aug août aout agosto ago augustus augusti sierpień sierpnia ağustos augst agust",
    "september sep sept septembre septiembre setiembre setembro settembre set septembrie wrzesień września eylül septemeber septmber setember",
    "october oct oktober okt octobre octubre outubro out ottobre ott octombrie październik października ekim octomber octber octuber",
    "november nov novembre noviembre novembro noiembrie listopad listopada kasım novemeber novermber novmber",
    "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre desember des decembrie grudzień grudnia aralık decemeber decmber",
)
MONTHS = {form: number for number, names in enumerate(_NAMES, start=1) for name in names.split() for form in (name, name.replace("ı", "i"))}
"""Name in small letters, without a dot -> 1 to 12; what has an "ı" is often written with an "i", as capitals always have an "I"."""

SHORT_AND_FULL = frozenset({"may", "mai", "mei", "maj"})
"""Names that have no shorter form."""
IN_FULL = frozenset({"june", "july", "juni", "juli", "juin", "mars", "mart", "maio", "mayo", "août", "aout", "luty", "ocak", "ekim"})
"""Names in full that are as short as a short form."""

WORDS_TOO = frozenset(
    [
        "may",
        "mar",
        "mars",
        "mart",
        "mag",
        "out",
        "set",
        "gen",
        "ago",
        "des",
        "dec",
        "sep",
        "oct",
        "jan",
        "jun",
        "jul",
        "nov",
        "aug",
        "ene",
        "ott",
        "lug",
        "giu",
        "dic",
        "dez",
        "fev",
        "maja",
        "marts",
    ]
)
"""Names that are words of other kinds, names of people or parts of a word ("may", "out", "Jan 10"): a month only with a year in four digits, or a capital."""

ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SHORT = tuple(name[:3].lower() for name in ENGLISH)
"""The first three letters of each, lower case, by which every English form of its name begins."""
PRINTED = "|".join(sorted({*SHORT, "sept", *(name.lower() for name in ENGLISH)}, key=lambda form: (-len(form), form)))
"""A pattern of the forms that English texts print, lower case."""
