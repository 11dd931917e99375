"""A row of an old list of awards, read strictly: the row, or every fault in it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from thidua.core.awards.kinds import Kind
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason
from thidua.core.registry.naming import COLLECTIVE, ENTERPRISE, HOUSEHOLD, PERSON
from thidua.core.vietnamese.fold import search_key

COLUMNS = (
    "kind", "name", "born", "unit", "position", "award", "kind_of_award", "decision", "decided", "issuer", "since",
    "until", "year", "achievement",
)  # fmt: skip
"""The columns of a list, in the order of the template."""
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WRITTEN = re.compile(r"ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_CLOCK = re.compile(r"[ T]00:00(:00(\.0+)?)?$")
_SERIAL = re.compile(r"\d{5}")
_EPOCH = date(1899, 12, 30)
"""Day 0 of spreadsheets: a day whose cell is formatted as a number comes as the days since then, five digits long."""
_WHO = {
    "ca nhan": PERSON, "nguoi": PERSON, "tap the": COLLECTIVE, "don vi": COLLECTIVE, "ho gia dinh": HOUSEHOLD,
    "gia dinh": HOUSEHOLD, "doanh nghiep": ENTERPRISE,
}  # fmt: skip
_KINDS = {
    "": Kind.CONG_TRANG, "cong trang": Kind.CONG_TRANG, "dot xuat": Kind.DOT_XUAT, "phong trao": Kind.PHONG_TRAO,
    "chuyen de": Kind.PHONG_TRAO, "cong hien": Kind.CONG_HIEN, "nien han": Kind.NIEN_HAN, "doi ngoai": Kind.DOI_NGOAI,
}  # fmt: skip
OLDEST = 1945
_BELOW = ("xa", "phuong", "huyen", "quan", "thi xa", "thi tran", "so")
"""Words of an issuer that stands below a province."""


@dataclass(frozen=True, slots=True)
class LegacyRow:
    """One award of an old list. `year` is that of the achievement."""

    kind: str
    name: str
    unit: str
    award: str
    award_name: str
    kind_of_award: str
    decision: str
    decided: Day
    issuer: str
    year: int
    born: int | None = None
    position: str = ""
    since: Day | None = None
    until: Day | None = None
    achievement: str = ""


@dataclass(slots=True)
class _Reader:
    """Takes the cells of one row and gathers the faults."""

    cells: Mapping[str, str]
    today: Day
    faults: list[Reason] = field(default_factory=list)

    def text(self, column: str) -> str:
        return " ".join(self.cells.get(column, "").split())

    def wrong(self, column: str, code: str, **values: object) -> None:
        """Keep a fault with the column it is in."""
        self.faults.append(Reason.of(code, column=column, **values))

    def kind(self) -> str:
        """Who is awarded; a person where the cell is blank."""
        typed = self.text("kind")
        found = _WHO.get(search_key(typed), "") if typed else PERSON
        if not found:
            self.wrong("kind", "register.kind_unknown", typed=typed)
        return found

    def must(self, column: str, code: str) -> str:
        found = self.text(column)
        if not found:
            self.wrong(column, code)
        return found

    def day(self, column: str) -> Day | None:
        """The day, or None where it is blank or cannot be one (then a fault)."""
        typed = self.text(column)
        found = read_day(typed)
        if typed and found is None:
            self.wrong(column, "register.day_unreadable", typed=typed)
        elif found is not None and found > self.today:
            self.wrong(column, "register.day_in_future", typed=typed)
        return found

    def year(self, column: str) -> int | None:
        """The year, or None where it is blank or cannot be one (then a fault)."""
        typed = self.text(column).removesuffix(".0")
        if typed and not (typed.isdecimal() and OLDEST - 50 <= int(typed) <= self.today.year):
            self.wrong(column, "register.year_unreadable", typed=typed)
            return None
        return int(typed) if typed else None


def read_day(typed: str) -> Day | None:
    """A day as lists write it: 31/12/2020, 31-12-2020, 31.12.2020, 2020-12-31, "ngày 31 tháng 12 năm 2020".

    A clock at midnight behind it and blanks round the strokes are left away; 44196 is a day of a spreadsheet.
    """
    text = re.sub(r"\s*([/.\-])\s*", r"\1", _CLOCK.sub("", typed.strip()))
    found, iso = _DAY.fullmatch(text) or _WRITTEN.fullmatch(search_key(text)), _ISO.fullmatch(text)
    parts = found.group(3, 2, 1) if found else iso.group(1, 2, 3) if iso else None
    try:
        if _SERIAL.fullmatch(text):
            return _EPOCH + timedelta(days=int(text))
        return date(*map(int, parts)) if parts else None
    except ValueError:
        return None


def of_level(award: str, issuer: str) -> str:
    """The code of a “Bằng khen” that only its issuer tells apart, "" where the issuer does not tell it.

    The law has two: of the Prime Minister, and of ministries and provinces (Luật số 06/2022/QH15, Điều 73, 74). A
    body below a province gives none: what such a list says stays a fault.
    """
    if search_key(award) != "bang khen":
        return ""
    words = f" {search_key(issuer)} "
    if " thu tuong " in words:
        return "bang_khen_thu_tuong"
    is_below = any(f" {word} " in words for word in _BELOW)
    is_province = " tinh " in words or " thanh pho " in words or words.startswith(" bo ")
    return "bang_khen_bo_tinh" if is_province and not is_below else ""


def read_row(cells: Mapping[str, str], *, awards: Callable[[str], str], today: Day) -> Outcome[LegacyRow]:
    """The row; `awards` gives the code of an award's name, "" where nobody knows it. Refused with every fault.

    Each fault has the `column` it is in among its values.
    """
    reader = _Reader(cells, today)
    kind = reader.kind()
    name, award_name = reader.must("name", "register.name_missing"), reader.must("award", "register.award_missing")
    award = awards(award_name) or awards(of_level(award_name, reader.text("issuer"))) if award_name else ""
    if award_name and not award:
        reader.wrong("award", "register.award_unknown", typed=award_name)
    of_award = _KINDS.get(search_key(reader.text("kind_of_award")))
    if of_award is None:
        reader.wrong("kind_of_award", "register.kind_of_award_unknown", typed=reader.text("kind_of_award"))
    decision, decided = reader.must("decision", "register.decision_missing"), reader.day("decided")
    if not reader.text("decided"):
        reader.wrong("decided", "register.decided_missing")
    since, until, born, year = reader.day("since"), reader.day("until"), reader.year("born"), reader.year("year")
    if since and until and until < since:
        reader.wrong("until", "register.period_backwards")
    if reader.faults or decided is None or of_award is None:
        return Refused(tuple(reader.faults))
    return Ok(
        LegacyRow(
            kind=kind, name=name, unit=reader.text("unit"), award=award, award_name=award_name,
            kind_of_award=of_award.value, decision=decision, decided=decided, issuer=reader.text("issuer"),
            year=year or (until or decided).year, born=born, position=reader.text("position"), since=since,
            until=until, achievement=reader.text("achievement"),
        )
    )  # fmt: skip
