"""Documents of other kinds inside a Word document: HTML and text, as programs that make Word files put them there."""

from __future__ import annotations

from profilecheck.readers.text.decoding import decode
from profilecheck.readers.text.lines import Line, runs_of


def lines_of(data: bytes) -> list[Line]:
    """The lines of HTML or text that another document holds; none if it is something else."""
    text = decode(data)
    if text is None or text.startswith("{\\rtf"):
        return []
    if "<" in text[:2000]:
        text = text_of_html(data)
    return [Line("paragraph", "", runs_of(line)) for line in text.splitlines() if line.strip()]


def text_of_html(data: bytes) -> str:
    """The text of simple HTML, a line for each block."""
    import lxml.etree
    import lxml.html

    try:
        root = lxml.html.document_fromstring(data, parser=lxml.html.HTMLParser(no_network=True, huge_tree=False))
    except (lxml.etree.LxmlError, ValueError):
        return ""
    parts: list[str] = []
    for event, element in lxml.etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        skipped = not isinstance(tag, str) or tag in ("script", "style", "title", "head", "template")
        block = tag not in ("a", "b", "i", "em", "strong", "span", "u", "sub", "sup", "small", "font", "code")
        if event == "start":
            parts += ["\n" if block else "", "" if skipped else " ".join((element.text or "").split(" "))]
        else:
            parts += ["\n" if block else "", element.tail or ""]
    return "".join(parts)
