"""By which day something must be handed in: "trước ngày D" ends the day before D, "đến hết ngày D" on D itself."""

import re
from collections.abc import Iterator

from thidua.core.kernel.reason import Reason
from thidua.core.plans.body.due import Due, dues
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.outline import Node
from thidua.core.plans.wording.actors import TO_WHOM, first_verb, names_actor
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, tolerant

_REPORTING = re.compile(
    rf"(?<![a-z0-9]){exact('báo cáo', 'gửi', 'hồ sơ', 'nộp', 'đăng ký', 'kết quả', 'hoàn thành')}(?![a-z0-9])"
)
_TO_END = re.compile(rf"\s(?:{exact('trước', 'chậm nhất', 'để', 'theo', 'đến hết', 'muộn nhất')})\s|[,;(.:)]")
_SENT = re.compile(r"\s(?:gửi|nộp)$")
_TIME_HEADING = re.compile(tolerant("thời gian"))
_SHORTEST, _LONGEST = 12, 120


def deadlines(document: Document) -> list[Fact]:
    """Every day by which something is due, in order; days of phases and citations are none."""
    preamble = document.preamble
    return [fact for node in document.nodes if node not in preamble for fact in _of_node(node)]


def _of_node(node: Node) -> Iterator[Fact]:
    where = node.block.where
    for due in dues(where.text, where.folded):
        sentence = next(part for part in sentences(where, node.block.body) if part.start <= due.start <= part.end)
        if due.rel != "before" and not _is_reporting(node, sentence):
            continue
        notes = (Reason.of("reading.year_missing", written=due.written),) if due.written else ()
        value = _value(node, _clause(sentence, due), due)
        span = (due.start, due.end)
        yield fact_at(where, span, "report_deadlines", value, confidence=_sure(sentence, due), notes=notes)


def _is_reporting(node: Node, sentence: Sentence) -> bool:
    if any(_TIME_HEADING.search(over.block.folded[:60]) for over in (*node.over, node)):
        return False
    return bool(_REPORTING.search(sentence.folded))


def _clause(sentence: Sentence, due: Due) -> Sentence:
    """The part of the sentence, between semicolons, that the day belongs to, if it says what is reported."""
    start = sentence.where.folded.rfind(";", sentence.start, due.start) + 1
    clause = Sentence(sentence.where, max(start, sentence.start), sentence.end)
    said = Sentence(sentence.where, clause.start, due.start)
    return clause if _REPORTING.search(said.folded) else sentence


def _sure(sentence: Sentence, due: Due) -> int:
    if due.written:
        return 50
    return 90 if _REPORTING.search(sentence.folded) else 70


def _value(node: Node, sentence: Sentence, due: Due) -> dict[str, JsonValue]:
    told = _told(node, sentence)
    until = due.start - sentence.start if told is sentence else len(told.text)
    who, what = _who_and_what(node, told, until)
    value: dict[str, JsonValue] = {
        "from_whom": [who] if who else [],
        "to_whom": [name for name in (_to_whom(told, until),) if name],
        "what": what,
        "due": due.due,
        "rel": due.rel,
    }
    value |= {"due_text": due.written} if due.written else {}
    value |= {"every": due.every} if due.every else {}
    return value | ({"every_text": due.every_text} if due.every_text else {})


def _told(node: Node, sentence: Sentence) -> Sentence:
    """The sentence that says what is due; where a list item names only a stage, the line above the list."""
    if node.lead is not None and not _REPORTING.search(sentence.folded):
        where = node.lead.block.where
        return Sentence(where, node.lead.block.body, len(where.text))
    return sentence


def _who_and_what(node: Node, told: Sentence, until: int) -> tuple[str | None, str]:
    start = 0
    who = _heading_actor(node)
    if names_actor(told.folded) and (verb := first_verb(told.folded)) and verb.start() < until:
        who, start = corrected(told.text[: verb.start()]), verb.start()
    to = list(TO_WHOM.finditer(told.folded, start + _SHORTEST, max(until, start + _SHORTEST)))
    end = min(until, to[-1].start()) if to else until
    return who, _SENT.sub("", corrected(told.text[start:end].strip(" :;,.-("))) or corrected(told.text.strip(" :;,.-("))


def _heading_actor(node: Node) -> str | None:
    for over in reversed(node.over):
        folded = over.block.folded[over.block.body :]
        if names_actor(folded):
            verb = first_verb(folded)
            return corrected(over.block.text[: verb.start()] if verb else over.block.text.split(":")[0]).rstrip(".,;")
    return None


def _to_whom(told: Sentence, until: int) -> str | None:
    found = list(TO_WHOM.finditer(told.folded, 0, until))
    if not found:
        return None
    start = found[-1].end()
    stop = _TO_END.search(told.folded, start + 3, start + _LONGEST)
    end = stop.start() if stop else min(len(told.text), start + _LONGEST)
    return corrected(told.text[start:end].strip(" ,.;:")) or None
