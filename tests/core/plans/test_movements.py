"""Movements as papers name them: alone, one after another, as items of a list; and quotations that name none."""

import pytest

from tests.core.plans.readings import plan_text, values


def found(*body: str) -> list[object]:
    return [name for (name,) in values(plan_text("II. NỘI DUNG", *body), "movements", "name")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            (
                "Thực hiện các phong trào thi đua do Thủ tướng Chính phủ phát động: “Cả nước chung sức xây dựng nông thôn "
                "mới”; “Vì người nghèo - Không để ai bị bỏ lại phía sau”."
            ),
            ["Cả nước chung sức xây dựng nông thôn mới", "Vì người nghèo - Không để ai bị bỏ lại phía sau"],
        ),
        (
            (
                "Có hai phong trào do huyện phát động là phong trào thi đua “Sạch từ nhà ra ngõ” và phong trào thi đua “Mỗi "
                "thôn một tuyến đường hoa”; kết hợp với xây dựng các mô hình “Dân vận khéo” và “Camera an ninh”."
            ),
            ["Sạch từ nhà ra ngõ", "Mỗi thôn một tuyến đường hoa"],
        ),
        (
            "Xây dựng đơn vị và các phong trào khác, như: “Đơn vị quản lý tài chính tốt”, “Năng suất cao” và mô hình 5S.",
            ["Đơn vị quản lý tài chính tốt", "Năng suất cao"],
        ),
        ("Duy trì phong trào do Khối phát động “Mỗi phòng một việc khó”.", ["Mỗi phòng một việc khó"]),
        ("Phong trào thi đua (do Tổng Liên đoàn phát động) “Lao động giỏi”.", ["Lao động giỏi"]),
        ("Phong trào thi đua mang tên “Ba nhất” được phát động.", ["Ba nhất"]),
        (
            'Các phong trào "Dạy tốt - Học tốt", "Trường học thân thiện" và "Nói lời hay" được duy trì.',
            ["Dạy tốt - Học tốt", "Trường học thân thiện", "Nói lời hay"],
        ),
        (
            "Phong trào “Chung tay vì người nghèo” giai đoạn 2021 - 2025 và “Bình dân học vụ số”.",
            ["Chung tay vì người nghèo", "Bình dân học vụ số"],
        ),
    ],
)
def test_movements(sentence: str, names: list[str]):
    assert found(f"1. {sentence}") == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Phong trào thi đua năm 2025 với chủ đề “Đoàn kết, kỷ cương, sáng tạo”.",
        "Phát động phong trào thi đua với khẩu hiệu “Tất cả vì học sinh thân yêu”.",
        "Phong trào thi đua gắn với cuộc vận động “Ngày vì người nghèo”.",
        "Phong trào thi đua thực hiện “Đề án 06 của Chính phủ”.",
        "Tham gia phong trào và chương trình “75 nghìn sáng kiến”.",
        "Kết quả phong trào tại các đơn vị tốt; danh hiệu “Lao động tiên tiến” đạt 90%.",
        "Trong phong trào thi đua, Bác Hồ dạy rằng “Thi đua là yêu nước”.",
        "Nâng cao chất lượng phong trào thi đua là “Đòn bẩy cho phát triển”.",
        "Phong trào thi đua đi vào thực chất; đồng chí nhấn mạnh: “Phong trào phải đi vào thực chất”.",
    ],
)
def test_quotations_that_name_no_movement(sentence: str):
    assert found(f"1. {sentence}") == []


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        (
            "1. Các phong trào thi đua do Thủ tướng Chính phủ phát động:",
            ("- “Chung sức xây dựng”;", "- “Vì người nghèo”."),
        ),
        ("1. Các phong trào thi đua do Thủ tướng Chính phủ phát động:", ("- Chung sức xây dựng;", "- Vì người nghèo.")),
        ("3. Các phong trào thi đua", ("3.1. “Chung sức xây dựng”: tiết kiệm.", "3.2. Phong trào “Vì người nghèo”.")),
    ],
)
def test_movements_that_are_items(lead: str, items: tuple[str, ...]):
    assert found(lead, *items) == ["Chung sức xây dựng", "Vì người nghèo"]


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("Phong trào thi đua “Đổi mới, sáng tạo” do ngành phát động.", "bộ, ngành"),
        ("Phong trào “Tiết học tốt, tuần học tốt” do Liên đội phát động.", "Liên đội"),
        ("Phong trào do huyện phát động “Sạch từ nhà ra ngõ”.", "huyện"),
        ("Phong trào “Sạch từ nhà ra ngõ” lan rộng.", None),
    ],
)
def test_who_launched_it(sentence: str, level: str | None):
    assert values(plan_text("II. NỘI DUNG", f"1. {sentence}"), "movements", "level") == [(level,)]


def test_what_a_plan_itself_starts_is_its_campaign():
    body = ("II. NỘI DUNG", "1. Phong trào thi đua “Dạy tốt - Học tốt” và phong trào “Nói lời hay, làm việc tốt”.")
    text = plan_text(*body).replace("thi đua, khen thưởng năm 2024", "thi đua “Dạy tốt - Học tốt” năm 2024")
    assert values(text, "movements", "name") == [("Nói lời hay, làm việc tốt",)]


def test_days_of_one_year_are_no_anniversary():
    text = plan_text("Chặng một (01/01/2024 - 30/4/2024), kỷ niệm 70 năm Chiến thắng (07/5/1954 - 07/5/2024).")
    assert values(text, "occasions", "from", "to") == [("1954-05-07", "2024-05-07")]
