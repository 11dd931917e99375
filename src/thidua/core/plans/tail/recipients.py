"""Who receives the document, each with the purpose in brackets; what of the right column is glued on is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.tail.listed import DASH, NAME, joined
from thidua.core.plans.text.ending import NOI_NHAN
from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.passage import Passage, passage
from thidua.core.plans.text.row import Row, folded
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

# "bưu: VT": the first letter read as another.
_ARCHIVE = re.compile(
    rf"\s*(?:{one_of('lưu')})(?:\s?[:;.]|\s(?=v[tp]|hs|van\s(?:phong|thu)))|\s*[a-z]uu\s?[:;.](?=\s?v[ti])"
)
# "; VP." goes on with the archive line: a body in capitals up to the end of the row.
_ARCHIVE_END = re.compile(r"\.(?=\s|$)|;(?!\s?[A-ZĐ]{2,5}\W*$)")
_SECRETARIAT = re.compile(r"^V[I1L]\b")
# "VTjVP": the comma after the secretariat read as a letter.
_GLUED = re.compile(r"(?<=^VT)[jJ:.]\s?(?=[A-ZĐ]{2})")
_OFFICE_OF = re.compile(r"\bVP(?=UBND|HĐND)")
_LUU = re.compile(r"^\W*\w+\s?[:;.]?")
_PURPOSE = re.compile(r"\(\s*([^()]{2,40}?)\s*\)?\s*$")
_PURPOSES = one_of("để", "báo cáo", "b/c", "thực hiện", "phối hợp", "chỉ đạo", "biết", "theo dõi", "t/h")
_PURPOSE_WORD = re.compile(rf"\W*(?:{_PURPOSES}|d[eé]\s|bic|bíc|b/c)")
# "để b/c" is no word that could be restored: it comes out as two short ones, "đô bắc".
_REPORT = re.compile(r"\W*d\S{1,2}\s?b\S{0,2}c\W*")
# "VPCP: BTCN, các PCN; Trợ lý TTg": who is meant of one body, and not several recipients.
_NAMED = re.compile(r"\s?[^;:()]{2,24}:\s?[^\W_]")
_EDGES = ' ;.,:-_–—*“"|'
_LEAST_LETTERS, _LEAST_WORD = 2, 4


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece of a recipients' row, `start` to `end` in its passage."""

    where: Passage
    start: int
    end: int
    is_closed: bool


def recipients(tail: Sequence[Row]) -> list[Fact]:
    """Every recipient in order; the archive line is kept with the purpose "archive"."""
    facts: list[Fact] = []
    for item in _items(tail):
        name = item.where.text[item.start : item.end]
        if sum(char.isalpha() for char in name) < _LEAST_LETTERS:
            continue
        facts.append(_fact(item, name))
        if facts[-1].value["purpose"] == "archive":
            break
    return facts


def _items(tail: Sequence[Row]) -> Iterator[_Item]:
    for rows in joined(tail):
        where = passage(rows)
        label = NOI_NHAN.match(where.folded)
        lead = label.end() if label else 0
        begin = match.end() if (match := DASH.match(where.folded, lead)) else lead
        end = _archive_end(where, begin) if _ARCHIVE.match(where.folded, begin) else None
        if end is not None:
            yield _Item(where, begin, end, is_closed=True)
        else:
            yield from _pieces(where, begin)


def _archive_end(where: Passage, begin: int) -> int:
    stop = _ARCHIVE_END.search(where.text, begin)
    return stop.start() if stop else len(where.text)


def _pieces(where: Passage, begin: int) -> Iterator[_Item]:
    """The parts between semicolons; the last one, not closed, is of the right column unless it is the only one."""
    if _NAMED.match(where.text, begin):
        closed = where.text.rfind(";")
        is_glued = closed > 0 and _is_right_column(where.text[closed + 1 :])
        yield _Item(where, begin, closed if is_glued else len(where.text), is_closed=closed > 0)
        return
    start, is_first = begin, True
    for match in re.finditer(r"[;]|$", where.text[begin:]):
        end = begin + match.start()
        dash = DASH.match(where.folded, start, end)
        start = dash.end() if dash else start
        if not is_first and _ARCHIVE.match(where.folded, start, end):
            yield _Item(where, start, _archive_end(where, start), is_closed=True)
            return
        is_closed = bool(match.group())
        if is_first or is_closed or not _is_right_column(where.text[start:end]):
            yield _Item(where, start, end, is_closed=is_closed)
        start, is_first = begin + match.end(), False


def _is_right_column(text: str) -> bool:
    """What stands after the last semicolon: a position in capitals, a name, a mark of the seal."""
    words = text.strip(_EDGES)
    return (
        is_capital(words)
        or bool(NAME.match(words))
        or sum(char.isalpha() for char in words) < _LEAST_WORD
        or not words[0].islower()
    )


def _fact(item: _Item, name: str) -> Fact:
    where = item.where
    if _ARCHIVE.match(where.folded, item.start):
        value: dict[str, JsonValue] = {"name": f"Lưu: {_archived(name)}", "purpose": "archive"}
        return fact_at(where, (item.start, item.end), "recipients", value, confidence=85)
    purpose = _PURPOSE.search(name.strip(" ;.,"))
    said = _said(purpose.group(1)) if purpose else None
    bare = name.strip(" ;.,")[: purpose.start()] if purpose and said else name
    bare = _OFFICE_OF.sub("VP ", bare.strip(_EDGES))
    value = {"name": corrected(bare), "purpose": corrected(said) if said else None}
    return fact_at(where, (item.start, item.end), "recipients", value, confidence=85 if item.is_closed else 65)


def _archived(name: str) -> str:
    """Where it is kept: VT, the secretariat, whose T is often read as I, and other bodies, set apart by commas."""
    kept = _SECRETARIAT.sub("VT", _LUU.sub("", name).strip(_EDGES)).replace(";", ",")
    return _GLUED.sub(", ", kept)


def _said(bracketed: str) -> str | None:
    """The purpose a bracket says; None where it says something else."""
    bare = folded(bracketed)
    if _REPORT.fullmatch(bare):
        return "để b/c"
    return bracketed if _PURPOSE_WORD.match(bare) else None
