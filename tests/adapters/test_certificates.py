"""Certificates on paper: the words stand on the sheet, the QR code can be read off it, the signature holds."""

import io
from collections.abc import Sequence
from datetime import date

import openpyxl
import pypdfium2
import pytest
import zxingcpp

from thidua.adapters.certificates_pdf import TypstCertificates
from thidua.adapters.certificates_xlsx import EXAMPLE, HEADERS, CertificatesXlsx
from thidua.adapters.signing_ed25519 import Ed25519Signing
from thidua.core.certificates.layout import A4_PLAIN, A4_STOCK, Layout
from thidua.core.certificates.line import Line
from thidua.core.certificates.text import Citation
from thidua.core.kernel.outcome import Ok
from thidua.ports.certificates import Printed

QR = "https://tdkt.example.vn/kiem-tra/#" + "aZ9_-x" * 45 + ".k1"


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def printed(number: int = 1, **changed: str) -> Printed:
    said = {"recipient": f"Đơn vị thứ {number}", "achievement": "Hoàn thành xuất sắc nhiệm vụ"} | changed
    citation = Citation(
        serial="7QK2-M9XA-04RT",
        authority="Chủ tịch Ủy ban nhân dân",
        award="Giấy khen",
        about="Khối thi đua số 1",
        decision="15/QĐ-UBND",
        decided_on=date(2025, 1, 5),
        place="Hải Phòng",
        signer_office="Chủ tịch",
        signer="",
        **said,
    )
    return Printed(citation, QR)


def sheets(certificates: Sequence[Printed], layout: Layout = A4_PLAIN, mark: str = "") -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(TypstCertificates().sheets(layout, certificates, mark=mark, told=lambda _done: None))


def words(page: pypdfium2.PdfPage) -> str:
    return page.get_textpage().get_text_range()


def test_each_certificate_has_its_sheet_with_its_words():
    done: list[int] = []
    file = TypstCertificates().sheets(A4_PLAIN, [printed(1), printed(2)], mark="DỮ LIỆU MINH HỌA", told=done.append)
    pages = [words(page) for page in pypdfium2.PdfDocument(file)]
    assert [f"Đơn vị thứ {number}" in page for number, page in enumerate(pages, 1)] == [True, True]
    for piece in (
        "GIẤY KHEN",
        "Quyết định số 15/QĐ-UBND ngày 05/01/2025",
        "Hải Phòng, ngày 05 tháng 01 năm 2025",
        "CỘNG HÒA",
        "DỮ LIỆU MINH HỌA",
    ):
        assert piece in pages[0]
    assert done == [1, 2]


def test_the_code_on_the_sheet_is_read_by_a_reader():
    picture = sheets([printed()])[0].render(scale=200 / 72).to_pil().convert("L")
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [QR]


def test_stock_is_printed_without_what_it_bears():
    assert "CỘNG HÒA" not in words(sheets([printed()], A4_STOCK)[0])


def test_markup_in_a_name_is_only_letters():
    assert "#evil[*x*] $y$" in words(sheets([printed(recipient="#evil[*x*] $y$")])[0])


def test_a_long_text_is_set_smaller_and_stays_on_one_sheet():
    assert len(sheets([printed(achievement="Đã có thành tích xuất sắc " * 15)])) == 1


def test_the_test_sheet_is_one_sheet_with_a_ruler():
    page = pypdfium2.PdfDocument(TypstCertificates().test_sheet(A4_PLAIN, printed()))
    assert len(page) == 1
    assert "29" in words(page[0])


def test_a_signature_holds_for_its_bytes_and_key_alone():
    signing, other = Ed25519Signing("a secret of this installation"), Ed25519Signing("another")
    key, wrong = signing.new_key(), signing.new_key()
    signature = signing.sign(b"content", key)
    assert (len(signature), signing.holds(b"content", signature, key.public)) == (64, True)
    assert not signing.holds(b"content!", signature, key.public)
    assert not signing.holds(b"content", signature, wrong.public)
    assert not signing.holds(b"content", b"short", b"bad")
    with pytest.raises(ValueError, match="THIDUA_SECRET_KEY"):
        other.sign(b"content", key)


def test_the_template_is_read_as_its_example():
    assert CertificatesXlsx().read(CertificatesXlsx().template()) == Ok((Line(*EXAMPLE),))


def test_every_wrong_cell_of_a_list_is_named():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Danh sách khen thưởng"])
    sheet.append(list(HEADERS))
    sheet.append(["", "x", "Giấy khen", ""])
    sheet.append([])
    sheet.append(["Đơn vị thứ 3", "", "", ""])
    refused = CertificatesXlsx().read(saved(book))
    assert [reason.value("where") for reason in refused.reasons] == ["Sheet!A3", "Sheet!C5"]


def test_a_list_without_the_header_is_refused():
    book = openpyxl.Workbook()
    book.active.append(["Tên"])
    assert [reason.code for reason in CertificatesXlsx().read(saved(book)).reasons] == ["certificates.no_header"]
    assert [reason.code for reason in CertificatesXlsx().read(b"PK").reasons] == ["sheet.file_not_xlsx"]
