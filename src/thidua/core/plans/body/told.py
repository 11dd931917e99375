"""Whom a line charges with what follows it: "X có trách nhiệm:", "Y yêu cầu X thực hiện các nhiệm vụ sau:"."""

import re
from dataclasses import dataclass

from thidua.core.plans.body.doers import DOER, first_act, is_act
from thidua.core.plans.body.labels import colon_at, is_matter
from thidua.core.plans.body.leading import is_teaching
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of, tolerant

_CHARGED = re.compile(rf"(?<![a-z0-9])(?P<who>{DOER}[^:;.]{{3,300}}?)\s{tolerant('có trách nhiệm')}\s?:?\s*$")
_PERSONS = rf"(?:cac\s)?{one_of('đồng chí')}\s"
_WHOM = rf"\s(?:cho\s)?(?:{_PERSONS})?(?P<who>{DOER}(?![a-z0-9]))"
_ASKS = re.compile(rf"(?<![a-z0-9]){one_of('đề nghị', 'yêu cầu')}{_WHOM}")
_ASKS_TO = re.compile(rf"(?<![a-z0-9]){one_of('đề nghị', 'yêu cầu', 'chỉ thị', 'hướng dẫn', 'giao')}{_WHOM}")
_LEADS = re.compile(rf"{one_of('sau', 'sau đây', 'như sau', 'dưới đây', 'cụ thể', 'cụ thể như sau')}\W*:\s*$")
_LONGEST = 420


@dataclass(slots=True)
class Told:
    """Who is told to do what follows, and in which part."""

    who: str | None = None
    part: Node | None = None
    is_list: bool = False
    """Whether only marked paragraphs follow the line that told them, up to the next section."""

    def listen(self, node: Node, *, asks: bool) -> None:
        """Take in what a line charges whom with; `asks`: whether lines that ask count outside an organising section."""
        match = _CHARGED.search(node.block.folded)
        if match and part_of(node) is not None:
            self.who = corrected(node.block.where.text[slice(*match.span("who"))])
            self.part, self.is_list = part_of(node), False
        elif asks and leads(node):
            found = _first(_ASKS_TO, node.block.where, node.block.body, len(node.block.folded))
            if found:
                self.who, self.part, self.is_list = found[0], part_of(node), True

    def of(self, node: Node) -> str | None:
        """Who is to do what this paragraph says."""
        if self.who is None or _CHARGED.search(node.block.folded) or part_of(node) is not self.part:
            return None
        is_item = node.depth is not Depth.PLAIN and _says_act(node) and not any(is_matter(over) for over in node.over)
        return self.who if is_item or not self.is_list else None


def _says_act(node: Node) -> bool:
    """Whether the paragraph begins with an act, or with its matter and then the act ("Về tuyên truyền: Tổ chức …")."""
    where, begin = node.block.where, node.block.body
    colon = colon_at(where.folded, begin)
    return is_act(where, begin) or (colon > 0 and is_act(where, colon + 1))


def leads(node: Node) -> bool:
    """Whether the paragraph ends in "… như sau:"."""
    return bool(_LEADS.search(node.block.folded[-40:]))


def part_of(node: Node) -> Node | None:
    """The section or article that the paragraph stands in."""
    outermost = (*node.over, node)[0]
    return outermost if outermost.depth <= Depth.ARTICLE else None


def asked(where: Passage, start: int, end: int) -> tuple[str, int] | None:
    """Who is asked within these words, and where the words about what they are to do begin."""
    return _first(_ASKS, where, start, end)


def _first(asks: re.Pattern[str], where: Passage, start: int, end: int) -> tuple[str, int] | None:
    for match in asks.finditer(where.folded, start, end):
        if is_teaching(where, match):
            continue
        act = first_act(where, match.end())
        begin = match.start("who")
        if (
            act is not None
            and begin < act < min(end, begin + _LONGEST)
            and not set(":;") & set(where.folded[begin:act])
        ):
            return corrected(where.text[begin:act].strip(" ,")), act + 1
    return None
