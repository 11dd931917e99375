"""The papers of a closed round: every file opens with another program and holds the published scores."""

import hashlib
from io import BytesIO
from typing import Any

import docx
import openpyxl
import pypdfium2
import pytest
from django.test import Client, override_settings

from tests import worlds
from tests.modules.pages import words
from tests.worlds import NAMES, Round, acting_as, scoring
from thidua.core.scoring.formula import Missing
from thidua.foundation.act import rehearsing
from thidua.modules.directory.actions import rename_unit

SCORES = dict(zip(NAMES, ("91,86", "100,00", "91,14", "90,00", "90,00", "90,00", "90,00"), strict=True))
DEMO = "DỮ LIỆU MINH HỌA"


def paper(client: Client, round_: Round, kind: str, *, name: str = "bang-tong-hop-diem", version: int = 1) -> Any:
    answer = client.get(f"/khoi-thi-dua/dot/{round_.key}/ket-qua/{version}/{name}.{kind}")
    assert answer.status_code == 200
    return answer


def text_of(kind: str, content: bytes) -> str:
    """All text of a paper, read by a library that did not write it."""
    if kind == "docx":
        word = docx.Document(BytesIO(content))
        rows = [row for table in word.tables for row in table.rows]
        lines = [line.text for line in word.paragraphs] + [cell.text for row in rows for cell in row.cells]
        return "\n".join([*lines, *(line.text for part in word.sections for line in part.header.paragraphs)])
    if kind == "pdf":
        return "\n".join(leaf.get_textpage().get_text_range() for leaf in pypdfium2.PdfDocument(content))
    book = openpyxl.load_workbook(BytesIO(content))
    return "\n".join(str(cell) for page in book for row in page.iter_rows(values_only=True) for cell in row if cell)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_the_summary_holds_every_unit_its_score_and_the_working(closed: Round, browse, kind: str):
    text = text_of(kind, paper(browse("pho"), closed, kind).content)
    flat = " ".join(text.split())
    assert [score for score in SCORES.values() if score not in flat] == []
    assert [name for name in NAMES if name not in flat] == []
    assert "(95 + 90 + 92 + 94 + 88 + 91 + 93)/7 = 643/7" in flat
    assert DEMO not in text


def test_the_workbook_computes_the_same_by_itself(closed: Round, browse):
    book = openpyxl.load_workbook(BytesIO(paper(browse("pho"), closed, "xlsx").content))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value is not None]
    assert [name for name in NAMES if name not in {cell.value for cell in cells}] == []
    live = [str(cell.value) for cell in cells if cell.data_type == "f"]
    assert any("ROUND(" in formula and "/7" in formula for formula in live)
    assert {95, 92, 94, 88, 91, 93, 100, 98} <= {cell.value for cell in cells}


def test_the_letter_names_the_ranking(closed: Round, browse):
    for kind in ("docx", "pdf"):
        text = " ".join(
            text_of(kind, paper(browse("truong"), closed, kind, name="cong-van-gui-ket-qua").content).split()
        )
        assert "Hội đồng Thi đua - Khen thưởng thành phố" in text
        assert "Kế hoạch số 01/KH-KTĐ" in text
        assert "91,86" in text


def test_in_a_demo_every_paper_says_so(closed: Round, browse):
    with override_settings(THIDUA_DEMO=True):
        for kind in ("docx", "pdf", "xlsx"):
            assert DEMO in text_of(kind, paper(browse("pho"), closed, kind).content).upper()


def test_the_file_has_the_rounds_code_and_version_for_its_name(closed: Round, browse):
    answer = paper(browse("pho"), closed, "pdf")
    name = f"bang-tong-hop-diem-K{closed.bloc.key}-2026-01-ban-1.pdf"
    assert answer["Content-Disposition"] == f"attachment; filename*=UTF-8''{name}"
    assert answer["Content-Type"] == "application/pdf"


def test_papers_of_a_version_are_the_same_bytes_whatever_happens_later(closed: Round, browse):
    client = browse("pho")

    def digests() -> list[str]:
        return [hashlib.sha256(paper(client, closed, kind).content).hexdigest() for kind in ("docx", "pdf", "xlsx")]

    before = digests()
    rename_unit(
        acting_as("quantri"), unit=closed.bloc.units["DV3"], name="Ban mới", short_name="BM", since=worlds.OPENS
    ).or_raise()
    with rehearsing(worlds.AFTER):
        scoring.correct_round(
            acting_as("truong"), scoring_round=closed.key, sheet=closed.sheets["DV3", "DV1"],
            typed=scoring.Typed("1", "85"), because="Nhầm số",
        ).or_raise()  # fmt: skip
        assert digests() == before
    second = " ".join(text_of("docx", paper(client, closed, "docx", version=2).content).split())
    assert "90,86" in second
    assert "Nhầm số" in second
    assert "Ban mới" not in second
    assert "Đơn vị thứ 3" in second


@pytest.mark.parametrize(
    "path",
    ["1/bang-tong-hop-diem.odt", "1/giay-khen.pdf", "9/bang-tong-hop-diem.pdf"],
)
def test_papers_that_there_are_none_of_are_not_found(closed: Round, browse, path: str):
    answer = browse("pho").get(f"/khoi-thi-dua/dot/{closed.key}/ket-qua/{path}")
    assert answer.status_code == 404
    assert "không" in words(answer)


def test_a_letter_is_no_workbook(closed: Round, browse):
    answer = browse("pho").get(f"/khoi-thi-dua/dot/{closed.key}/ket-qua/1/cong-van-gui-ket-qua.xlsx")
    assert answer.status_code == 404


def test_a_unit_that_is_not_ranked_stands_in_the_papers_with_the_reason(bloc: worlds.Bloc, browse):
    round_ = worlds.open_round(bloc, missing=Missing.UNRANKED)
    worlds.hand_all_in(round_, but=(("DV3", "DV1"),))
    with rehearsing(worlds.AFTER):
        scoring.close_round(acting_as("truong"), scoring_round=round_.key).or_raise()
    page = words(browse("pho").get(f"/khoi-thi-dua/dot/{round_.key}/ket-qua/"))
    assert "Đơn vị thứ 1 · không xếp hạng" in page
    assert "Hạng 1 · Đơn vị thứ 2 · 90,00" in page
    reason = "Đơn vị thứ 3 chưa chấm điểm xong cho Đơn vị thứ 1."
    assert reason in page
    assert reason in " ".join(text_of("docx", paper(browse("pho"), round_, "docx").content).split())
