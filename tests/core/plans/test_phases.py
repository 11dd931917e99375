"""Quarters, stages and times of a plan in the many ways papers write them; and periods that are none."""

import pytest

from tests.core.plans.readings import plan_text, values

DAYS = ("name", "from", "to")


def found(*body: str) -> list[tuple[object, ...]]:
    return values(plan_text("I. MỤC ĐÍCH", "1. Tạo khí thế thi đua.", *body), "phases", *DAYS)


def test_a_quarter_may_be_followed_by_what_is_done_in_it():
    assert found(
        "IV. TIẾN ĐỘ THỰC HIỆN",
        "1. Quý I/2024: Ban hành kế hoạch, ký kết giao ước thi đua giữa các cụm, khối; đăng ký danh hiệu thi đua.",
        "2. Trong quý II/2024: Sơ kết 6 tháng đầu năm.",
        "3. Quý III: Kiểm tra.",
    ) == [
        ("Quý I/2024", "2024-01-01", "2024-03-31"),
        ("Quý II/2024", "2024-04-01", "2024-06-30"),
        ("Quý III/2024", "2024-07-01", "2024-09-30"),
    ]


def test_quarters_of_reports_are_no_phases():
    assert (
        found("V. CHẾ ĐỘ BÁO CÁO", "- Quý I/2024: trước ngày 15/3/2024.", "- Quý II/2024: trước ngày 15/6/2024.") == []
    )


