"""Who has to do what: each act of the sections on organisation, under the actor its heading or itself names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from thidua.core.plans.body.acting import heading_actor, own_actor, sentence_actor
from thidua.core.plans.body.acts import CLOSING, Act, acts
from thidua.core.plans.body.doers import is_act, names_doer
from thidua.core.plans.body.leading import hands_out
from thidua.core.plans.body.liable import liable_at
from thidua.core.plans.body.organising import organises
from thidua.core.plans.body.runs import handed_out
from thidua.core.plans.body.sentences import sentences
from thidua.core.plans.body.tabled_tasks import tabled_tasks
from thidua.core.plans.body.tasked import SURE, is_plea, tasks_of
from thidua.core.plans.body.told import Told, asked, leads, part_of
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth, is_capital
from thidua.core.plans.text.outline import Node

# A directive tells each body what to do, paragraph by paragraph, without a section on organisation; so does a letter.
_DIRECTIVES, _LETTERS, _DECISION = frozenset({"CT", "CTLT", "CĐ"}), frozenset({"CV"}), "QĐ"
_DONE = re.compile(r"(?<!\w)(?:đã|được)(?!\w)")


@dataclass(slots=True)
class _Paper:
    """What is known of the paper while its paragraphs are gone through. `is_closed`: an annex's end mark was read."""

    code: str
    preamble: tuple[Node, ...]
    issued_with: int
    last_row: int
    days: frozenset[str]
    handed_out: frozenset[int]
    told: Told = field(default_factory=Told)
    is_closed: bool = False


def tasks(document: Document, due: list[Fact], code: str) -> list[Fact]:
    """Every task in order, with the day of a deadline in the same words. `code` is that of the paper's kind."""
    paper = _Paper(
        code=code,
        preamble=document.preamble,
        issued_with=_issued_with(document.nodes),
        last_row=document.tail[-1].number if document.tail else len(document.rows),
        days=frozenset(str(one.value["due"]) for one in due if one.value["due"]),
        handed_out=handed_out(document.nodes) if code else frozenset(),
    )
    found = [fact for node in document.nodes for fact in _of_node(node, paper)]
    return [*found, *(tabled_tasks(document) if code else ())]


def tasks_ahead(document: Document, due: list[Fact]) -> list[Fact]:
    """Of a report the tasks it hands out by name under a heading that says so: what was done is no task."""
    found = tasks(document, due, "")
    return [fact for fact in found if fact.confidence >= SURE and not _DONE.search(str(fact.value["what"]))]


def _issued_with(nodes: Sequence[Node]) -> int:
    """The place from which on articles are counted anew: those of what a decision is issued with."""
    last = 0
    for node in nodes:
        if node.depth is Depth.ARTICLE and node.block.label.startswith("d"):
            number = int(re.sub(r"\D", "", node.block.label) or 0)
            if number <= last:
                return node.place
            last = number
    return len(nodes)


def _of_node(node: Node, paper: _Paper) -> Iterator[Fact]:
    is_annexed = node.block.where.rows[0].number > paper.last_row
    is_closed = paper.is_closed and node.depth > Depth.ARTICLE
    paper.is_closed = is_closed or (is_annexed and node.block.text.endswith("./."))
    if is_closed or _is_passed_over(node):
        return
    is_open = node.section is None and not is_annexed and paper.code in _DIRECTIVES | _LETTERS
    paper.told.listen(node, asks=is_open or organises(node))
    if not leads(node):
        yield from _in_place(node, paper, is_open=is_open)


def _is_passed_over(node: Node) -> bool:
    """Headings, lines in capitals, and items that only carry a day for the line above their list."""
    is_item = node.lead is not None and not is_act(node.block.where, node.block.body)
    is_named = node.lead is not None and names_doer(node.lead.block.where, node.lead.block.body)
    return node.depth is Depth.SECTION or is_capital(node.block.text) or (is_item and not is_named)


def _in_place(node: Node, paper: _Paper, *, is_open: bool) -> Iterator[Fact]:
    """What the paragraph tells, by the part it stands in."""
    told = paper.told.of(node)
    if organises(node):
        yield from _told(node, heading_actor(node) or told, paper)
    elif node.place in paper.handed_out:
        yield from _told(node, None, paper, is_list=True)
    elif is_open and paper.code in _LETTERS and node.depth is Depth.PLAIN:
        yield from _asked(node, paper)
    elif is_open and node not in paper.preamble:
        yield from (fact for fact in _told(node, heading_actor(node) or told, paper) if fact.confidence >= SURE)
    elif told:
        yield from _told(node, told, paper)
    elif paper.code == _DECISION and node.place < paper.issued_with:
        yield from _carried_out(node, paper)


def _told(node: Node, inherited: str | None, paper: _Paper, *, is_list: bool = False) -> Iterator[Fact]:
    """The acts of a paragraph (in a bare list each clause); "nghiêm túc thực hiện Kế hoạch này" at the end is none."""
    where, begin = node.block.where, node.block.body
    who, start = (None, begin) if CLOSING.match(node.block.folded) else own_actor(node, inherited)
    if start >= len(where.text.rstrip()):
        return
    is_labelled = is_list or (start > begin and where.text[start - 1] in ":.")
    for act in acts(where, who, start, is_labelled=is_labelled):
        yield from (fact for fact in tasks_of(act, paper.days) if not (node.depth is Depth.PLAIN and is_plea(fact)))


def _asked(node: Node, paper: _Paper) -> Iterator[Fact]:
    """Of a letter's running text what it asks of somebody."""
    for sentence in sentences(node.block.where, node.block.body):
        if found := asked(sentence.where, sentence.start, sentence.end):
            yield from tasks_of(Act(found[0], sentence, found[1]), paper.days)


def _carried_out(node: Node, paper: _Paper) -> Iterator[Fact]:
    """The sentences of a decision's articles by which those they name carry it out."""
    part, where = part_of(node), node.block.where
    if part is None or part.depth is not Depth.ARTICLE:
        return
    for sentence in sentences(where, node.block.body):
        found = sentence_actor(where, sentence.start, sentence.end)
        liable = liable_at(where, sentence.start)
        if found and (hands_out(where, sentence.start) or (liable is not None and liable <= found[1])):
            yield from tasks_of(Act(found[0], sentence, found[1]), paper.days)
