"""Files that nobody should send: each ends with a sentence for the user, and none with a raise, a hang or a swollen worker."""

import io
import time

import pypdfium2
import pytest

from tests.adapters.scans import printed
from thidua.adapters.reader import FileReader
from thidua.core.kernel.outcome import refuse
from thidua.core.plans.reading import read

SCRIPTED = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while(true){app.alert\\('x'\\)})>>>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/AA<</O<</S/JavaScript/JS(this.x=1)>>>>
/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
4 0 obj <</Length 48>> stream
BT /F1 24 Tf 72 720 Td (Ke hoach thi dua) Tj ET
endstream endobj
trailer <</Root 1 0 R>>
"""


def test_a_file_of_ten_thousand_pages_is_refused_at_once():
    document = pypdfium2.PdfDocument.new()
    for _ in range(10_000):
        document.new_page(100, 100)
    out = io.BytesIO()
    document.save(out)
    began = time.monotonic()
    found = FileReader().read(out.getvalue(), "a.pdf")
    assert found == refuse("reader.too_many_pages", name="a.pdf", pages=10_000, limit=200)
    assert time.monotonic() - began < 60


def test_the_scripts_of_a_pdf_are_not_run():
    text = FileReader().read(SCRIPTED, "a.pdf").or_raise()
    assert [line.text for line in text.lines] == ["Ke hoach thi dua"]


def test_a_page_with_nothing_but_a_table_is_read_row_by_row():
    cells = ", ".join(f"[{cell}]" for cell in ("TT", "Đơn vị", "Điểm", "1", "Sở Nội vụ", "95,5", "2", "Sở Y tế", "93"))
    text = (
        FileReader()
        .read(printed(f"#table(columns: (20mm, 70mm, 40mm), inset: 8pt, align: center, {cells})"), "a.pdf")
        .or_raise()
    )
    assert [line.text for line in text.lines if line.text] == [
        "TT\tĐơn vị\tĐiểm",
        "1\tSở Nội vụ\t95,5",
        "2\tSở Y tế\t93",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "关于开展评比表彰活动的通知\n各单位：请于十二月五日前报送材料。",
        "Minutes of the meeting\nThe board approved the budget for next year.",
    ],
)
def test_a_text_in_another_language_is_read_as_it_is_and_said_to_be_no_plan(text: str):
    received = FileReader().read(text.encode(), "a.txt").or_raise()
    assert received.text == text
    assert "reading.no_emulation" in [note.code for note in read(received).notes]
