"""What is on record of a bearer year by year, and the plain facts that the law asks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thidua.core.kernel.ids import BearerId
from thidua.modules.registry.models import YearlyRecord
from thidua.modules.registry.queries.bearers import BearerView
from thidua.modules.registry.queries.entries import EntryView, entries_after, entries_of
from thidua.modules.registry.queries.lineage import earlier_than, same_as
from thidua.modules.statutes.public import fact_words

GRADE, INITIATIVE, DISCIPLINE, HOLD, POST, LEAVE, FACT, GROUP = (
    "grade", "initiative", "discipline", "hold", "post", "leave", "fact", "group",
)  # fmt: skip
WHAT_WORDS = {
    GRADE: gettext_lazy("Mức hoàn thành nhiệm vụ"), INITIATIVE: gettext_lazy("Sáng kiến, đề tài"),
    DISCIPLINE: gettext_lazy("Kỷ luật"), HOLD: gettext_lazy("Vụ việc đang xem xét"), POST: gettext_lazy("Chức vụ"),
    LEAVE: gettext_lazy("Nghỉ thai sản"), FACT: gettext_lazy("Dữ kiện khác"),
    GROUP: gettext_lazy("Nhóm đối tượng"),
}  # fmt: skip
GRADES = {
    "XS": gettext_lazy("Hoàn thành xuất sắc nhiệm vụ"), "T": gettext_lazy("Hoàn thành tốt nhiệm vụ"),
    "HT": gettext_lazy("Hoàn thành nhiệm vụ"), "K": gettext_lazy("Không hoàn thành nhiệm vụ"),
}  # fmt: skip
SCOPES = {
    "co_so": gettext_lazy("cấp cơ sở"), "bo_tinh": gettext_lazy("cấp bộ, tỉnh"),
    "toan_quoc": gettext_lazy("toàn quốc"),
}  # fmt: skip
POSTS = {
    "bo_truong": gettext_lazy("Bộ trưởng và tương đương"), "thu_truong": gettext_lazy("Thứ trưởng và tương đương"),
    "tong_cuc_truong": gettext_lazy("Tổng cục trưởng và tương đương"),
    "pho_tong_cuc_truong": gettext_lazy("Phó Tổng cục trưởng và tương đương"),
    "vu_truong": gettext_lazy("Vụ trưởng, Giám đốc sở và tương đương"),
    "pho_vu_truong": gettext_lazy("Phó Vụ trưởng, Phó Giám đốc sở và tương đương"),
}  # fmt: skip
"""The posts that count as long service (Nghị định 152/2025/NĐ-CP, Điều 9, 10), by the codes of `core.awards.posts`."""
INITIATIVE_FACTS = {
    "co_so": ("sang_kien_duoc_co_so_cong_nhan",),
    "bo_tinh": ("sang_kien_duoc_co_so_cong_nhan", "sang_kien_hieu_qua_trong_bo_tinh"),
    "toan_quoc": (
        "sang_kien_duoc_co_so_cong_nhan", "sang_kien_hieu_qua_trong_bo_tinh", "sang_kien_hieu_qua_toan_quoc",
    ),
}  # fmt: skip
GROUP_WORDS = {
    "minority": gettext_lazy("người dân tộc thiểu số"),
    "remote": gettext_lazy("công tác, cư trú ở vùng sâu, vùng xa, biên giới, hải đảo"),
}  # fmt: skip
"""What fairness looks at and no condition of the law asks."""
HOLD_FACTS = ("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu")


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record as it stands now."""

    id: int
    what: str
    name: str
    value: str
    year: int | None
    since: date | None
    until: date | None
    source: str
    by: str

    @property
    def id_text(self) -> str:
        """The number as text, for the names of dialogs."""
        return str(self.id)

    @property
    def what_word(self) -> str:
        """The kind of record in words."""
        return _(str(WHAT_WORDS[self.what]))

    @property
    def says(self) -> str:
        """What it says, in words."""
        if self.what == GRADE:
            return _(str(GRADES[self.value]))
        if self.what == INITIATIVE:
            return f"{self.name} ({_(str(SCOPES[self.value]))})"
        if self.what == POST and self.value in POSTS:
            return f"{self.name} ({_(str(POSTS[self.value]))})" if self.name else _(str(POSTS[self.value]))
        if self.what == GROUP:
            word = _(str(GROUP_WORDS[self.name]))
            return word if self.value == "true" else _("không phải: %(group)s") % {"group": word}
        if self.what in {HOLD, FACT}:
            return fact_words(self.name) + ("" if self.value in {"", "true"} else f": {self.value}")
        return self.name


def standing(rows: "QuerySet[YearlyRecord]") -> list[YearlyRecord]:
    """Those that no later record replaces, and that are not taken back."""
    return list(rows.filter(replaced_by=None, is_off=False))


def _view(row: YearlyRecord) -> RecordView:
    return RecordView(row.pk, row.what, row.name, row.value, row.year, row.since, row.until, row.source, row.by)


def records_of(bearers: Iterable[int]) -> tuple[RecordView, ...]:
    """What is on record of these bearers, newest year first."""
    rows = standing(YearlyRecord.objects.filter(bearer__in=list(bearers)))
    views = [_view(row) for row in rows]
    return tuple(sorted(views, key=lambda each: (each.year or (each.since or date.min).year, each.id), reverse=True))


def groups_of(bearers: Iterable[int], *, on: date) -> dict[int, dict[str, bool]]:
    """Of each bearer the groups on record that day, yes or no; what is not on record is missing."""
    found: dict[int, dict[str, bool]] = {}
    for row in standing(YearlyRecord.objects.filter(bearer__in=list(bearers), what=GROUP)):
        if is_open(_view(row), on):
            found.setdefault(row.bearer_id, {})[row.name] = row.value == "true"
    return found


