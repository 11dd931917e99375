from datetime import date

from thidua.core.documents.basis import Basis, paragraphs, written
from thidua.core.documents.signing import TO_FILL, Distribution, Signature, closing, recipients, signature_block
from thidua.core.documents.tree import Closing, Recipients, SignatureBlock


def test_a_deputy_signs_for_the_head_of_the_bloc():
    signature = Signature(
        post="Phó Trưởng ban", name="Bùi Văn Minh Họa", deputy_of="Trưởng ban", first_line="Trưởng khối thi đua"
    )
    assert signature_block(signature) == SignatureBlock(
        ("TRƯỞNG KHỐI THI ĐUA", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), "Bùi Văn Minh Họa"
    )


def test_powers_stand_in_the_order_of_the_decree():
    signature = Signature(post="Phó Chủ tịch", on_behalf_of="Ủy ban nhân dân", deputy_of="Chủ tịch")
    assert signature_block(signature).lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert signature_block(Signature(post="Chánh Văn phòng", by_order_of="Giám đốc")).lines[0] == "TL. GIÁM ĐỐC"
    assert signature_block(Signature(post="Trưởng phòng", by_mandate_of="Giám đốc")).lines[0] == "TUQ. GIÁM ĐỐC"
    assert signature_block(Signature(post="Giám đốc", is_acting=True)).lines == ("Q. GIÁM ĐỐC",)


def test_an_unknown_signer_is_a_blank():
    assert signature_block(Signature()) == SignatureBlock((TO_FILL,), TO_FILL)


def test_the_archive_comes_last():
    assert recipients(Distribution(("Như trên", "Sở Nội vụ"), "VT, VP")) == Recipients(
        ("Như trên;", "Sở Nội vụ;", "Lưu: VT, VP.")
    )
    assert closing(Signature(), Distribution()) == Closing(Recipients(("Lưu: VT.",)), signature_block(Signature()))


def test_a_basis_says_what_is_known_and_no_more():
    plan = Basis("Kế hoạch", "1516/KH-KTĐ", date(2024, 4, 9), "Khối thi đua", "công tác thi đua", "mục II.1")
    assert written(plan) == (
        "mục II.1 Kế hoạch số 1516/KH-KTĐ ngày 09 tháng 4 năm 2024 của Khối thi đua về việc công tác thi đua"
    )
    assert written(Basis("kết quả bầu Trưởng khối")) == "kết quả bầu Trưởng khối"


def test_bases_end_in_semicolons_and_the_last_in_a_full_stop():
    lines = paragraphs((Basis("Luật Thi đua, khen thưởng"), Basis("kết quả bầu Trưởng khối")))
    assert [line.text for line in lines] == ["Căn cứ Luật Thi đua, khen thưởng;", "Căn cứ kết quả bầu Trưởng khối."]
    assert [run.italic for line in lines for run in line.runs] == [True, True]
    assert paragraphs(()) == ()
