"""A page as a reader sees it: its text without tags, and its links."""

import html
import re
from typing import Any

_HIDDEN = re.compile(r"<(script|style|template|svg)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def words(response: Any) -> str:
    """All words of the page's main part, blanks as one."""
    body = response.content.decode()
    main = body.partition("<main")[2].partition("</main>")[0] or body
    return " ".join(html.unescape(_TAG.sub(" ", _HIDDEN.sub(" ", main))).split())


def links(response: Any) -> list[str]:
    """The addresses that the main part leads to or posts to."""
    main = response.content.decode().partition("<main")[2]
    return [html.unescape(found) for found in re.findall(r'(?:href|action)="(/[^"]*)"', main)]
