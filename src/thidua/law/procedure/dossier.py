"""Which papers a dossier must hold, by the law of the day it is handed in."""

from dataclasses import dataclass
from functools import cache

from thidua.core.awards.checklist import Paper
from thidua.core.kernel.period import Day, Period
from thidua.law.book import lawbook
from thidua.law.reading.instruments import mark
from thidua.law.reading.parameters import cited
from thidua.law.reading.tables import Entry, parsed, text, texts

WHEN_WORDS = {
    "thanh_tich_can_chung_nhan": "thành tích đột xuất, đóng góp lớn, phát minh, sáng kiến, công trình",
    "xet_theo_hoan_thanh_xuat_sac": "xét theo mức hoàn thành xuất sắc nhiệm vụ",
    "xet_theo_sang_kien_de_tai": "xét theo sáng kiến, đề tài",
}
"""On what a conditional paper hangs, in words."""


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A form of a decree: numbers move from decree to decree, so the decree is part of what it is."""

    code: str
    number: str
    name: str
    cites: str
    is_number_sure: bool


@cache
def form_sheets() -> dict[str, FormSheet]:
    """Every form on file by its code, such as "mau_05"."""
    return {
        code: _form(Entry(f"forms/{name}.{code}", table), code)
        for name, content in texts("forms")
        for code, table in parsed(content).items()
    }


def _form(entry: Entry, code: str) -> FormSheet:
    is_sure = entry.must("number_mark", str) == "VERIFIED"
    entry.must("name_mark", str)
    sheet = FormSheet(code, entry.must("number", str), entry.must("name", str), entry.must("cite", str), is_sure)
    entry.done()
    return sheet


@cache
def _papers() -> tuple[tuple[str, Period, Paper], ...]:
    file = Entry("dossiers", parsed(text("procedure/dossiers")))
    rows = tuple(_paper(Entry(f"dossiers[{place}]", row)) for place, row in enumerate(file.must("papers", list)))
    file.done()
    return rows


def _paper(entry: Entry) -> tuple[str, Period, Paper]:
    of, during = entry.must("of", str), Period(entry.must("since", Day), entry.day("until"))
    paper = Paper(
        code=entry.must("code", str),
        name=entry.must("name", str),
        cites=str(cited(entry.where, entry.must("cite", str))),
        form=entry.must("form", str),
        when=entry.must("when", str),
        status="on" if mark(entry).is_on else "needs_text",
    )
    entry.done()
    return of, during, paper


def papers(award: str, on: Day) -> tuple[Paper, ...]:
    """The papers of a title or form, in the order of the law; none where the text of that day is not read."""
    family = lawbook().titles[award].family
    return tuple(paper for of, during, paper in _papers() if of in {family, award} and during.contains(on))
