import io
import zipfile

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.documents.papers import every_paper
from thidua.adapters.docx_in import opened, text_of
from thidua.adapters.docx_out import DocxWriter
from thidua.core.kernel.outcome import Ok, refuse
from thidua.core.kernel.reason import Reason

NUMBERING = """
<w:abstractNum xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:abstractNumId="77">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
 <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
 <w:lvl w:ilvl="4"><w:start w:val="5"/><w:numFmt w:val="decimalZero"/><w:lvlText w:val="%2.%5"/></w:lvl>
 <w:lvl w:ilvl="5"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="+"/></w:lvl>
</w:abstractNum>"""
NUM = (
    '<w:num xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:numId="77">'
    '<w:abstractNumId w:val="77"/></w:num>'
)


def read(document):
    content = io.BytesIO()
    document.save(content)
    return text_of(opened(content.getvalue(), "a.docx").or_raise(), "a.docx")


def texts(document):
    return [line.text for line in read(document).or_raise().lines]


def listed(document, text, level):
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>')
    )


def with_lists():
    document = docx.Document()
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(NUMBERING))
    root.append(parse_xml(NUM))
    return document


def table(document, *rows):
    made = document.add_table(0, len(rows[0]))
    for row in rows:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            first, *others = text.split("\n")
            cell.text = first
            for other in others:
                cell.add_paragraph(other)
    return made


def test_paragraphs_and_tables_come_in_their_order():
    document = docx.Document()
    document.add_paragraph("Trước bảng")
    table(document, ("TT", "Đơn vị", "Điểm"), ("1", "Sở Nội vụ\ncủa thành phố", "95,29"), ("2", "Sở Y tế", ""))
    document.add_paragraph("Sau  bảng\xa0này")
    assert texts(document) == [
        "Trước bảng",
        "TT\tĐơn vị\tĐiểm",
        "1\tSở Nội vụ của thành phố\t95,29",
        "2\tSở Y tế",
        "Sau bảng này",
    ]


def test_the_columns_of_a_letterhead_and_of_the_end_are_read_one_after_the_other():
    document = docx.Document()
    table(
        document,
        ("UBND THÀNH PHỐ\nBAN QUẢN LÝ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
        ("Số: 45/KH-BQL", "Hải Phòng, ngày 13 tháng 4 năm 2026"),
    )
    document.add_paragraph("KẾ HOẠCH")
    table(document, ("Nơi nhận:\n- Lưu: VT.", "TRƯỞNG BAN\n\nNguyễn Văn Bình"))
    assert texts(document) == [
        "UBND THÀNH PHỐ",
        "BAN QUẢN LÝ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 45/KH-BQL",
        "Hải Phòng, ngày 13 tháng 4 năm 2026",
        "KẾ HOẠCH",
        "Nơi nhận:",
        "- Lưu: VT.",
        "TRƯỞNG BAN",
        "Nguyễn Văn Bình",
    ]


def test_numbers_of_lists_are_written_out():
    document = with_lists()
    for text, level in (
        ("MỤC ĐÍCH", 0), ("Nội dung", 1), ("điểm một", 2), ("điểm hai", 2), ("gạch", 3), ("cộng", 5), ("Chỉ tiêu", 1),
        ("lại từ đầu", 2), ("ghép", 4), ("NHIỆM VỤ", 0),
    ):  # fmt: skip
        listed(document, text, level)
    assert texts(document) == [
        "I. MỤC ĐÍCH", "1. Nội dung", "a) điểm một", "b) điểm hai", "- gạch", "+ cộng", "2. Chỉ tiêu", "a) lại từ đầu",
        "2.05 ghép", "II. NHIỆM VỤ",
    ]  # fmt: skip


def test_a_list_may_come_from_the_paragraphs_style():
    document = with_lists()
    style = document.styles.add_style("Muc", 1)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="77"/></w:numPr>'))
    based = document.styles.add_style("Muc con", 1)
    based.base_style = style
    document.add_paragraph("một", style="Muc")
    document.add_paragraph("hai", style="Muc con")
    assert texts(document) == ["I. một", "II. hai"]


def test_what_was_inserted_is_read_and_what_was_deleted_is_not():
    document = docx.Document()
    paragraph = document.add_paragraph("Điểm ")._p
    for tag, text in (("w:ins", ("w:t", "mười")), ("w:del", ("w:delText", "chín"))):
        change, run, held = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text[0])
        held.text = text[1]
        run.append(held)
        change.append(run)
        paragraph.append(change)
    assert texts(document) == ["Điểm mười"]


