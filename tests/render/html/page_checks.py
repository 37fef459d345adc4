"""What every page of ours must hold, whatever stands in it: nothing runs, nothing is fetched, every link leads somewhere."""

from __future__ import annotations

import re
from collections import Counter

from lxml import html
from lxml.html import HtmlElement

RUNNING = {"script", "iframe", "object", "embed", "form", "base", "link", "template", "audio", "video", "frame", "portal"}
FETCHING = ("src", "srcset", "data", "action", "formaction", "background", "poster", "ping", "{http://www.w3.org/1999/xlink}href", "xlink:href")


def parsed(page: str) -> HtmlElement:
    return html.document_fromstring(page)


def dangers(page: str) -> list[str]:
    """Elements, attributes and addresses of a page that run or fetch anything."""
    found = []
    for element in parsed(page).iter():
        if not isinstance(element.tag, str):
            found.append(f"comment {element.text!r}")
            continue
        if element.tag in RUNNING:
            found.append(element.tag)
        if element.tag == "meta" and element.get("http-equiv", "").lower() not in ("", "content-security-policy"):
            found.append("meta refresh")
        for name, value in element.attrib.items():
            if name.startswith("on") or name == "style":
                found.append(f"{element.tag} {name}={value!r}")
            if name == "href" and not value.startswith("#"):
                found.append(f"{element.tag} href={value!r}")
            if name in FETCHING and not value.startswith("data:image/webp;base64,"):
                found.append(f"{element.tag} {name}={value!r}")
        if element.tag == "style" and re.search(r"url\(|@import", element.text or ""):
            found.append("a sheet that fetches")
    return found


def lost_links(page: str) -> set[str]:
    """Links within the page to no element."""
    tree = parsed(page)
    there = set(tree.xpath("//@id"))
    return {href for href in tree.xpath("//@href") if href.removeprefix("#") not in there}


def repeated_names(page: str) -> set[str]:
    return {name for name, times in Counter(parsed(page).xpath("//@id")).items() if times > 1}
