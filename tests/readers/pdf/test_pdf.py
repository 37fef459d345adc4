"""A PDF comes back as the text a person reads, in that order, each word with its place."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from profilecheck.errors import UnreadableFile
from profilecheck.readers.pdf import read, sniff
from tests.conftest import ROOT

WIDTH, HEIGHT = A4


def make_pdf(*pages: Callable[[Canvas], None], **options: object) -> bytes:
    """A PDF with one page a function; `options` go to the canvas."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def put(canvas: Canvas, x: float, top: float, text: str, *, size: float = 10, font: str = "Helvetica") -> None:
    """One line with its baseline `top` points below the page's upper edge."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - top, text)


def put_lines(canvas: Canvas, x: float, top: float, lines: list[str], *, step: float = 13, size: float = 10, font: str = "Helvetica") -> None:
    for at, line in enumerate(lines):
        put(canvas, x, top + at * step, line, size=size, font=font)


def wrap(text: str, width: float, *, size: float = 10, font: str = "Helvetica") -> list[str]:
    """Lines of a text as a word processor would break it."""
    lines: list[str] = []
    for word in text.split():
        if lines and stringWidth(f"{lines[-1]} {word}", font, size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


SENTENCE = "Led the rollout of a claims platform to eleven regional offices and cut the time to settle a claim from nine days to four within a year."
SHARED = ROOT.parent / "shared" / "gold"


def blocks(data: bytes) -> list[tuple[str, str]]:
    document = read(data, "cv.pdf")
    return [(block.kind, document.quote(block.span)) for block in document.blocks]


def texts(data: bytes) -> list[str]:
    return [text for _, text in blocks(data)]


def codes(data: bytes) -> list[str]:
    return [notice.code for notice in read(data, "cv.pdf").warnings]


@pytest.mark.parametrize(
    ("head", "expected"), [(b"%PDF-1.7", True), (b"\n" * 900 + b"%PDF-1.4", True), (b"PK\x03\x04", False), (b"\n" * 1024 + b"%PDF-1.4", False)]
)
def test_sniff(head: bytes, expected: bool) -> None:
    assert sniff(head) is expected


def test_words_have_their_boxes() -> None:
    document = read(make_pdf(lambda c: put(c, 72, 100, "Jane Sample", size=20, font="Helvetica-Bold")), "cv.pdf")
    first, second = document.words
    assert document.quote(first.span) == "Jane"
    assert first.bold
    assert first.size == pytest.approx(20)
    assert first.box is not None
    assert second.box is not None
    assert first.box.page == 1
    assert first.box.x0 == pytest.approx(72, abs=0.6)
    assert first.box.x1 == pytest.approx(72 + stringWidth("Jane", "Helvetica-Bold", 20), abs=1)
    assert first.box.top < 100 < first.box.bottom + 1
    assert second.box.x0 > first.box.x1


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_turned_page_has_places_as_shown(angle: int) -> None:
    data = make_pdf(lambda c: put(c, 72, 100, "upright"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.pages[0].Rotate = angle
        out = io.BytesIO()
        pdf.save(out)
    document = read(out.getvalue(), "cv.pdf")
    box = document.words[0].box
    assert document.text == "upright"
    assert box is not None
    width = HEIGHT if angle % 180 else WIDTH
    expected = {90: (HEIGHT - 100, 72), 180: (WIDTH - 72, HEIGHT - 100), 270: (100, WIDTH - 72)}[angle]
    assert 0 <= box.x0 < box.x1 <= width
    assert min(abs(box.x0 - expected[0]), abs(box.x1 - expected[0])) < 12
    assert min(abs(box.top - expected[1]), abs(box.bottom - expected[1])) < 12


def test_crop_box_moves_the_origin() -> None:
    data = make_pdf(lambda c: put(c, 172, 200, "inside"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.pages[0].CropBox = pikepdf.Array([100, 100, WIDTH, HEIGHT - 50])
        out = io.BytesIO()
        pdf.save(out)
    box = read(out.getvalue(), "cv.pdf").words[0].box
    assert box is not None
    assert box.x0 == pytest.approx(72, abs=1)
    assert box.top < 150 < box.bottom + 1


def test_wrapped_paragraph_is_one_block() -> None:
    def page(c: Canvas) -> None:
        put_lines(c, 72, 100, wrap(f"{SENTENCE} {SENTENCE}", 400))

    assert texts(make_pdf(page)) == [f"{SENTENCE} {SENTENCE}"]


def test_short_lines_stay_apart() -> None:
    def page(c: Canvas) -> None:
        put_lines(c, 72, 60, wrap(f"{SENTENCE} {SENTENCE}", 400))
        put_lines(c, 72, 130, ["Project Manager", "Acme Ltd, Leeds", "May 2019 to June 2021"])

    assert texts(make_pdf(page))[1:] == ["Project Manager", "Acme Ltd, Leeds", "May 2019 to June 2021"]


def test_date_at_the_margin_stays_on_its_line() -> None:
    def page(c: Canvas) -> None:
        for at in range(5):
            put(c, 72, 100 + 60 * at, f"Project Manager {at}", font="Helvetica-Bold")
            put(c, 440, 100 + 60 * at, f"Jan 201{at} – Dec 201{at}")
            put_lines(c, 72, 115 + 60 * at, wrap(SENTENCE, 440))

    found = texts(make_pdf(page))
    assert found[0] == "Project Manager 0\tJan 2010 – Dec 2010"
    assert found[1] == SENTENCE
    assert len(found) == 10


LEFT = ["Contact", "jane@example.com", "Leeds", "Skills", "Jira", "Power BI", "Risk management", "Languages", "English", "French", "Tools", "MS Project"]


def two_columns(c: Canvas, main_x: float, side_x: float) -> None:
    put(c, 40, 60, "Jane Sample, an experienced programme manager of large migrations", size=16)
    put_lines(c, side_x, 120, LEFT, step=20)
    put_lines(c, main_x, 125, wrap(" ".join([SENTENCE] * 8), 330), step=13)


@pytest.mark.parametrize(("main_x", "side_x", "side_first"), [(220, 40, True), (40, 420, False)])
def test_columns_are_read_one_after_the_other(main_x: float, side_x: float, side_first: bool) -> None:
    data = make_pdf(lambda c: two_columns(c, main_x, side_x))
    found = texts(data)
    main = " ".join([SENTENCE] * 8)
    assert found[0].startswith("Jane Sample")
    assert found[1:] == ([*LEFT, main] if side_first else [main, *LEFT])
    assert "two-columns" in codes(data)


def test_column_goes_on_overleaf_before_its_neighbour() -> None:
    def second(c: Canvas) -> None:
        put_lines(c, 40, 60, wrap(SENTENCE, 330))

    found = texts(make_pdf(lambda c: two_columns(c, 40, 420), second))
    assert found.index("Contact") > max(at for at, text in enumerate(found) if text.endswith("within a year."))


def test_both_columns_go_on_overleaf_side_by_side() -> None:
    """The sidebar of the second page follows the sidebar of the first, not the main column."""

    def second(c: Canvas) -> None:
        put_lines(c, 40, 60, [line for _ in range(8) for line in wrap(SENTENCE, 330)])
        put_lines(c, 420, 60, [f"Overleaf skill {n}" for n in range(12)], step=40)

    found = texts(make_pdf(lambda c: two_columns(c, 40, 420), second))
    last_main = max(at for at, text in enumerate(found) if text.endswith("within a year."))
    assert last_main < found.index("Contact") < next(at for at, text in enumerate(found) if "Overleaf skill 0" in text)


def test_columns_of_bullets_in_a_page_of_one_column() -> None:
    def page(c: Canvas) -> None:
        put_lines(c, 72, 60, wrap(f"{SENTENCE} {SENTENCE}", 450))
        for column in range(3):
            put_lines(c, 72 + 160 * column, 120, [f"• Skill {column}{row}" for row in range(4)])
        put(c, 72, 200, "Experience", size=13, font="Helvetica-Bold")
        put_lines(c, 72, 220, wrap(f"{SENTENCE} {SENTENCE}", 450))

    found = blocks(make_pdf(page))
    assert [text for kind, text in found if kind == "bullet"] == [f"Skill {column}{row}" for column in range(3) for row in range(4)]
    assert [kind for kind, _ in found if kind != "bullet"] == ["paragraph", "heading", "paragraph"]


def test_dates_in_a_column_of_their_own_are_no_column() -> None:
    def page(c: Canvas) -> None:
        for at in range(5):
            put_lines(c, 50, 80 + 90 * at, [f"Mar 201{at} – Mar", f"201{at + 1}"], step=12)
            put(c, 150, 80 + 90 * at, f"Project Manager {at}", font="Helvetica-Bold")
            put_lines(c, 150, 94 + 90 * at, wrap(f"{SENTENCE} {SENTENCE}", 380))

    found = texts(make_pdf(page))
    assert found[0] == "Mar 2010 – Mar 2011\tProject Manager 0"
    assert found[1] == f"{SENTENCE} {SENTENCE}"
    assert len(found) == 10


@pytest.mark.parametrize("mark", ["•", "·", "-", "–", "*", "o"])
def test_bullets_lose_their_marks_and_keep_their_lines(mark: str) -> None:
    def page(c: Canvas) -> None:
        top = 80.0
        for _ in range(3):
            put(c, 72, top, mark)
            lines = wrap(SENTENCE, 300)
            put_lines(c, 86, top, lines)
            top += 13 * len(lines)

    assert blocks(make_pdf(page)) == [("bullet", SENTENCE)] * 3


def test_drawn_discs_are_bullets() -> None:
    def page(c: Canvas) -> None:
        for at in range(3):
            c.circle(78, HEIGHT - 97 - 20 * at, 1.5, stroke=0, fill=1)
            put(c, 86, 100 + 20 * at, f"Saved {at} million")

    assert blocks(make_pdf(page)) == [("bullet", f"Saved {at} million") for at in range(3)]


NAME_OVERLEAF = "Led the rollout of the new mail system with three suppliers and Exchange Online in the cloud of the bank and moved the archive in a year"


@pytest.mark.parametrize("sentence", [SENTENCE, NAME_OVERLEAF], ids=["small letter", "capital letter"])
def test_bullet_runs_over_the_page_break(sentence: str) -> None:
    lines = wrap(sentence, 300)

    def first(c: Canvas) -> None:
        put(c, 72, 760, "•")
        put_lines(c, 86, 760, lines[:1])

    def second(c: Canvas) -> None:
        put_lines(c, 86, 60, lines[1:])

    def whole(c: Canvas) -> None:
        put(c, 72, 600, "•")
        put_lines(c, 86, 600, lines)
        first(c)

    assert blocks(make_pdf(whole, second)) == [("bullet", sentence)] * 2


def test_a_short_line_at_the_foot_does_not_go_on_overleaf() -> None:
    def first(c: Canvas) -> None:
        put(c, 72, 600, "•")
        put_lines(c, 86, 600, wrap(SENTENCE, 300))
        put(c, 72, 760, "•")
        put(c, 86, 760, "Led a small team")

    def second(c: Canvas) -> None:
        put_lines(c, 86, 60, ["Other work", "Kept the plan"])

    assert [text for _, text in blocks(make_pdf(first, second))] == [SENTENCE, "Led a small team", "Other work", "Kept the plan"]


def test_a_sentence_that_ends_at_the_foot_does_not_go_on_overleaf() -> None:
    full, following = "Moved the settlement of claims to a platform of all the offices.", "Replaced the network of the bank and of its branches in one year"

    def first(c: Canvas) -> None:
        put_lines(c, 72, 600, wrap(SENTENCE, 300))
        put(c, 72, 760, full)

    def second(c: Canvas) -> None:
        put(c, 72, 60, following)

    assert [text for _, text in blocks(make_pdf(first, second))] == [SENTENCE, full, following]


def test_line_end_hyphens() -> None:
    lines = [
        "Kept the steering committee informed about the trans-",
        "formation of the warehouse and about all self-",
        "managed teams, and closed the transformation early.",
    ]
    found = texts(make_pdf(lambda c: put_lines(c, 72, 100, lines)))
    assert " ".join(found) == (
        "Kept the steering committee informed about the transformation of the warehouse and about all self-managed teams, and closed the transformation early."
    )


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        (["renata.vasconcelos@example.", "com"], "renata.vasconcelos@example.com"),
        (["www.linkedin.com/in/renata-", "vasconcelos"], "www.linkedin.com/in/renata-vasconcelos"),
    ],
)
def test_broken_addresses_are_joined(lines: list[str], address: str) -> None:
    assert texts(make_pdf(lambda c: put_lines(c, 72, 100, lines))) == [address]


def test_a_link_is_kept_with_the_words_that_it_lies_over_or_stands_beside() -> None:
    places = {(50, 102): "mailto:marta@example.org", (112, 154): "https://www.linkedin.com/in/marta-hollis", (160, 200): "javascript:alert(1)"}

    def draw(c: Canvas) -> None:
        put(c, 50, 80, "Marta Hollis", size=18)
        put(c, 50, 100, "Write to me | My profile | Leeds")
        put(c, 50, 120, "My work")
        for (x0, x1), address in places.items():
            c.linkURL(address, (x0, HEIGHT - 102, x1, HEIGHT - 90))
        c.linkURL("https://example.org/work", (36, HEIGHT - 122, 46, HEIGHT - 110))

    document = read(make_pdf(draw), "cv.pdf")
    assert [(document.quote(link.span), link.target) for link in document.links] == [
        ("Write", "mailto:marta@example.org"),
        ("to", "mailto:marta@example.org"),
        ("me", "mailto:marta@example.org"),
        ("My", "https://www.linkedin.com/in/marta-hollis"),
        ("profile", "https://www.linkedin.com/in/marta-hollis"),
        ("My", "https://example.org/work"),
    ]


def test_letter_spaced_name() -> None:
    def page(c: Canvas) -> None:
        text = c.beginText(72, HEIGHT - 80)
        text.setFont("Helvetica", 20)
        text.setCharSpace(5)
        text.textOut("Jane Sample")
        c.drawText(text)
        put(c, 72, 120, "P R O F I L E", size=13)
        put(c, 72, 150, "W O R K   H I S T O R Y", size=13)

    assert texts(make_pdf(page)) == ["Jane Sample", "PROFILE", "WORK HISTORY"]


def test_tightly_tracked_page_without_spaces() -> None:
    def page(c: Canvas) -> None:
        for row, line in enumerate(wrap(f"{SENTENCE} {SENTENCE}", 400)):
            x = 72.0
            for letter in line:
                if letter != " ":
                    put(c, x, 100 + 13 * row, letter)
                x += stringWidth(letter, "Helvetica", 10) - 0.5

    assert read(make_pdf(page), "cv.pdf").text == f"{SENTENCE} {SENTENCE}"


@pytest.mark.parametrize(
    "heads",
    [
        ["MARTA HOLLIS, PMP – Page Two", "marta@example.org"],
        ["Marta Hollis, PMP | Resume | page 2 of 2", "marta@example.org | +44 113 496 0123", "Northfield Partners (continued)"],
        ["Marta Hollis, PMP", "(continued from previous page)", "Experience, cont'd"],
    ],
    ids=["page-in-words", "three-rows", "without-number"],
)
def test_heads_of_later_pages_are_no_text(heads: list[str]) -> None:
    def first(c: Canvas) -> None:
        put(c, 50, 60, "Marta Hollis, PMP", size=16)
        put_lines(
            c, 50, 80, ["marta@example.org | +44 113 496 0123 | Leeds", "", "EXPERIENCE", "Northfield Partners, Leeds", "• Moved 900 users.", "Continued…"]
        )

    def second(c: Canvas) -> None:
        put_lines(c, 50, 70, [*heads, "• Agreed the scope with three vendors."], step=14)

    assert texts(make_pdf(first, second)) == [
        "Marta Hollis, PMP",
        "marta@example.org | +44 113 496 0123 | Leeds",
        "EXPERIENCE",
        "Northfield Partners, Leeds",
        "Moved 900 users.",
        "Agreed the scope with three vendors.",
    ]


def test_a_job_at_the_top_of_a_later_page_is_text() -> None:
    def first(c: Canvas) -> None:
        put_lines(c, 50, 80, ["Marta Hollis", "Project Manager, Leeds", "EXPERIENCE", "Northfield Partners", "• Moved 900 users."])

    assert texts(make_pdf(first, lambda c: put_lines(c, 50, 80, ["Project Manager, Leeds", "• Agreed the scope."])))[-2:] == [
        "Project Manager, Leeds",
        "Agreed the scope.",
    ]


def test_header_and_footer_stay_out_of_the_text() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(c: Canvas) -> None:
            put(c, 72, 40, "Jane Sample CV", size=8)
            put_lines(c, 72, 100, wrap(f"{SENTENCE} {SENTENCE}", 400))
            put(c, 250, HEIGHT - 30, f"Page {number} of 3", size=8)

        return draw

    text = read(make_pdf(*(page(n) for n in (1, 2, 3))), "cv.pdf").text
    assert text.count("Jane Sample CV") == 1
    assert "Page" not in text


def test_heading_kinds() -> None:
    def page(c: Canvas) -> None:
        put(c, 72, 60, "Jane Sample", size=22)
        put(c, 72, 100, "EXPERIENCE")
        put_lines(c, 72, 120, wrap(SENTENCE, 300))
        put(c, 72, 200, "Education", font="Helvetica-Bold")
        put_lines(c, 72, 220, ["M.Sc. in physics", "University of Leeds"])

    assert [kind for kind, _ in blocks(make_pdf(page))] == ["heading", "heading", "paragraph", "heading", "paragraph", "paragraph"]


def white(c: Canvas) -> None:
    c.setFillColorRGB(1, 1, 1)
    put(c, 72, 300, "secret keywords")


def tiny(c: Canvas) -> None:
    put(c, 72, 300, "secret keywords", size=1)


def outside(c: Canvas) -> None:
    put(c, WIDTH + 50, 300, "secret keywords")


def unseen(c: Canvas) -> None:
    text = c.beginText(72, HEIGHT - 300)
    text.setFont("Helvetica", 10)
    text.setTextRenderMode(3)
    text.textOut("secret keywords")
    c.drawText(text)


@pytest.mark.parametrize("draw", [white, tiny, outside, unseen])
def test_hidden_text_is_reported_and_left_out(draw: Callable[[Canvas], None]) -> None:
    def page(c: Canvas) -> None:
        put(c, 72, 100, "honest text")
        draw(c)

    document = read(make_pdf(page), "cv.pdf")
    assert document.text == "honest text"
    assert document.hidden_text == ("secret keywords",)
    assert [(notice.code, notice.page) for notice in document.warnings] == [("hidden-text", 1)]


def test_white_text_on_a_dark_banner_is_seen() -> None:
    def page(c: Canvas) -> None:
        c.setFillColorRGB(0.1, 0.2, 0.3)
        c.rect(0, HEIGHT - 120, WIDTH, 120, stroke=0, fill=1)
        c.setFillColorRGB(1, 1, 1)
        put(c, 72, 80, "Jane Sample", size=20)

    document = read(make_pdf(page), "cv.pdf")
    assert document.text == "Jane Sample"
    assert not document.warnings


def picture(c: Canvas) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    c.drawImage(ImageReader(Image.new("RGB", (60, 80), "white")), 0, 0, WIDTH, HEIGHT)


def test_text_of_ocr_over_a_scan_is_the_text() -> None:
    def page(c: Canvas) -> None:
        picture(c)
        unseen(c)

    document = read(make_pdf(page), "cv.pdf")
    assert document.text == "secret keywords"
    assert [notice.code for notice in document.warnings] == ["ocr-layer"]


def test_pages_that_are_images_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="images") as caught:
        read(make_pdf(picture), "scan.pdf")
    assert caught.value.code == "no-text"


def test_one_page_of_several_is_an_image() -> None:
    assert codes(make_pdf(lambda c: put(c, 72, 100, "honest text"), picture)) == ["image-page"]


def test_one_page_of_several_is_empty() -> None:
    assert codes(make_pdf(lambda c: put(c, 72, 100, "honest text"), lambda c: None)) == ["blank-page"]


def test_raised_letters_stay_with_their_figure() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 100, "Runs the 2")
        put(canvas, 72 + stringWidth("Runs the 2", "Helvetica", 10), 95.5, "nd", size=6)
        put(canvas, 72 + stringWidth("Runs the 2", "Helvetica", 10) + stringWidth("nd", "Helvetica", 6) + 3, 100, "line of support.")

    assert read(make_pdf(draw), "resume.pdf").text == "Runs the 2nd line of support."


def test_a_page_of_outlines_has_text_that_could_not_be_read() -> None:
    def outlines(canvas: Canvas) -> None:
        for at in range(40):
            canvas.rect(72 + 8 * at, 600, 5, 7, fill=1)

    assert codes(make_pdf(lambda c: put(c, 72, 100, "honest text"), outlines)) == ["page-without-text"]


def encrypted(data: bytes, user: str) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
    return out.getvalue()


def test_password_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="password") as caught:
        read(encrypted(make_pdf(lambda c: put(c, 72, 100, "honest text")), "user"), "cv.pdf")
    assert caught.value.code == "encrypted"


def test_empty_password_is_read() -> None:
    assert read(encrypted(make_pdf(lambda c: put(c, 72, 100, "honest text")), ""), "cv.pdf").text == "honest text"


@pytest.mark.parametrize(("data", "code"), [(b"", "empty"), (b"%PDF-1.4\nnothing else", "damaged")])
def test_damaged_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(data, "cv.pdf")
    assert caught.value.code == code


def test_long_files_are_cut() -> None:
    document = read(make_pdf(*[lambda c: put(c, 72, 100, "honest text here")] * 53), "cv.pdf")
    assert document.pages == 53
    assert "truncated" in [notice.code for notice in document.warnings]


def test_properties() -> None:
    assert dict(read(make_pdf(lambda c: put(c, 72, 100, "honest text")), "cv.pdf").properties)["Producer"].startswith("ReportLab")


LETTERS = st.characters(min_codepoint=33, max_codepoint=255, blacklist_categories=("Cc", "Zs"))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.text(st.characters(min_codepoint=33, max_codepoint=255, blacklist_categories=("Cc", "Zs")), min_size=1, max_size=12), min_size=1, max_size=30)
)
def test_words_are_their_quotes(words: list[str]) -> None:
    data = make_pdf(lambda c: put_lines(c, 40, 60, wrap(" ".join(words), 400)))
    try:
        document = read(data, "cv.pdf")
    except UnreadableFile:
        return
    for word in document.words:
        quote = document.quote(word.span)
        assert quote
        assert quote == "".join(quote.split())
        assert word.box is not None
    assert document.text.split() == [document.quote(word.span) for word in merge_halves(document)]


def merge_halves(document: object) -> list[object]:
    """Words without those that are the glued second half of one."""
    from profilecheck.document import Span, Word

    result: list[Word] = []
    for word in document.words:
        if result and result[-1].span.end == word.span.start:
            result[-1] = Word(Span(result[-1].span.start, word.span.end))
        else:
            result.append(word)
    return result


def test_reading_twice_gives_the_same() -> None:
    data = make_pdf(lambda c: two_columns(c, 220, 40))
    assert read(data, "cv.pdf") == read(data, "cv.pdf")


def up_the_margin(c: Canvas) -> None:
    c.saveState()
    c.translate(30, 200)
    c.rotate(90)
    c.setFont("Helvetica", 10)
    c.drawString(0, 0, "printed sideways")
    c.restoreState()


def test_text_that_runs_up_the_page_comes_last() -> None:
    def page(c: Canvas) -> None:
        up_the_margin(c)
        put(c, 72, 100, "honest text")

    assert texts(make_pdf(page)) == ["honest text", "printed sideways"]


LABELLED = [path for path in sorted(SHARED.glob("*/*.pdf")) if not path.stem.endswith(("-scan", "-password"))]


@pytest.mark.skipif(not LABELLED, reason="the labelled resumes are not beside this checkout")
@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_words_of_resumes_are_not_glued(path: Path) -> None:
    document = read(path.read_bytes(), path.name)
    long_ones = [quote for word in document.words if len(quote := document.quote(word.span)) >= 25 and quote.isalpha()]
    assert document.words
    assert not long_ones