def test_soft_breaks_tabs_and_hyphens():
    document = docx.Document()
    run = document.add_paragraph("một\nhai\t\tba ").add_run("01")
    run._r.append(OxmlElement("w:noBreakHyphen"))
    run.add_text("KL/TW")
    assert texts(document) == ["một", "hai\tba 01-KL/TW"]


def test_a_text_box_is_read_once():
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
    spaces = nsdecls("w") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    paragraph = document.add_paragraph("Ngoài khung")
    paragraph._p.append(
        parse_xml(
            f"<w:r {spaces}><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert texts(document) == ["Ngoài khung", "Trong khung"]


def test_headers_are_read_once_and_page_numbers_not_at_all():
    document = docx.Document()
    document.add_paragraph("Thân bài")
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "BẢN DỰ THẢO"
    section.header.paragraphs[0].text = "2 BẢN DỰ THẢO"
    section.footer.paragraphs[0].text = "Trang"
    section.first_page_footer.paragraphs[0].text = "3"
    assert texts(document) == ["BẢN DỰ THẢO", "Thân bài", "Trang"]


def test_pages_are_counted_where_word_noted_them():
    document = docx.Document()
    document.add_paragraph("một")
    run = document.add_paragraph().add_run()
    run._r.append(OxmlElement("w:lastRenderedPageBreak"))
    run.add_text("hai")
    document.add_paragraph("ba")
    found = read(document).or_raise()
    assert [(line.number, line.text, line.page) for line in found.lines] == [(1, "một", 1), (2, "hai", 1), (3, "ba", 2)]
    assert found.pages == 2


def test_old_fonts_are_converted_and_said():
    document = docx.Document()
    document.add_paragraph("Céng hßa x· héi chñ nghÜa ViÖt Nam")
    document.add_paragraph("§éc lËp - Tù do - H¹nh phóc")
    found = read(document).or_raise()
    assert [line.text for line in found.lines] == ["Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc"]
    assert (found.encoding, found.notes) == ("TCVN3 (ABC)", (Reason.of("file.converted", encoding="TCVN3 (ABC)"),))


def test_a_document_without_words_is_refused():
    assert read(docx.Document()) == refuse("reader.blank", name="a.docx")


@pytest.mark.parametrize("name", every_paper())
def test_our_own_papers_come_back_with_every_paragraph(name):
    content = DocxWriter().write(every_paper()[name])
    found = text_of(opened(content, name).or_raise(), name)
    assert isinstance(found, Ok)
    wanted = [" ".join(p.text.split()) for p in docx.Document(io.BytesIO(content)).paragraphs]
    lines = {" ".join(line.text.split()) for line in found.value.lines}
    assert [text for text in wanted if text not in lines] == []


def package(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/") + ".xml", content)
    return out.getvalue()


@pytest.mark.parametrize("content", [b"PK\x03\x04word/", b"", package(word__document=b"<x/>"), package(a=b"")])
def test_a_damaged_package_is_refused(content):
    assert opened(content, "a.docx") == refuse("reader.damaged", name="a.docx", kind="DOCX")


def test_a_package_that_would_explode_is_refused_unopened():
    bomb = package(word__document=b"0" * 30_000_000)
    assert len(bomb) < 100_000
    assert opened(bomb, "a.docx") == refuse("reader.explodes", name="a.docx", limit_mb=100)


def test_a_document_cut_off_inside_is_refused():
    content = io.BytesIO()
    docx.Document().save(content)
    with zipfile.ZipFile(content) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"][:400]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, part in parts.items():
            made.writestr(name, part)
    assert opened(out.getvalue(), "a.docx") == refuse("reader.damaged", name="a.docx", kind="DOCX")


def test_tables_within_tables_do_not_run_for_ever():
    document = docx.Document()
    inner = table(document, ("sâu",))
    for _ in range(60):
        outer = docx.Document().add_table(1, 1)
        outer.cell(0, 0)._tc.append(inner._tbl)
        inner = outer
    document.element.body.insert(0, inner._tbl)
    document.add_paragraph("ngoài")
    assert [text for text in texts(document) if text] == ["ngoài"]
    assert inner._tbl.tag == qn("w:tbl")
