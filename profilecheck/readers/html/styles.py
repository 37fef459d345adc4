"""What the style sheets of a page say of its elements, as far as it decides what a person sees: shown or hidden, size, weight, side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.readers.html.sheets import declarations_of, rules_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_RULES = 4_000
"""Selectors that are tried on the page; what a portal's style sheet holds beyond is about things that are not text."""
ROOT_SIZE = 16.0
"""Pixels, the default of every browser; a pixel is three quarters of a point."""
SMALLEST = 3.0
"""Pixels: smaller letters can't be read by a person at any usual zoom."""
FAR = -300.0
"""Pixels beyond the page's edge at which text was put away on purpose."""

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    ]
)
UNSEEN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "meta",
        "link",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "iframe",
        "object",
        "embed",
        "select",
        "textarea",
        "input",
        "button",
        "map",
    ]
)
BOLD = frozenset(["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th", "dt"])
SIZES = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "small": 0.83, "sub": 0.75, "sup": 0.75}
NAMED_SIZES = {"xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32, "xxx-large": 48}
LENGTH = re.compile(r"(-?(?:\d+(?:\.\d+)?|\.\d+))(px|pt|em|rem|%|vw|vh|cm|mm|in|pc|ex|ch)?\Z")
PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "rem": ROOT_SIZE, None: 1.0}

NOT_DISPLAYED = "not displayed"
"""Menus that open, other languages, print versions: put away openly, not hidden from a reader."""

Colour = tuple[int, int, int]


class Style(Struct, frozen=True):
    """How an element is shown. `size` in pixels; `row`: its children stand side by side.

    `hidden`: why neither it nor anything in it can be seen, "" if it can; `unseen`: why its own letters can't, while an
    element inside may have another colour or size.
    """

    block: bool = True
    hidden: str = ""
    unseen: str = ""
    size: float = ROOT_SIZE
    bold: bool = False
    row: bool = False
    upper: bool = False
    ink: Colour = (0, 0, 0)
    paper: Colour | None = (255, 255, 255)


class Styles:
    """The style sheets inside a page and the elements that each rule is about."""

    def __init__(self, tree: HtmlElement) -> None:
        self._own: dict[HtmlElement, dict[str, tuple[tuple[int, ...], str]]] = {}
        present = {"." + c for element in tree.iter() for c in str(element.get("class") or "").split()}
        present |= {"#" + str(i) for i in tree.xpath("//@id")} | {element.tag for element in tree.iter() if isinstance(element.tag, str)}
        order = 0
        for sheet in tree.iter("style"):
            for selector, declarations in rules_of(sheet.text_content(), present):
                order += 1
                if order > MAX_RULES:
                    return
                for element in tree.xpath(selector.path):
                    self._add(element, declarations, (*selector.weight, order))

    def _add(self, element: HtmlElement, declarations: dict[str, tuple[str, bool]], weight: tuple[int, ...]) -> None:
        own = self._own.setdefault(element, {})
        for name, (value, important) in declarations.items():
            rank = (int(important), *weight)
            if name not in own or own[name][0] <= rank:
                own[name] = (rank, value)

    def declared(self, element: HtmlElement) -> dict[str, str]:
        """Property -> value, the cascade applied; what stands in the element itself outweighs the sheets."""
        values = {name: value for name, (_, value) in self._own.get(element, {}).items()}
        inline = element.get("style")
        if inline:
            values |= {name: value for name, (value, _) in declarations_of(inline).items()}
        return values

    def of(self, element: HtmlElement, parent: Style) -> Style:
        """The style of an element inside another."""
        tag = str(element.tag)
        css = self.declared(element)
        size = _size(css.get("font-size"), parent.size * SIZES.get(tag, 1.0), parent.size)
        weight = css.get("font-weight")
        ink = _colour(css.get("color", ""), parent.ink)
        paper = _paper(css, parent.paper)
        display = css.get("display", "block" if tag in BLOCKS else "inline").split()[0]
        style = replace(
            parent,
            block=not (display.startswith("inline") or display == "contents"),
            size=size,
            bold=weight in ("bold", "bolder", "600", "700", "800", "900") if weight else parent.bold or tag in BOLD,
            row=(display in ("flex", "inline-flex", "grid", "inline-grid") and css.get("flex-direction", "row").startswith("row")) or tag == "tr",
            upper=css.get("text-transform", "uppercase" if parent.upper else "") == "uppercase",
            ink=ink,
            paper=paper,
        )
        return replace(style, hidden=parent.hidden or _hidden(element, css, style, display), unseen=_unseen(style))


def _hidden(element: HtmlElement, css: dict[str, str], style: Style, display: str) -> str:
    """Why nobody sees this element's text, "" where it is seen."""
    if display == "none" or element.get("hidden") is not None:
        return NOT_DISPLAYED
    if css.get("visibility") in ("hidden", "collapse") or css.get("opacity", "1").strip() in ("0", "0.0", "0%"):
        return "invisible"
    if css.get("position") in ("absolute", "fixed") and min(_pixels(css.get(side, "0"), style.size) for side in ("left", "top", "right")) <= FAR:
        return "outside the page"
    if _pixels(css.get("text-indent", "0"), style.size) <= FAR:
        return "outside the page"
    if css.get("clip", "").replace(" ", "").startswith(("rect(0", "rect(1px")) or css.get("clip-path", "").replace(" ", "") in ("inset(50%)", "inset(100%)"):
        return "clipped"
    if css.get("overflow") == "hidden" and any(_pixels(css.get(side, "100"), style.size) <= 1 for side in ("width", "height")):
        return "clipped"
    return ""


def _unseen(style: Style) -> str:
    """Why nobody sees the letters of an element, "" where they are seen."""
    if style.size < SMALLEST:
        return "too small to read"
    if style.paper is not None and max(abs(a - b) for a, b in zip(style.ink, style.paper, strict=True)) <= 12:
        return "the colour of its background"
    return ""


def _pixels(text: str, size: float) -> float:
    found = LENGTH.match(text.strip())
    if not found:
        return 0.0
    unit = found[2]
    return float(found[1]) * (size if unit in ("em", "ex", "ch") else 10.0 if unit in ("vw", "vh") else PIXELS.get(unit, 1.0))


def _size(text: str | None, usual: float, inherited: float) -> float:
    """Pixels of a font size, `usual` where none is given."""
    if text is None:
        return usual
    text = text.strip().lower()
    if text in NAMED_SIZES:
        return float(NAMED_SIZES[text])
    if text in ("smaller", "larger"):
        return inherited * (0.83 if text == "smaller" else 1.2)
    found = LENGTH.match(text)
    if not found:
        return usual
    number = float(found[1])
    return number / 100 * inherited if found[2] == "%" else number * inherited if found[2] == "em" else number * PIXELS.get(found[2], 1.0)


def _paper(css: dict[str, str], behind: Colour | None) -> Colour | None:
    """The colour of the ground; None where a picture or a gradient lies there."""
    both = f"{css.get('background-image', '')} {css.get('background', '')}"
    if "url(" in both or "gradient" in both:
        return None
    ground = css.get("background-color") or css.get("background")
    return _colour(ground, behind) if ground else behind


def _colour(text: str, usual: Colour | None) -> Colour:
    import tinycss2.color3

    inherited = usual if usual is not None else (255, 255, 255)
    for token in text.replace("!important", "").split(" ") if "(" not in text else [text]:
        parsed = tinycss2.color3.parse_color(token)
        if parsed is not None and parsed != "currentColor" and parsed.alpha > 0.05:
            return (round(parsed.red * 255), round(parsed.green * 255), round(parsed.blue * 255))
    return inherited
