"""What is handed in by a day, by whom and to whom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.body.acting import heading_actor, own_actor
from thidua.core.plans.body.due import Due
from thidua.core.plans.body.due_words import (
    HANDING,
    JOINS,
    NAMED_AFTER,
    POSTING,
    SENDING,
    clause_of,
    is_handed,
    words_of,
)
from thidua.core.plans.body.sentences import Sentence, sentences
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import TO_WHOM, first_verb, names_actor
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant
from thidua.core.vietnamese.fold import fold

_STOPS = exact(
    "chậm nhất", "để", "theo", "đến hết", "muộn nhất", "qua", "xong", "trong", "từ", "góp ý", "vào", "kết quả",
    "về", "định kỳ", "thẩm định", "không muộn", "không quá", "không chậm", "đúng hạn",
)  # fmt: skip
_TO_END = re.compile(rf"\s(?:{tolerant('trước')}|{_STOPS}|so(?=\s\d))\s|[,;(.:)]")
_REPORT = re.compile(tolerant("báo cáo"))
# "gửi bản đăng ký", "báo cáo sơ kết": what is handed in, no body ("Ban", "Sở", a newspaper).
_PAPER = re.compile(
    one_of("báo cáo", "bản đăng ký", "sơ kết", "bản giao ước", "bản tự", "bản đánh giá", "bản tổng hợp")
)
# "đơn vị ban hành": "vị" is no "về".
# "báo cáo X" says whom it goes to, and what is handed in.
_REPORTING = re.compile(rf"\W*{tolerant('báo cáo')}(?![a-z0-9])")
_NOT_TO = re.compile(r"\s?(?:vị|vì|ví|vi)\s", re.IGNORECASE)
_TO_NAME = re.compile(r"\s(?:về|cho|tới|lên)\s(?=[A-ZĐÂÔƠƯÊỦ]|(?:huyện|tỉnh|xã|phường|thành phố|quận)\b)")
_ASKS = re.compile(rf".{{2,80}}?\s{one_of('đề nghị', 'yêu cầu')}\s(?=\S)")
_TIME = re.compile(rf"\W*(?:{one_of('thời gian', 'thời hạn', 'hạn cuối')}|han\s)")
_SENT = re.compile(r"\s(?:gửi|nộp|xong|chậm nhất|muộn nhất|thời hạn|thời gian)$")
_EDGES = " :;,.-(+"
_LEAST, _LONGEST = 5, 120
# "Gửi báo cáo" and no more.
_BARE = 14


@dataclass(frozen=True, slots=True)
class Handing:
    """What a day's words say.

    `is_said` says that something is handed in at all, `is_sent` that it is sent, registered or received, `is_posted`
    that it goes from one to another.
    """

    is_said: bool
    is_sent: bool
    is_posted: bool
    who: str | None
    what: str
    to_whom: str | None


def handing(node: Node, sentence: Sentence, due: Due, found: Sequence[Due]) -> Handing:
    """What is due on a day; a list item that names only a stage is told by the line above the list."""
    told = _named_before(node, sentence, due)
    own = clause_of(sentence, due, found) if told is sentence else told
    if node.lead is not None and not HANDING.search(sentence.folded):
        where = node.lead.block.where
        told = own = Sentence(where, node.lead.block.body, len(where.text))
    who, start = _who(node, told, own)
    to_whom = _to_whom(own) or _to_whom(Sentence(told.where, told.start, max(own.end, told.start))) or _to_whom(told)
    what = _what(told.where, max(start, own.start), own.end) or corrected(told.text.strip(_EDGES))
    if told is sentence and (words := words_of(sentence, due, found)):
        what = corrected(words)
    is_said = told is not sentence or is_handed(sentence, due, found)
    is_sent, is_posted = (bool(words.search(own.folded)) for words in (SENDING, POSTING))
    return Handing(is_said, is_sent, is_posted, who, _named_after(sentence, due, what), to_whom)


def _named_before(node: Node, sentence: Sentence, due: Due) -> Sentence:
    """The sentence before one that says no more than "Thời gian gửi: trước ngày D"."""
    if not _TIME.match(sentence.where.folded, sentence.start, due.start):
        return sentence
    earlier = [part for part in sentences(sentence.where, node.block.body) if part.end <= sentence.start]
    return earlier[-1] if earlier and SENDING.search(earlier[-1].folded) else sentence


def _who(node: Node, told: Sentence, own: Sentence) -> tuple[str | None, int]:
    """Who hands in, and where the act begins."""
    for part in (own, told):
        joined = JOINS.match(part.where.folded, part.start, part.end)
        start = joined.end() if joined else part.start
        text = part.where.folded[start : part.end]
        verb = first_verb(text) if names_actor(text) else None
        if verb is not None:
            name = part.where.text[start : start + verb.start()].split(":")[0]
            asks = _ASKS.match(fold(name))
            return corrected(name[asks.end() if asks else 0 :].rstrip(" ,;")), start + verb.start()
    who, begin = own_actor(node, heading_actor(node))
    is_own = own.where is node.block.where and begin < own.end
    return who, max(begin, own.start) if is_own else own.start


def _what(where: Passage, start: int, until: int) -> str:
    joined = JOINS.match(where.folded, start, until)
    begin = joined.end() if joined else start
    to = [match for match in _bodies_named(where, begin, until) if match.start() >= begin + _LEAST]
    end = until if not to else to[-1].end() if _REPORTING.match(where.folded, to[-1].start()) else to[-1].start()
    text = where.text[begin:end].strip(_EDGES)
    return corrected(_SENT.sub("", text if "(" in text else text.rstrip(" )")))


def _named_after(sentence: Sentence, due: Due, what: str) -> str:
    """What is named only behind the day: "trước ngày D (báo cáo 6 tháng)"."""
    after = NAMED_AFTER.match(sentence.where.folded, due.end, sentence.end)
    if after and (len(what) <= _BARE or not _REPORT.search(fold(what))):
        return corrected(sentence.where.text[slice(*after.span("what"))])
    return what


def _bodies_named(where: Passage, start: int, end: int) -> list[re.Match[str]]:
    """Where "về X", "gửi X", "báo cáo X" begin."""
    found = [
        match
        for match in TO_WHOM.finditer(where.folded, start, end)
        if not _PAPER.match(where.folded, match.end()) and not _NOT_TO.match(where.text, match.start())
    ]
    return found or list(_TO_NAME.finditer(where.text, start, end))


def _to_whom(told: Sentence) -> str | None:
    found = _bodies_named(told.where, told.start, told.end)
    if not found:
        return None
    start = found[-1].end()
    stop = _TO_END.search(told.where.folded, start + 3, start + _LONGEST)
    end = stop.start() if stop else min(len(told.where.text), start + _LONGEST)
    return corrected(told.where.text[start:end].strip(" ,.;:")) or None
