"""One recipient: the name, and the purpose in the brackets behind it."""

import re
from dataclasses import dataclass

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.text.row import folded
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

# "bưu: VT": the first letter read as another.
ARCHIVE = re.compile(
    rf"\s*(?:{one_of('lưu')})(?:\s?[:;.]|\s(?=v[tp]|hs|van\s(?:phong|thu)))|\s*[a-z]uu\s?[:;.](?=\s?v[ti])"
)
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
EDGES = ' ;.,:-_–—*“"|'


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of a recipients' row, `start` to `end` in its passage."""

    where: Passage
    start: int
    end: int
    is_closed: bool


def recipient(item: Item, name: str) -> Fact:
    """The fact of an item; the archive line is kept with the purpose "archive"."""
    where = item.where
    if ARCHIVE.match(where.folded, item.start):
        value: dict[str, JsonValue] = {"name": f"Lưu: {_archived(name)}", "purpose": "archive"}
        return fact_at(where, (item.start, item.end), "recipients", value, confidence=85)
    purpose = _PURPOSE.search(name.strip(" ;.,"))
    said = _said(purpose.group(1)) if purpose else None
    bare = name.strip(" ;.,")[: purpose.start()] if purpose and said else name
    bare = _OFFICE_OF.sub("VP ", bare.strip(EDGES))
    value = {"name": corrected(bare), "purpose": corrected(said) if said else None}
    return fact_at(where, (item.start, item.end), "recipients", value, confidence=85 if item.is_closed else 65)


def _archived(name: str) -> str:
    """Where it is kept: VT, the secretariat, whose T is often read as I, and other bodies, set apart by commas."""
    kept = _SECRETARIAT.sub("VT", _LUU.sub("", name).strip(EDGES)).replace(";", ",")
    return _GLUED.sub(", ", kept)


def _said(bracketed: str) -> str | None:
    """The purpose a bracket says; None where it says something else."""
    bare = folded(bracketed)
    if _REPORT.fullmatch(bare):
        return "để b/c"
    return bracketed if _PURPOSE_WORD.match(bare) else None
