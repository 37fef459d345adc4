"""Files that claim, or unpack to, more than any document has are refused before anybody works on them."""

from __future__ import annotations

import time
import zlib

import pytest

from profilecheck.errors import UnreadableFile
from profilecheck.readers.pdf import read
from profilecheck.readers.pdf.claims import unpacks_to_much


def pdf(content: bytes, more: bytes = b"", filters: bytes = b"/FlateDecode") -> bytes:
    packed = zlib.compress(content, 9)
    return (
        b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n"
        b"4 0 obj\n<</Filter[" + filters + b"]/Length %d>>\nstream\n" % len(packed) + packed + b"\nendstream\nendobj\n"
        b"5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n" + more + b"trailer\n<</Root 1 0 R>>\n"
    )


HONEST = b"BT /F 11 Tf 72 700 Td (Led the move of forty servers) Tj ET\n"
CASES = {
    "numbers": pdf(HONEST, b"6 0 obj\n<</Type/XRef/Size 100000000/Length 0>>\nstream\n\nendstream\nendobj\n"),
    "pixels": pdf(HONEST, b"6 0 obj\n<</Type/XObject/Subtype/Image/Width 60000/Height 60000/Length 0>>\nstream\n\nendstream\nendobj\n"),
    "pieces": pdf(HONEST + b"1 1 2 2 re f\n" * 40_001),
    "a tree that doubles": pdf(HONEST, b"".join(b"%d 0 obj\n<</Type/Pages/Kids[%d 0 R %d 0 R]/Count 2>>\nendobj\n" % (n, n + 1, n + 1) for n in range(6, 16))),
    "runs": pdf(b"\x81 " * 100_000, filters=b"/FlateDecode/RunLengthDecode"),
}


@pytest.mark.parametrize("data", CASES.values(), ids=CASES)
def test_what_is_too_much_is_refused_at_once(data: bytes) -> None:
    begun = time.process_time()
    with pytest.raises(UnreadableFile) as caught:
        read(data, "cv.pdf")
    assert caught.value.code == "too-large"
    assert time.process_time() - begun < 5


def test_an_honest_file_is_read() -> None:
    assert read(pdf(HONEST + b"1 1 2 2 re f\n" * 1_000), "cv.pdf").text == "Led the move of forty servers"


def test_a_large_picture_is_no_reason() -> None:
    packed = zlib.compress(bytes(9_000_000))
    assert not unpacks_to_much(b"<</Subtype/Image/Filter/FlateDecode/Length %d>>\nstream\n" % len(packed) + packed)
