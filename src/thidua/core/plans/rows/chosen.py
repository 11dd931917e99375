"""Awards of those whom the members chose: "suy tôn A là đơn vị dẫn đầu, đề nghị tặng Cờ thi đua; B là …"."""

import re
from collections.abc import Iterator

from thidua.core.plans.body.sentences import sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.rows.forms import form_in
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.actors import ACTOR
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant

_CHOOSES = re.compile(
    rf"(?<![a-z0-9]){one_of('suy tôn', 'lựa chọn', 'bình chọn', 'bầu chọn', 'bình bầu', 'thống nhất chọn')}\s"
)
_CLAUSE = re.compile(
    rf"\s?(?P<who>[^;.:]{{2,90}}?)\s(?:{exact('là', 'đạt')})\s[^;.:]{{2,160}}?"
    rf"(?:{one_of('nhận', 'tặng', 'trao tặng', 'tặng thưởng')})\s(?P<form>[^;.]{{4,90}})"
)
_PROPOSES = re.compile(tolerant("đề nghị"))
_SHORT_NAME = re.compile(r"[A-ZĐ][A-ZĐ0-9.&-]{1,11}")


def chosen(node: Node) -> Iterator[Fact]:
    """Each who is chosen for a form; the clauses after the verb, parted by semicolons, name one each."""
    where = node.block.where
    for sentence in sentences(where, node.block.body):
        verb = _CHOOSES.search(where.folded, sentence.start, sentence.end)
        at = verb.end() if verb else sentence.end
        while at < sentence.end:
            end = where.folded.find(";", at, sentence.end)
            stop = sentence.end if end < 0 else end
            if fact := _clause(node, at, stop):
                yield fact
            at = stop + 1


def _clause(node: Node, start: int, end: int) -> Fact | None:
    where = node.block.where
    match = _CLAUSE.match(where.folded, start, end)
    form = form_in(match["form"]) if match else None
    if match is None or form is None:
        return None
    name = where.text[slice(*match.span("who"))].strip(" ,")
    is_body = re.match(rf"{ACTOR}(?![a-z0-9])", match["who"].strip()) is not None
    if not (is_body or _SHORT_NAME.fullmatch(name)):
        return None
    is_asked = _PROPOSES.search(where.folded, match.end("who"), match.end()) is not None
    value: dict[str, JsonValue] = {
        "name": corrected(name), "side": "collective", "position": None, "unit": None, "form": form,
        "status": "proposed" if is_asked else "given",
    }  # fmt: skip
    return fact_at(where, match.span("who"), "awarded", value, confidence=60)
