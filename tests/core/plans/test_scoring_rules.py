"""How a bloc's score is reckoned, in the shapes plans print it: letters, fractions over rows, words, shares."""

import pytest

from tests.core.plans.readings import facts, plan_text, values

MEMBERS = "Khối thi đua gồm 5 đơn vị: Sở Y tế, Sở Nội vụ, Sở Tài chính, Sở Tư pháp, Sở Công Thương."
OF_8 = (8, 9, "sum", "(self + sum(cross)) / 9")
OF_4 = (4, 5, "sum", "(self + sum(cross)) / 5")


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        (("Điểm thi đua = (T + C)/9", "Trong đó: T là điểm tự chấm; C là tổng điểm chấm chéo của 8 đơn vị."), OF_8),
        (("Điểm = (T + C1 + C2 + … + C8) : 9", "T: điểm tự chấm; C1...C8: điểm chấm chéo."), OF_8),
        (("        Đtc + (Đ1 + Đ2 + … + Đ8)", "ĐTĐ = ------------------------", "                  9", "Trong đó: Đtc là điểm tự chấm; Đ1, …, Đ8 là điểm chấm chéo."), OF_8),
        (("        Điểm tự chấm + Tổng điểm chấm chéo của 8 đơn vị", "Điểm = ----------------------------", "                  9"), OF_8),
        (("Mỗi đơn vị tự chấm điểm, chấm điểm chéo cho 08 đơn vị còn lại. Điểm là trung bình cộng của điểm tự chấm và các điểm do 08 đơn vị kia chấm.",), OF_8),
        (("8 đơn vị còn lại chấm điểm chéo; điểm bằng tổng điểm tự chấm và điểm chấm chéo chia cho 9.",), OF_8),
        (("Điểm = (Điểm tự chấm + Tổng điểm của các đơn vị chấm chéo)/Tổng số đơn vị trong Khối (09 đơn vị).",), OF_8),
        (("Điểm là trung bình cộng của điểm tự chấm và điểm chấm chéo của các đơn vị còn lại trong Khối.",), OF_4),
        (("Điểm = Điểm tự chấm x 0,4 + Điểm chấm chéo của 4 đơn vị x 0,6.",), (4, None, "mean", "40/100 * self + 60/100 * mean(cross)")),
        (("Điểm là bình quân của điểm tự chấm và điểm chấm chéo của 9 đơn vị sau khi loại 01 điểm cao nhất và 01 điểm thấp nhất.",), (9, None, None, None)),
    ],
)  # fmt: skip
def test_rules(said: tuple[str, ...], rule: tuple[object, ...]):
    text = plan_text(MEMBERS, "II. CHẤM ĐIỂM", *said)
    assert values(text, "scoring", "cross_raters", "divisor", "cross_term", "expression") == [rule]


@pytest.mark.parametrize(
    "said",
    [
        "Các đơn vị gửi bảng tự chấm điểm và phiếu chấm chéo về Khối trưởng trước ngày 30/11/2024.",
        "Chỉ tiêu = (Kế hoạch + Thực hiện)/2.",
    ],
)
def test_what_is_no_rule(said: str):
    assert facts(plan_text(MEMBERS, "II. CHẤM ĐIỂM", said), "scoring") == []