@dataclass(frozen=True, slots=True)
class PlainFacts:
    """What the register knows of a bearer, as the law takes it; and the entries and records behind it."""

    plain: dict[str, object]
    entries: tuple[EntryView, ...]
    records: tuple[RecordView, ...]


def is_open(record: RecordView, on: date) -> bool:
    """Whether a period lasts on that day."""
    return (record.since is None or record.since <= on) and (record.until is None or on <= record.until)


def _facts(records: Iterable[RecordView], *, year: int, on: date) -> dict[str, object]:
    """The facts of the year of the proposal with their sources. Nothing on record is no fact, except open matters."""
    told: dict[str, object] = {}
    none_open = f"Sổ theo dõi: không có vụ việc đang mở ngày {on:%d/%m/%Y}"
    for fact in HOLD_FACTS:
        told[fact] = {"value": False, "source": none_open}
    for record in records:
        if record.what == HOLD and is_open(record, on):
            told[record.name] = {"value": True, "source": record.source}
        elif record.what == INITIATIVE and record.year == year:
            for fact in INITIATIVE_FACTS[record.value]:
                told[fact] = {"value": True, "source": record.source}
        elif record.what == FACT and record.year == year:
            told[record.name] = {"value": typed(record.value), "source": record.source}
    return told


def typed(value: str) -> bool | int | str:
    """A stored fact: true, false, a whole number or a word."""
    if value in {"true", "false"}:
        return value == "true"
    return int(value) if value.isdecimal() else value


def _silent(first: int, last: int, known: set[int]) -> list[int]:
    """Years of which nothing is on record: nobody may count their awards as none."""
    return [year for year in range(first, last + 1) if year not in known]


def plain_facts(bearer: BearerView, *, year: int, on: date) -> PlainFacts:
    """What the register knows of a bearer for a proposal of that year, on that day."""
    keys = earlier_than(bearer.id, only_counted=True)
    entries = tuple(each for each in entries_of(keys) if each.decided <= on)
    records = records_of(keys)
    grades = [each for each in records if each.what == GRADE and each.year is not None and each.year <= year]
    awards: list[dict[str, object]] = [
        {"award": each.award, "year": each.year, "kind": each.kind, "cancelled": each.is_revoked,
         "decision": f"{each.decision} ngày {each.decided:%d/%m/%Y}"}
        for each in entries if each.year <= year
    ]  # fmt: skip
    initiatives = [each for each in records if each.what == INITIATIVE and each.year is not None and each.year <= year]
    awards += [{"award": "sang_kien_co_so", "year": each.year, "decision": each.source} for each in initiatives]
    known = {int(str(each["year"])) for each in awards} | {each.year for each in grades if each.year is not None}
    first = min(known, default=year)
    ended = [each.until for each in records if each.what == DISCIPLINE and each.until is not None]
    facts = {"doi_tuong": {"value": bearer.category, "source": "Sổ vàng"}} | _facts(records, year=year, on=on)
    plain: dict[str, object] = {
        "year": year, "from": first, "facts": facts, "awards": awards, "silent": _silent(first, year, known | {year}),
        "grades": [{"year": each.year, "grade": each.value} for each in grades],
    }  # fmt: skip
    if ended:
        plain["discipline_ends"] = max(ended).isoformat()
    return PlainFacts(plain | _beside(records, on), entries, records)


def _beside(records: Iterable[RecordView], on: date) -> dict[str, object]:
    """Terms of posts that count as long service, up to the day asked; and the years of maternity leave."""
    posts = [
        {"post": each.value, "from": each.since.isoformat(), "until": min(each.until or on, on).isoformat()}
        for each in records
        if each.what == POST and each.value in POSTS and each.since is not None and each.since <= on
    ]
    leave = sorted({year for each in records if each.what == LEAVE for year in _leave_years(each, on)})
    return ({"posts": posts} if posts else {}) | ({"maternity": leave} if leave else {})


def _leave_years(record: RecordView, on: date) -> range:
    since = record.since or on
    return range(since.year, min(record.until or since, on).year + 1)


def holds_of(bearers: Iterable[BearerId], *, on: date) -> dict[BearerId, tuple[str, ...]]:
    """The open matters of many bearers at once, in words; those of the same bearer under another spelling count."""
    asked = list(bearers)
    same = same_as(asked)
    every = {key for each in asked for key in same[each]}
    rows = YearlyRecord.objects.filter(bearer__in=every, what=HOLD, replaced_by=None, is_off=False)
    found: dict[int, list[str]] = {}
    for row in rows:
        if is_open(_view(row), on):
            found.setdefault(row.bearer_id, []).append(fact_words(row.name))
    told = {each: tuple(word for key in sorted(same[each]) for word in found.get(key, ())) for each in asked}
    return {each: words for each, words in told.items() if words}


def changed_since(moments: Mapping[BearerId, datetime]) -> dict[BearerId, tuple[str, ...]]:
    """Of bearers, each with the moment at which their facts were last looked at: what was put on record after it."""
    rows = YearlyRecord.objects.filter(bearer__in=moments, at__gt=min(moments.values())) if moments else ()
    told: dict[BearerId, list[str]] = {}
    for row in rows:
        key = BearerId(row.bearer_id)
        if row.at > moments[key]:
            told.setdefault(key, []).append(f"{_(str(WHAT_WORDS[row.what]))} {row.year or ''}".strip())
    for entry in entries_after(moments):
        told.setdefault(entry.bearer, []).append(entry.says)
    return {key: tuple(dict.fromkeys(words)) for key, words in told.items()}