@pytest.mark.parametrize(
    "stages",
    [
        ("Đợt 1 (từ ngày 15/9/2025 đến ngày 20/11/2025): chủ đề.", "Đợt 2 (từ ngày 21/11/2025 đến ngày 16/01/2026)."),
        ("- Đợt 1: Từ ngày 15/9 đến ngày 20/11/2025.", "- Đợt 2: Từ 21/11/2025 đến 16/01/2026."),
        ("- Đợt 1: từ 15/9 - 20/11/2025.", "- Đợt 2 (21/11/2025 - 16/01/2026)."),
        ("Chia làm hai đợt: đợt 1 từ ngày 15/9/2025 đến ngày 20/11/2025; đợt 2 từ ngày 21/11/2025 đến 16/01/2026.",),
        ("Đợt 1: Đăng ký (từ 15/9/2025 đến 20/11/2025).", "Đợt 2: Tổng kết (từ 21/11/2025 đến 16/01/2026)."),
    ],
)
def test_stages(stages: tuple[str, ...]):
    assert found("V. CÁC ĐỢT THI ĐUA", *stages) == [
        ("Đợt 1", "2025-09-15", "2025-11-20"), ("Đợt 2", "2025-11-21", "2026-01-16"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("stage", "phase"),
    [
        ("1. Đợt thi đua thứ nhất: từ 05/9/2025 đến 20/11/2025.", ("Đợt thi đua thứ nhất", "2025-09-05", "2025-11-20")),
        ("1. Giai đoạn 1 (2021 - 2022): Xây dựng mô hình.", ("Giai đoạn 1", "2021-01-01", "2022-12-31")),
        ("1. Giai đoạn 2021 - 2025: Xây dựng mô hình.", ("Giai đoạn 2021 - 2025", "2021-01-01", "2025-12-31")),
        ("- Học kỳ I: từ 05/9/2025 đến 15/01/2026.", ("Học kỳ I", "2025-09-05", "2026-01-15")),
        ("- Đợt 1: Từ nay đến 30/6/2024.", ("Đợt 1", "2024-01-10", "2024-06-30")),
        ("- Đợt 2: Từ 01/7/2024 đến hết năm 2024.", ("Đợt 2", "2024-07-01", "2024-12-31")),
        ("a) Đợt 1: Tháng 01/2025 đến tháng 5/2025.", ("Đợt 1", "2025-01-01", "2025-05-31")),
        ("Bước 3: Tổng kết (tháng 12/2025).", ("Bước 3", "2025-12-01", "2025-12-31")),
        ("Đợt 1: Quý I, II/2025.", ("Đợt 1", "2025-01-01", "2025-06-30")),
    ],
)
def test_a_stage(stage: str, phase: tuple[str, str, str]):
    assert found("V. CÁC ĐỢT THI ĐUA", stage) == [phase]


@pytest.mark.parametrize(
    ("time", "first", "last"),
    [
        ("Thời gian thi đua: Quý IV/2025.", "2025-10-01", "2025-12-31"),
        ("Thời gian thi đua: Tháng 11/2025.", "2025-11-01", "2025-11-30"),
        ("Thời gian thực hiện: giai đoạn 2021 - 2025.", "2021-01-01", "2025-12-31"),
        ("Thời gian: từ quý I đến hết quý III năm 2025.", "2025-01-01", "2025-09-30"),
        ("Thời gian: từ ngày 15/9/2025, kết thúc ngày 31/12/2025.", "2025-09-15", "2025-12-31"),
        ("Thời gian thi đua 60 ngày đêm, tính từ ngày 01/11/2025 đến 31/12/2025.", "2025-11-01", "2025-12-31"),
        ("Thời gian: từ 01/10 đến 31/3/2026.", "2025-10-01", "2026-03-31"),
        ("Thời gian: từ ngày 01 đến ngày 15/11/2025.", "2025-11-01", "2025-11-15"),
        ("Đợt thi đua được thực hiện từ ngày 01/10/2025 đến hết ngày 31/12/2025.", "2025-10-01", "2025-12-31"),
    ],
)
def test_the_time_of_a_plan(time: str, first: str, last: str):
    assert found("V. NỘI DUNG", f"4. {time}") == [("Thời gian thực hiện", first, last)]


def test_steps_of_a_time_section():
    assert found("V. THỜI GIAN", "1. Phát động: tháng 01/2025.", "2. Tổng kết: tháng 12/2025.") == [
        ("Phát động", "2025-01-01", "2025-01-31"), ("Tổng kết", "2025-12-01", "2025-12-31"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Thời gian qua, từ năm 2020 đến năm 2023, phong trào phát triển.",
        "Hằng năm, thời gian xét khen thưởng từ ngày 10 đến ngày 15 tháng 12.",
        "Thực hiện Chương trình phục hồi rừng, giai đoạn I: từ năm 2021 đến năm 2025.",
    ],
)
def test_what_is_no_phase(line: str):
    assert found("V. NỘI DUNG", f"1. {line}") == []


def test_a_news_item_states_a_time():
    text = "\n".join(  # noqa: FLY002 - a text by its lines
        (
            "Lấy ý kiến nhân dân về khen thưởng",
            "Hội đồng Thi đua - Khen thưởng tỉnh lấy ý kiến nhân dân trước khi xét trình khen thưởng.",
            "",
            "Thời gian lấy ý kiến là 10 ngày (kể từ ngày 26-9 đến hết ngày 5-10-2022).",
            "",
            "Năm qua, phong trào thi đua được tổ chức từ ngày 01/01/2022 đến ngày 30/6/2022.",
        )
    )
    assert values(text, "phases", *DAYS) == [("Thời gian thực hiện", "2022-09-26", "2022-10-05")]


def test_what_is_done_stands_beside_the_quarter():
    text = plan_text(
        "IV. TIẾN ĐỘ THỰC HIỆN",
        "1. Quý I/2024: Ban hành kế hoạch, ký kết giao ước thi đua.",
        "2. Quý II/2024:",
        "- Sơ kết công tác 6 tháng đầu năm.",
        "3. Thời gian báo cáo: sau mỗi quý.",
    )
    assert values(text, "activities", "name", "phase") == [
        ("Ban hành kế hoạch, ký kết giao ước thi đua", "Quý I/2024"), ("Sơ kết công tác 6 tháng đầu năm", "Quý II/2024"),
    ]  # fmt: skip


def test_stages_named_by_their_own_words():
    assert found(
        "V. NỘI DUNG",
        "1. Đợt thi đua gồm ba chặng: 100 ngày giải phóng mặt bằng (đến 21/6/2024); 250 ngày thi công (từ 22/6/2024 đến "
        "26/02/2025); hoàn thiện (từ 27/02/2025 đến 26/7/2025).",
    ) == [
        ("100 ngày giải phóng mặt bằng", None, "2024-06-21"),
        ("250 ngày thi công", "2024-06-22", "2025-02-26"),
        ("hoàn thiện", "2025-02-27", "2025-07-26"),
    ]


def test_a_stage_of_any_name_with_its_days_behind_it():
    assert found("IV. PHÂN KỲ", "Chặng một (01/01/2026 - 30/4/2026), lấy tên “Ra quân”.") == [
        ("Chặng một", "2026-01-01", "2026-04-30")
    ]
    assert found("IV. PHÂN KỲ", "I. Giai đoạn 1 - Phát động, đăng ký (từ ngày 01/3/2026 đến hết tháng 5/2026)") == [
        ("Giai đoạn 1", "2026-03-01", "2026-05-31")
    ]


@pytest.mark.parametrize(
    ("body", "phases"),
    [
        (
            (
                "Phong trào chia hai nhịp: nhịp thứ nhất đến hết 30/6/2026 cho cây xanh; nhịp thứ hai bắt đầu 01/7/2026.",
            ),
            [("Nhịp thứ nhất", None, "2026-06-30"), ("Nhịp thứ hai", "2026-07-01", None)],
        ),
        (
            (
                "- Từ 28/02/2026 đến 31/8/2026: thi đua cao điểm; chấm chéo.",
                "- Từ 01/9/2026 tới 30/11/2026: bình chọn.",
            ),
            [("thi đua cao điểm", "2026-02-28", "2026-08-31"), ("bình chọn", "2026-09-01", "2026-11-30")],
        ),
        (
            ("Chặng “Xuống đồng”: khởi động 10/6/2026, khép lại 15/7/2026. Lo nước, lo giống.",),
            [("Chặng “Xuống đồng”", "2026-06-10", "2026-07-15")],
        ),
        (
            ("Đợt I mở từ ngày ký Kế hoạch này, kết thúc vào 31/5/2026, hướng tới ngày thành lập ngành.",),
            [("Đợt I", "2024-01-10", "2026-05-31")],
        ),
    ],
)
def test_stages_in_other_words(body: tuple[str, ...], phases: list[tuple[str | None, ...]]):
    assert found("V. CÁC CHẶNG", *body) == phases


def test_lines_that_begin_alike_with_a_span():
    assert found("(3) Chạy theo hai lượt", "Lượt đi (01/3 - 30/6/2026): ra quân.", "Lượt về (01/7 - 31/12/2026): chấm điểm.") == [
        ("Lượt đi", "2026-03-01", "2026-06-30"), ("Lượt về", "2026-07-01", "2026-12-31"),
    ]  # fmt: skip
    assert found("II. NỘI DUNG", "- Hội thao công nhân (từ 25/7 đến 02/8/2026).") == []


def test_the_whole_time_stands_before_its_parts():
    assert found(
        "V. THỜI GIAN",
        "Phong trào kéo dài từ 10/3/2026 tới 10/12/2026, chia hai nhịp:",
        "- Nhịp 1: từ 10/3/2026 đến 30/6/2026.",
        "- Nhịp 2: từ 01/7/2026 đến 10/12/2026.",
    ) == [
        ("Thời gian", "2026-03-10", "2026-12-10"),
        ("Nhịp 1", "2026-03-10", "2026-06-30"),
        ("Nhịp 2", "2026-07-01", "2026-12-10"),
    ]
