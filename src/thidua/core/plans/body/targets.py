"""What is to be reached: where a paper says so, and which of its figures are marks to reach."""

from collections.abc import Iterator

from thidua.core.plans.body.aim import aimed
from thidua.core.plans.body.aim_sections import aiming, is_outside, is_target
from thidua.core.plans.body.aimed_figures import figures
from thidua.core.plans.body.charted import charted, plans
from thidua.core.plans.body.charts import Chart, charts
from thidua.core.plans.body.graded import relative
from thidua.core.plans.body.marked import is_marked, marked
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.context import Context, is_under, nearest
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.marks import Depth
from thidua.core.plans.text.outline import Node

GRADES = frozenset({"mức độ", "cấp độ", "hạng"})


def targets(document: Document, issued: str | None = None) -> list[Fact]:
    """Every target in order; figures of preambles, of organisation and of award quotas are none."""
    preamble = document.preamble
    year = _year(issued)
    dense = aiming(document, year)
    tables = list(charts(document.rows))
    lines = frozenset(line for chart in tables for line in chart.lines)
    told = [
        fact
        for node in document.nodes
        if node not in preamble or node.place in dense
        for fact in _of_node(node, lines, year, is_aiming=is_target(node) or node.place in dense)
    ]
    drawn = [fact for chart in tables if _is_of_targets(document, chart, dense) for fact in _drawn(chart)]
    return sorted([*told, *drawn], key=lambda fact: fact.line)


def _year(issued: str | None) -> int | None:
    """The year a plan is for: one of December plans the next."""
    return int(issued[:4]) + (issued[5:7] == "12") if issued else None


def _drawn(chart: Chart) -> Iterator[Fact]:
    """The targets of a table: of its marked columns, or of the column of the plan."""
    found = list(marked(chart))
    yield from found or charted(chart, group="targets")


def _is_of_targets(document: Document, chart: Chart, dense: frozenset[int]) -> bool:
    """Whether a table stands under a heading of targets, or names the figures of a plan itself."""
    line = chart.head_row.number
    node = next((node for node in reversed(document.nodes) if node.block.where.rows[0].number <= line), None)
    return (node is not None and (is_target(node) or node.place in dense or plans(chart))) or is_marked(chart)


def _of_node(node: Node, drawn: frozenset[int], year: int | None, *, is_aiming: bool) -> Iterator[Fact]:
    if not is_aiming and not node.over and node.depth is Depth.PLAIN:
        yield from aimed_at(node)
        return
    if not is_aiming and (is_under(node, Context.ORGANISATION, Context.AWARDS) or is_outside(node)):
        return
    for sentence in sentences(node.block.where, node.block.body):
        yield from _of_sentence(node, sentence, drawn, year, is_aiming=is_aiming)


def _of_sentence(
    node: Node, sentence: Sentence, drawn: frozenset[int], year: int | None, *, is_aiming: bool
) -> Iterator[Fact]:
    """What a sentence aims at in words; of its other figures those that stand where aims do."""
    aim = None if is_aiming else aimed(sentence)
    if aim is not None:
        yield from figures(node, aim, is_target_section=True, drawn=drawn, year=year)
    if not is_aiming and is_under(node, Context.TIME):
        return
    said = sentence if aim is None else Sentence(sentence.where, sentence.start, aim.start)
    yield from figures(node, said, is_target_section=is_aiming, drawn=drawn, year=year)
    if is_aiming or nearest(node) is Context.CONTENTS or node.depth is Depth.NUMBER:
        yield from relative(sentence)


def aimed_at(node: Node) -> Iterator[Fact]:
    """What running text says is to be reached; once it has said so, also its later floors and ceilings."""
    has_aim = False
    for sentence in sentences(node.block.where, node.block.body):
        aim = aimed(sentence)
        has_aim = has_aim or aim is not None
        if has_aim:
            found = figures(node, aim or sentence, is_target_section=True)
            yield from (
                one for one in found
                if one.value["unit"] not in GRADES and (aim is not None or one.value["operator"] not in ("=", None))
            )  # fmt: skip
