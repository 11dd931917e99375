"""Movements that stand as items: of a list below "các phong trào thi đua …", or between semicolons, without marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.actors import VERB_AT
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

MOVEMENT = rf"(?<![a-z0-9]){tolerant('phong trào')}(?![a-z0-9])"
_OPEN, _CLOSE = '["“”«]', '["”“»™]'
QUOTE = rf"{_OPEN}\s?(?P<name>[^\"“”«»™]{{6,300}}){_CLOSE}"
_QUOTES = re.compile(r"[\"“”«»]")
# What else a quotation may name: a theme, a motto, a model, a campaign of another kind.
_OTHERS = one_of(
    "chủ đề", "khẩu hiệu", "phương châm", "tinh thần", "mô hình", "danh hiệu", "cuộc vận động", "thông điệp",
    "chương trình", "đề án", "cuộc thi", "hội thi", "chuyên mục", "nội dung", "mục tiêu",
)  # fmt: skip
OTHER = re.compile(rf"(?<![a-z0-9]){_OTHERS}(?![a-z0-9])")
_SAYS = rf"{exact('như', 'gồm', 'là')}\s:?|:"
_LISTED = re.compile(
    rf"{tolerant('phong trào')}\s{tolerant('thi đua')}[^.;:\"“”]{{0,40}}?\s{tolerant('phát động')}\s?(?:{_SAYS})\s?"
)
_ONE = re.compile(
    rf"\s*(?P<lead>{tolerant('phong trào')}(?:\s{tolerant('thi đua')})?\s)?(?P<name>[^;]{{10,170}})(?:;|$)"
)
_LIST_END = re.compile(r"\.(?:\s|\.|$)|…")
_HEADING, _ITEM = re.compile(MOVEMENT), re.compile(QUOTE)
_LAUNCHING = re.compile(rf"{MOVEMENT}[^.;\"“”]{{0,120}}{tolerant('phát động')}[^.;\"“”]{{0,30}}:\s*$")
_LONGEST_HEADING, _LONGEST_ITEM = 120, 150


@dataclass(frozen=True, slots=True)
class Named:
    """A name from `start` to `end`, told from `at` to `after`; one without quotation marks is less sure."""

    at: int
    start: int
    end: int
    after: int
    is_quoted: bool = True

    @classmethod
    def of(cls, match: re.Match[str], *, is_quoted: bool) -> "Named":
        """What a pattern with a group "name" found."""
        return cls(match.start(), *match.span("name"), match.end(), is_quoted)


def between_semicolons(node: Node) -> Iterator[Named]:
    """The names of "các phong trào thi đua do X phát động như A; B; C"."""
    where = node.block.where
    lead = _LISTED.search(where.folded)
    if lead is None:
        return
    stop = _LIST_END.search(where.folded, lead.end())
    found = list(_ONE.finditer(where.folded, lead.end(), stop.start() if stop else len(where.folded)))
    names = [match for match in found if where.text[match.start("name")].isupper() or match["lead"]]
    for match in names if len(names) > 1 else ():
        if not _QUOTES.search(match["name"]):
            yield Named.of(match, is_quoted=False)


def named_item(node: Node) -> Named | None:
    """An item that is the name itself, below a heading or a line that speaks of movements."""
    over = node.lead or (node.over[-1] if node.over else None)
    if over is None or node.depth is Depth.PLAIN:
        return None
    where, body = node.block.where, node.block.body
    told = over.block.folded[over.block.body :]
    begin = body + len(where.folded[body:]) - len(where.folded[body:].lstrip())
    match = _ITEM.match(where.folded, begin)
    if match and len(told) <= _LONGEST_HEADING and _HEADING.search(told) and not OTHER.search(told):
        return Named.of(match, is_quoted=True)
    is_bare = len(where.text) - begin <= _LONGEST_ITEM and not _QUOTES.search(where.text) and ":" not in where.text
    if is_bare and _LAUNCHING.search(told) and where.text[begin : begin + 1].isupper():
        end = len(where.text.rstrip(" .;,"))
        return None if VERB_AT.match(where.folded, begin) else Named(begin, begin, end, end, is_quoted=False)
    return None
