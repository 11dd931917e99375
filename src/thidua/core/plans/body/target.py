"""One target: the name of what is to be reached, from the words before its figure or behind it."""

import re

from thidua.core.plans.body.clauses import EDGES, clause_end, clause_start, closed, named, unworded
from thidua.core.plans.body.measures import FLOOR_LEAD, Measure
from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.body.things import is_counted
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.block import Block
from thidua.core.plans.text.outline import Node
from thidua.core.plans.values.amounts import json_amount
from thidua.core.plans.wording.actors import VERB
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import SOFT, one_of
from thidua.core.plans.wording.words import NAM
from thidua.core.vietnamese.fold import fold

_AIMS = one_of("phấn đấu", "quyết tâm", "phấn đấu có", "bảo đảm có", "đảm bảo có", "duy trì", "đặt mục tiêu")
# "Đến năm 2025 có 80% …", "Từ năm 2025 trở đi, 100% …": when, and nothing of what.
_WHEN = rf"(?:(?:den|tu|trong|het)\s)?(?:cuoi\s)?(?:{NAM})\s20\d\d(?:\stro\sdi)?,?"
# "Về chuyển đổi số, trên 85% hồ sơ …": what the sentence is about.
_TOPIC = re.compile(r"\W*(?:ve|doi\svoi|den\scuoi|den\shet|so\svoi)\s[^,.;:%]{2,60},\s")
# "xóa 5 điểm rác": places, and no marks.
_SPOT = re.compile(r"(?:^|\s)(?:xoa|xoa bo|xu ly|giai quyet|lap|mo|them|xay dung)(?:\sca)?$")
# "Kết quả kiểm tra: 100% đạt yêu cầu, …": what the figures of a sentence are of.
_LABEL = re.compile(r"\W*(?![^:]*(?:con số|chỉ tiêu|mục tiêu|sau:|như sau))([^:.;,\d]{3,60}):\s")
_LEADING = rf"(?:{VERB}|{_AIMS}|{_WHEN}|co|dat)"
_ONLY_VERB = re.compile(rf"(?:\d+\W+)?{_LEADING}(?:\s{_LEADING}){{0,3}}")
_LEAD = re.compile(rf"^\W*(?:va\s)?(?:(?:{_AIMS}|co)\s(?:co\s)?)?")
# "Giảm 5% số vụ …", "90% doanh nghiệp trở lên ký …": the words belong to the way and to the mark, not to the name.
_WAY = re.compile(r"(?:tang|giam)")
_OR_MORE = re.compile(r"\s+trở (?:lên|xuống)(?!\w)")
_FIRST_VERB = re.compile(rf"\W*(?:{VERB}|phat\strien|tang|giam)(?![a-z0-9])")
_AGAINST = re.compile(rf"\s{one_of('so với')}\s(?P<base>[^,;.()]{{3,60}})")
# Things that are counted belong to the name of what is to be there: "05 mô hình dân vận khéo".
THINGS = frozenset({
    "mô hình", "công trình", "sáng kiến", "đoàn viên", "hội viên", "hộ gia đình", "hộ nghèo", "đơn vị máu", "suất quà",
    "căn nhà",
})  # fmt: skip
# "Thu hút trên 2 tỷ USD vốn FDI": an act of two words says too little.
_NAME, _SHORT = 4, 2


def target_of(
    node: Node, sentence: Sentence, measure: Measure, begin: int, following: int | None = None
) -> tuple[Fact, int]:
    """The target of a figure, with the place up to which its words reach."""
    where = sentence.where
    begin = _past_topic(where.folded, begin, measure.start)
    clause = _clause(sentence, measure, begin, following)
    before = unworded(where.folded[clause : measure.start], named(where.folded[clause : measure.start]))
    name, said = (whole[clause : clause + before].strip(EDGES) for whole in (where.text, where.folded))
    is_way = _WAY.fullmatch(said) is not None
    least = _NAME if begin == sentence.start else _NAME - 1
    is_empty = _letters(name) < least or _ONLY_VERB.fullmatch(said) is not None or re.search(r"\sva$", said) is not None
    counted, end = _counted(sentence, measure, following)
    is_last_empty = (
        "," in said and _letters(counted) >= _NAME and _ONLY_VERB.fullmatch(said.rsplit(", ", 1)[-1]) is not None
    )
    is_thing = measure.unit in THINGS or is_counted(measure.unit) or (measure.is_open and measure.unit != "")
    is_thing = is_thing or (measure.unit == "điểm" and _SPOT.search(said) is not None)
    is_short = len(said.split()) <= _SHORT and measure.unit != "%" and _letters(counted) >= _NAME
    span, reach = (clause, measure.end), measure.end
    if is_empty or is_way or is_last_empty or is_thing or is_short:
        is_said = (
            counted or is_empty or not ("/" in measure.unit or where.folded[: measure.start].rstrip().endswith(":"))
        )
        things = f"{measure.unit} {counted}".strip() if is_thing and is_said else counted
        is_bare = is_thing and not counted and _letters(name) >= _NAME
        kept = "" if (is_empty and not is_way and not is_bare) or is_last_empty else name
        name, span, reach = f"{kept} {things}".strip(), (clause, end), end
    return fact_at(where, span, "targets", _value(node, sentence, measure, _unled(name)), confidence=85), reach


