import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Ok, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.vietnamese.encodings import Decoded, decoded

TEXT = "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n“Thi đua yêu nước”"
IN_TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc\n“Thi ®ua yªu n\u00adíc”"
IN_VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc\n“Thi ñua yeâu nöôùc”"


def in_cp1258(text):
    marks = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    pieces = []
    for char in text:
        split = unicodedata.normalize("NFD", char)
        bare = unicodedata.normalize("NFC", "".join(piece for piece in split if piece not in marks))
        pieces.append(bare + "".join(piece for piece in split if piece in marks))
    return "".join(pieces).encode("cp1258")


def converted(encoding):
    return Ok(Decoded(TEXT, encoding, (Reason.of("file.converted", encoding=encoding),)))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (TEXT.encode(), Ok(Decoded(TEXT, "UTF-8"))),
        (TEXT.encode("utf-8-sig"), Ok(Decoded(TEXT, "UTF-8"))),
        (TEXT.replace("\n", "\r\n").encode(), Ok(Decoded(TEXT, "UTF-8"))),
        (TEXT.encode("utf-16"), converted("UTF-16")),
        (TEXT.encode("utf-16-le"), converted("UTF-16")),
        (TEXT.encode("utf-16-be"), converted("UTF-16")),
        (IN_TCVN3.encode("cp1252"), converted("TCVN3 (ABC)")),
        (IN_TCVN3.encode(), converted("TCVN3 (ABC)")),
        (IN_VNI.encode("cp1252"), converted("VNI")),
        (IN_VNI.encode(), converted("VNI")),
        (in_cp1258(TEXT), converted("Windows-1258")),
        (unicodedata.normalize("NFD", TEXT).encode(), Ok(Decoded(TEXT, "UTF-8", (Reason.of("file.composed"),)))),
    ],
    ids=[
        "utf8",
        "bom",
        "crlf",
        "utf16",
        "utf16le",
        "utf16be",
        "tcvn3",
        "tcvn3-copied",
        "vni",
        "vni-copied",
        "cp1258",
        "nfd",
    ],
)
def test_every_encoding_becomes_the_same_text(content, expected):
    assert decoded(content, name="a.txt") == expected


def test_ruined_text_is_not_taken_for_an_old_encoding():
    ruined = "Thuc hién Ké hoach s6 232/KH-UBND ciia Uy ban nhéan dan thanh phd Hai Phong vé phat dong Pot thi dua"
    assert decoded(ruined.encode(), name="a.txt") == Ok(Decoded(ruined, "UTF-8"))


def test_a_text_cut_inside_a_letter_is_kept_but_for_that_letter():
    cut = decoded("Kế hoạch thi đua yêu nước".encode()[:-2], name="a.txt")
    assert cut == Ok(Decoded("Kế hoạch thi đua yêu nư\ufffd", "UTF-8", (Reason.of("file.broken_letters", count=1),)))


def test_a_western_text_is_read_as_such_and_said_to_be_a_guess():
    found = decoded("Le café est là, déjà prêt à l'été".encode("latin-1"), name="a.txt")
    note = Reason.of("file.encoding_guessed", encoding="Windows-1252")
    assert found == Ok(Decoded("Le café est là, déjà prêt à l'été", "Windows-1252", (note,)))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", refuse("file.empty", name="a.txt")),
        (b"  \r\n\t ", refuse("file.blank", name="a.txt")),
        ("\ufeff ".encode(), refuse("file.blank", name="a.txt")),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", refuse("file.not_text", name="a.txt", kind="JPEG")),
        (b"\x89PNG\r\n\x1a\n\x00", refuse("file.not_text", name="a.txt", kind="PNG")),
        (b"%PDF-1.7\n%\xe2\xe3", refuse("file.not_text", name="a.txt", kind="PDF")),
        (b"PK\x03\x04....word/document.xml", refuse("file.not_text", name="a.txt", kind="DOCX")),
        (b"PK\x03\x04....xl/workbook.xml", refuse("file.not_text", name="a.txt", kind="XLSX")),
        (b"PK\x03\x04....photo.jpg", refuse("file.not_text", name="a.txt", kind="ZIP")),
        (b"{\\rtf1 abc", refuse("file.not_text", name="a.txt", kind="RTF")),
        (b"\x00\x00\x00\x18ftypheic", refuse("file.not_text", name="a.txt", kind="HEIC")),
        (b"MZ\x90\x00\x03", refuse("file.not_text", name="a.txt", kind="EXE")),
        (b"a\x00bc" * 20, refuse("file.binary", name="a.txt")),
        (bytes(range(1, 256)), refuse("file.binary", name="a.txt")),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_no_text_is_refused_with_its_kind(content, expected):
    assert decoded(content, name="a.txt") == expected


def test_a_text_may_begin_like_a_program():
    assert decoded(b"MZ la ten goi", name="a.txt") == Ok(Decoded("MZ la ten goi", "UTF-8"))


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(content):
    found = decoded(content, name="a.txt")
    assert isinstance(found, Refused) or unicodedata.is_normalized("NFC", found.value.text)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_unicode_comes_back_composed(text):
    found = decoded(("Việt Nam được " + text).encode(), name="a.txt")
    assert found.or_raise().text == unicodedata.normalize("NFC", "Việt Nam được " + text)
