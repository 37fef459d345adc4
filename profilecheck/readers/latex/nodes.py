"""What is asked of the parser's nodes: their arguments, their source, what they print, how text looks behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.readers.latex.macros import BOLD, PLAIN, SIZES


class MacroLook(Struct, frozen=True):
    size: float = 0.0
    bold: bool = False
    link: str | None = None


def following(nodes: Sequence[Any], at: int) -> tuple[list[Any], list[int]]:
    """(the groups that stand right behind a macro, for each the place behind it); blanks and one line end may stand between."""
    groups, places = [], []
    while at < len(nodes):
        node = nodes[at]
        kind = type(node).__name__
        if kind == "LatexGroupNode":
            groups.append(node)
            places.append(at + 1)
        elif kind != "LatexCommentNode" and not (kind == "LatexCharsNode" and not node.chars.strip() and "\n\n" not in node.chars):
            break
        at += 1
    return groups, places


def arguments_of(node: Any) -> list[Any]:
    """The arguments that the parser knows to be a macro's own, without those that are left out."""
    return [n for n in (node.nodeargd.argnlist if node.nodeargd and node.nodeargd.argnlist else ()) if n is not None]


def changed_by(name: str, look: MacroLook) -> MacroLook:
    """How text looks behind a macro of size or weight."""
    return replace(look, bold=name in BOLD or (look.bold and name not in PLAIN), size=float(SIZES.get(name, look.size)))


def inside(node: Any) -> list[Any]:
    """The nodes in a group, or the node itself."""
    return list(node.nodelist) if hasattr(node, "nodelist") else [node]


def inner(node: Any) -> str:
    """The source of an argument without its braces."""
    verbatim: str = node.latex_verbatim()
    return verbatim[1:-1] if verbatim[:1] in "{[" and verbatim[-1:] in "}]" else verbatim


def plain(node: Any) -> str:
    """What a sign, an accent or a formula prints."""
    from pylatexenc.latex2text import LatexNodes2Text

    text: str = LatexNodes2Text(math_mode="text", keep_comments=False).nodelist_to_text([node])
    return text
