"""Lines that begin alike and each tell a span: "Lượt đi (01/3 - 30/6/2026): …", "Lượt về (16/10 - 31/12/2026)"."""

import re
from collections.abc import Iterator, Sequence

from thidua.core.plans.body.phase import phase_fact
from thidua.core.plans.fact import Fact
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.periods import WrittenPeriod, periods
from thidua.core.plans.values.spans import span_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

_LABEL = re.compile(r"\W{0,4}(?P<name>[^\W\d_][^\d():;.,]{2,40}?)\s?[:(]\s?")
_TIME = re.compile(one_of("thời gian", "thời hạn", "từ"))
_CLOSE = len("tu ngay ")


def labelled(nodes: Sequence[Node], issued: str | None) -> list[Fact]:
    """The spans of such lines, if the first word of their labels comes again; one alone is none."""
    found = [(fact, str(fact.value["name"]).split()[0].lower()) for node in nodes for fact in _of_node(node, issued)]
    words = [word for _, word in found]
    return [fact for fact, word in found if words.count(word) > 1]


def _of_node(node: Node, issued: str | None) -> Iterator[Fact]:
    where = node.block.where
    ends = [*(start - 1 for start in where.starts[1:]), len(where.text)]
    for start, end in zip(where.starts, ends, strict=True):
        match = _LABEL.match(where.folded, max(start, node.block.body), end)
        if match is None or _TIME.match(match["name"]):
            continue
        period = _period(node, match.end())
        if period is not None:
            name = corrected(where.text[slice(*match.span("name"))])
            yield phase_fact(where, (match.start("name"), match.end()), name, period, issued, confidence=75)


def _period(node: Node, at: int) -> WrittenPeriod | None:
    where = node.block.where
    near = (
        one for one in periods(where.text, where.folded) if at <= one.start <= at + _CLOSE and one.first and one.last
    )
    span = next(near, None) or span_at(where.text, where.folded, at)
    return span if span and span.first != span.last and span.start <= at + _CLOSE else None