def _past_topic(folded: str, begin: int, end: int) -> int:
    """Where the words begin behind "Về chuyển đổi số, " or "Đến cuối năm, "."""
    topic = _TOPIC.match(folded, begin, end)
    return topic.end() if topic else begin


def _clause(sentence: Sentence, measure: Measure, begin: int, following: int | None) -> int:
    """Where the words before a figure begin; "Lớp tiên tiến: 22 lớp" names it before the colon."""
    folded = sentence.where.folded
    start = clause_start(folded, begin, measure.start)
    opened = folded.rfind("(", start, measure.start)
    inner = folded[opened + 1 : measure.start]
    if opened >= 0 and ")" not in inner and named(inner.strip()) >= _NAME:
        return opened + 1
    is_bare = _letters(folded[start : measure.start]) < _NAME and folded[max(start - 2, 0) : start].strip() == ":"
    counted, _ = _counted(sentence, measure, following)
    return clause_start(folded, begin, start - 2) if is_bare and start > begin and _letters(counted) < _NAME else start


def _counted(sentence: Sentence, measure: Measure, following: int | None) -> tuple[str, int]:
    """The words behind a figure, up to the comma before the next figure, and where they end."""
    where = sentence.where
    end = clause_end(where.folded, measure.end, sentence.end, following=following)
    is_cut = end < sentence.end and where.folded[end : end + 1] not in (";", ":")
    opened = where.folded.find(" (", measure.end, end)
    comma = (
        opened
        if is_cut and opened > 0
        else (
            max(where.folded.rfind(mark, measure.end, end) for mark in (", ", " va ", f"{SOFT}va{SOFT}"))
            if is_cut
            else -1
        )
    )
    end = comma if comma > 0 else end
    said = re.sub(r"\s(?:và|va)$", "", _OR_MORE.sub("", where.text[measure.end : end]).strip(EDGES))
    return said, end


def _unled(name: str) -> str:
    """The name without the words that only say that it is aimed at: "Phấn đấu có …"."""
    lead = _LEAD.match(fold(name))
    return name[lead.end() :] if lead and _letters(name[lead.end() :]) >= _NAME else name


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)


def _led(parent: Block) -> str:
    """What a heading "Phát triển thuê bao thực tăng tối thiểu:" says its items are: thuê bao thực tăng."""
    folded = parent.folded[parent.body :]
    floor, verb = FLOOR_LEAD.search(folded), _FIRST_VERB.match(folded)
    if floor is None:
        return ""
    start = verb.end() if verb else 0
    return parent.where.text[parent.body + start : parent.body + floor.start()].strip(EDGES)


def _value(node: Node, sentence: Sentence, measure: Measure, name: str) -> dict[str, JsonValue]:
    where = sentence.where
    parent = next((over for over in reversed(node.over) if FLOOR_LEAD.search(over.block.folded)), None)
    led = _led(parent.block) if parent else ""
    label = _LABEL.match(where.text, sentence.start, measure.start)
    said = label[1].strip(EDGES) if label else ""
    labelled = corrected(said) if said and not fold(name).startswith(fold(said)) else None
    against = _AGAINST.match(where.folded, measure.end, sentence.end)
    return {
        "name": closed(corrected(f"{led} {name}" if led else name)),
        "operator": measure.operator,
        "value": json_amount(measure.amount),
        "unit": measure.unit or None,
        "scope": corrected(parent.block.text) if parent else labelled,
        "baseline": corrected(where.text[slice(*against.span("base"))].strip(EDGES)) if against else None,
    }
