import pytest

from tests.core.plans.readings import of, plan_text, values


def test_recipients_of_the_bloc_plan():
    assert of("002", "recipients", "name", "purpose") == [
        ("UBNDTP", None), ("VP UBNDTP", None), ("Sở Nội vụ", None), ("Hội đồng TĐKT TP", "để b/c"),
        ("UVHĐTĐKT phuc trach khdi", None), ("Ban TĐKT thành phố", "để b/c"), ("Các đơn vị trong Khối", None),
        ("ĐU, CĐ, ĐTN BQL", None), ("Các phòng chuyên môn", None), ("TTDVVL – BT – XTĐT", None), ("Cổng TTĐT Heza", None),
        ("Lưu: VT, VP", "archive"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "signed"),
    [
        ("000", ("Bui Ngoc Hải", "Phó Trưởng ban", "KT. TRƯỞNG BAN")),
        ("001", ("Nguyễn Quang Minh", "Phó Trưởng ban", "KT. TRƯỞNG BAN")),
        ("002", ("Bui Ngoc Hai", "Phó Trưởng ban", "KT. TRƯỞNG BAN")),
        ("003", (None, "Chủ tịch", "TM. ỦY BAN NHÂN DÂN")),
    ],
)
def test_signatures_of_the_sources(name: str, signed: tuple[str | None, str, str]):
    assert of(name, "signatory", "name", "position", "mode") == [signed]


def test_a_by_line_is_no_signature():
    assert of("004", "signatory", "name") == []
    assert of("004", "recipients", "name") == []


def test_a_signature_beside_and_below_the_recipients():
    text = plan_text(
        "Thực hiện tốt phong trào thi đua./.", "",
        "Nơi nhận:                    TM. ỦY BAN NHÂN DÂN", "- Như trên;                  KT. CHỦ TỊCH",
        "- Sở Nội vụ (để phối hợp);   PHÓ CHỦ TỊCH", "- Lưu: VT, NC.", "", "            Trần Thị Bình",
    )  # fmt: skip
    assert values(text, "signatory", "name", "position") == [("Trần Thị Bình", "Phó Chủ tịch")]
    assert values(text, "recipients", "name", "purpose") == [
        ("Như trên", None), ("Sở Nội vụ", "để phối hợp"), ("Lưu: VT, NC", "archive"),
    ]  # fmt: skip


def test_a_recipient_over_two_rows_is_one():
    text = plan_text("Thi đua./.", "", "Nơi nhận:", "- Các sở, ban, ngành,", "đoàn thể cấp tỉnh;", "- Lưu: VT.")
    assert values(text, "recipients", "name") == [("Các sở, ban, ngành, đoàn thể cấp tỉnh",), ("Lưu: VT",)]


def test_who_is_meant_of_one_body_is_one_recipient():
    text = plan_text(
        "Thi đua./.", "", "Nơi nhận:", "- VPCP: BTCN, các PCN; Trợ lý TTg;", "- Sở A; Sở B (b/c);", "- bưu: VT."
    )
    assert values(text, "recipients", "name") == [
        ("VPCP: BTCN, các PCN; Trợ lý TTg",), ("Sở A",), ("Sở B",), ("Lưu: VT",),
    ]  # fmt: skip
