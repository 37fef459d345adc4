"""Words as a person would type them, whatever a producer's fonts and encodings made of them."""

from __future__ import annotations

import re
import unicodedata

from profilecheck.patterns import lazy

# Glyphs that stand before an item of a list. Letters and dashes in it count only when they stand alone at a line's start.
BULLETS = frozenset("•●▪■◦○‣⁃∙·*-–—➢➤►✓✔❖§o▸▹▶▷◆◇◊♢♦⋄∘□▫◼◾⬤⚫⦁⦿⚬✦✧★☆✱✽➔➜→⇒»›¤Ø¨v\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf06f\uf0a8\uf0e0\uf0be")
# Bullets that are nothing else wherever they stand, so that "•Text" can be taken apart.
STRONG_BULLETS = frozenset("•●▪■◦○‣⁃∙➢➤►✓✔❖▸▶◆□▫◼◾⬤⚫⦁⦿⚬✦✱➔\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf06f\uf0a8\uf0e0\uf0be")

_CID = lazy(r"\(cid:(\d{1,6})\)")
_BULLET_CIDS = frozenset({"127", "128", "130", "131", "132", "133", "136", "139", "149", "183"})
# NFKC would turn these into ASCII that reads wrongly: 1½ -> 11⁄2, ™ -> TM, m² -> m2, … -> ..., №, ℠.
_KEPT = lazy("([\u00aa\u00b2\u00b3\u00b9-\u00be\u2070-\u209f\u2100-\u218b\u2460-\u24ff\u2026])")
_UNSEEN = [0xAD, 0x61C, 0x180E, 0xFEFF, 0xFFFC, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE10)]
_CONTROLS = [*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]
_CHANGED: dict[int, str | None] = {**dict.fromkeys(_CONTROLS + _UNSEEN), 0x2010: "-", 0x2011: "-", 0x2212: "-"}
# The first bytes of UTF-8 read as Windows-1252, followed by what a second byte looks like there.
_MOJIBAKE = lazy("[ÂÃâÅÄðÐÑï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
# What is left of a no-break space when its second byte was taken for white space.
_LOST_SPACE = lazy(r"(?:(?<![A-ZÀ-Þ])|^)Â$")
# What is left of a fullwidth hyphen whose third byte, 8D, Windows-1252 does not know.
_LOST_DASH = lazy("ï¼[\u008d\u200b]?(?![\u0080-\u00bf])")
# What is left of a private code point, as symbol fonts have them for list marks.
_LOST_SYMBOL = lazy("ï[€‚ƒ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
# A soft hyphen alone, or behind a figure ("2016\u00ad2018"), is no place to break a word: fonts of LaTeX map their hyphen to it.
_SOFT_DASH = lazy("^\u00ad+$|(?<=\\d)\u00ad(?=\\s|$|[0-9A-Z])")
# Longer runs aren't words of a person; what is beyond would only cost time.
MAX_WORD = 2000


# The first of the signs that came out wrong, with what belongs to it.
_GARBLED = lazy("[^\x00-\x7f]+")


class Mended(str):
    """A word in which signs stood that came out wrong; `printed`: those signs, as a reader of the page sees them."""

    printed: str

    @classmethod
    def of(cls, text: str, printed: str) -> Mended:
        one = cls(text)
        one.printed = printed
        return one


def garbled_in(text: str) -> str:
    """The signs of a clean word that came out wrong on the page, "" where none did."""
    return text.printed if isinstance(text, Mended) else ""


def clean_word(text: str) -> str:
    """One word (or a few) without ligatures, invisible characters, `(cid:n)` and mojibake; may come back empty.

    Linear in the length of the text. The result may hold a space where a no-break space stood; it is `Mended` where a
    person sees on the page what was mended.
    """
    if text.isascii() and text.isprintable() and "(cid:" not in text:
        return text
    if len(text) > MAX_WORD:
        text = text[:MAX_WORD]
    if "(cid:" in text:
        text = _CID.sub(lambda m: "•" if m[1] in _BULLET_CIDS else "", text)
    if _MOJIBAKE.search(text) or "ï¼" in text or "Â" in text:
        mended = _LOST_SPACE.sub("", _LOST_DASH.sub("-", _unscramble(text)))
        if mended != text:
            seen = _GARBLED.search(text)
            return Mended.of(_without_faults(mended), seen[0].strip() if seen else "")
    return _without_faults(text)


def _without_faults(text: str) -> str:
    """The word without what no person sees on the page."""
    if "\u00ad" in text:
        text = _SOFT_DASH.sub("-", text)
    text = text.translate(_CHANGED)
    if text.isascii():
        return text
    if _KEPT.search(text):
        return "".join(part if at % 2 else unicodedata.normalize("NFKC", part) for at, part in enumerate(_KEPT.split(text)))
    return unicodedata.normalize("NFKC", text)


def is_private(text: str) -> bool:
    """Whether a word consists of private-use code points only: a symbol font's bullet or an icon."""
    return bool(text) and not text.isascii() and all("\ue000" <= c <= "\uf8ff" or c >= "\U000f0000" for c in text)


def is_bullet(text: str) -> bool:
    """Whether a word that stands first on a line is the mark of a list item and nothing else."""
    return len(text) == 1 and (text in BULLETS or is_private(text))


def _unscramble(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252, and leave a word that only looks like it alone ("Ã" in "SÃO")."""
    if _LOST_SYMBOL.search(text):
        return _LOST_SYMBOL.sub(_symbol, text)
    import ftfy  # takes 40 ms, and few files need it

    fixed = ftfy.fix_encoding(text)
    if fixed != text:
        return fixed
    return text


def _symbol(match: re.Match[str]) -> str:
    """The list mark of a symbol font at the beginning of a word; further on it is left out."""
    try:
        mark = match[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return match[0]
    return "" if match.start() else mark
