"""Words are cleaned without harm to what only looks broken."""

import time

import pytest

from profilecheck.readers.text.words import clean_word, is_bullet


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("plain", "plain"),
        ("ﬁnance", "finance"),
        ("oﬃce", "office"),
        ("½", "½"),
        ("1½", "1½"),
        ("PMP®", "PMP®"),
        ("Benefits™", "Benefits™"),
        ("m²", "m²"),
        ("№", "№"),
        ("…", "…"),
        ("café", "café"),
        ("cafe\u0301", "café"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("hy\u00adphen", "hyphen"),
        ("\u00ad", "-"),
        ("2016\u00ad2018", "2016-2018"),
        ("2016\u00ad", "2016-"),
        ("non\u2011breaking", "non-breaking"),
        ("\u221215%", "-15%"),
        ("(cid:127)", "•"),
        ("(cid:42)word", "word"),
        ("donâ€™t", "don't"),
        ("rÃ©sumÃ©", "résumé"),
        ("SÃO", "SÃO"),
        ("São", "São"),
        ("Âge", "Âge"),
        ("programÂ", "program"),
        ("Â", ""),
        ("ＦＵＬＬ", "FULL"),
        ("\x00\x07", ""),
        ("€1,2M", "€1,2M"),
        ("\uf0b7", "\uf0b7"),
    ],
)
def test_word(raw: str, clean: str) -> None:
    assert clean_word(raw).replace("’", "'") == clean


def test_no_break_space_becomes_a_space() -> None:
    assert clean_word("April\u00a02020").split() == ["April", "2020"]


@pytest.mark.parametrize("mark", list("•●▪■◦○‣⁃∙·*-–—➢➤►✓✔❖§o♢⋄\uf0b7"))
def test_marks(mark: str) -> None:
    assert is_bullet(mark)


@pytest.mark.parametrize("text", ["a", "I", "5", "•Text", "--", ""])
def test_no_marks(text: str) -> None:
    assert not is_bullet(text)


@pytest.mark.parametrize("attack", ["(cid:" * 200_000, "â€" * 200_000, "Ã" * 400_000, "\u200b" * 400_000, "e\u0301" * 200_000, "½" * 300_000])
def test_hostile_input_takes_no_time(attack: str) -> None:
    start = time.process_time()
    clean_word(attack)
    assert time.process_time() - start < 1.0
