"""Trích yếu follows what the lines give."""

import pytest

from thidua.core.documents.award_decision.subject import Given, subject

GIAY, BANG = Given("Giấy khen", False, 2025), Given("Bằng khen của Bộ, ban, ngành, tỉnh", False, 2025)
TIEN_TIEN, CO_SO = Given("Lao động tiên tiến", True, 2025), Given("Chiến sĩ thi đua cơ sở", True, 2025)
FLAG = Given("Cờ thi đua của Bộ, ban, ngành, tỉnh", True, 2025)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([GIAY, GIAY], "tặng Giấy khen năm 2025"),
        ([BANG], "tặng Bằng khen năm 2025"),
        ([FLAG], "tặng Cờ thi đua năm 2025"),
        ([TIEN_TIEN, TIEN_TIEN], "công nhận danh hiệu “Lao động tiên tiến” năm 2025"),
        ([TIEN_TIEN, CO_SO], "công nhận các danh hiệu thi đua năm 2025"),
        ([GIAY, BANG], "khen thưởng năm 2025"),
        ([FLAG, GIAY], "khen thưởng năm 2025"),
        ([GIAY, TIEN_TIEN], "công nhận danh hiệu thi đua và khen thưởng năm 2025"),
        ([GIAY, Given("Giấy khen", False, 2024)], "tặng Giấy khen"),
        ([], "khen thưởng"),
    ],
)
def test_the_subject_says_what_is_given(lines: list[Given], said: str):
    assert subject(lines) == said
