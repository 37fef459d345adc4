"""Reads style sheets: the rules that can be about something in a page and say something that decides what is seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

RELEVANT = frozenset(
    [
        "display",
        "visibility",
        "opacity",
        "font-size",
        "font-weight",
        "color",
        "background",
        "background-color",
        "background-image",
        "position",
        "left",
        "top",
        "right",
        "text-indent",
        "clip",
        "clip-path",
        "text-transform",
        "width",
        "height",
        "overflow",
        "float",
    ]
)
PART = re.compile(r"([.#]?)([\w-]+)")


class Selector(Struct, frozen=True):
    """A selector as an XPath that runs on the page, and its weight."""

    path: str
    weight: tuple[int, int, int]


def rules_of(text: str, present: set[str]) -> Iterator[tuple[Selector, dict[str, tuple[str, bool]]]]:
    """The rules of a style sheet that can be about something in the page and say something that decides what is seen."""
    import cssselect
    import tinycss2

    translator = cssselect.HTMLTranslator()
    pending = list(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))
    while pending:
        rule = pending.pop(0)
        if rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports", "layer") and rule.content is not None:
            query = tinycss2.serialize(rule.prelude).lower()
            if rule.lower_at_keyword != "media" or not re.search(r"print|min-|max-|prefers|hover|orientation|speech", query):
                pending[:0] = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            continue
        if rule.type != "qualified-rule":
            continue
        declarations = declarations_of(tinycss2.serialize(rule.content))
        if not declarations:
            continue
        for part in tinycss2.serialize(rule.prelude).split(","):
            if not _can_match(part, present):
                continue
            try:
                for parsed in cssselect.parse(part.strip()):
                    if parsed.pseudo_element is None:
                        yield Selector(translator.selector_to_xpath(parsed, prefix="descendant-or-self::"), parsed.specificity()), declarations
            except (cssselect.SelectorError, NotImplementedError):
                continue


def _can_match(selector: str, present: set[str]) -> bool:
    """Whether every class, id and tag that a selector names stands in the page; a state such as `:hover` is none of a page at rest."""
    if re.search(r":(?:hover|focus|active|visited|checked|disabled|target)", selector):
        return False
    bare = re.sub(r"\[[^\]]*\]|:{1,2}[\w-]+(?:\([^)]*\))?", "", selector)
    return all(sign + word in present for sign, word in PART.findall(bare.lower() if not re.search(r"[.#]", bare) else bare) if sign + word)


def declarations_of(text: str) -> dict[str, tuple[str, bool]]:
    import tinycss2

    found = {}
    for one in tinycss2.parse_declaration_list(text, skip_comments=True, skip_whitespace=True):
        if one.type == "declaration" and (one.lower_name in RELEVANT or one.lower_name == "flex-direction"):
            found[one.lower_name] = (tinycss2.serialize(one.value).strip().lower(), bool(one.important))
    return found
