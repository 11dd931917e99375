"""Aims as offices, schools, hospitals, armies, companies and Party bodies say them; and figures that are no aims."""

from decimal import Decimal

import pytest

from tests.core.plans.readings import facts, plan_text

HEADINGS = ("II. CHÚNG TA CẦN ĐẠT ĐƯỢC GÌ?", "B. CON SỐ CAM KẾT", "III. NỘI DUNG, CHỈ TIÊU", "IV. KẾT QUẢ PHẢI ĐẠT")

# What is said, and of each aim: a word or two of its name, its operator and its value.
AIMS = [
    ("Đến cuối năm xóa cả 7 điểm đen về rác thải.", [("điểm đen", "=", 7)]),
    ("Trồng thêm tối thiểu 2.300 cây phượng dọc bờ kênh.", [("cây phượng", ">=", 2300)]),
    ("Toàn phường thắp sáng 19 ngõ còn tối.", [("ngõ còn tối", "=", 19)]),
    ("Tỷ lệ hộ phân loại rác được nâng từ 38% lên 70%.", [("phân loại rác", "=", 70)]),
    ("Không để quá 2% hồ sơ trễ hẹn.", [("hồ sơ trễ hẹn", "<=", 2)]),
    ("Hộ cận nghèo còn không quá 40 hộ.", [("cận nghèo", "<=", 40)]),
    ("Bốn phần năm (80%) số hộ kinh doanh dùng hóa đơn điện tử.", [("hộ kinh doanh", "=", 80)]),
    ("Mức hài lòng của người dân phải cao hơn 85%.", [("hài lòng", ">", 85)]),
    ("Huy động xã hội hóa 3,2 tỷ đồng để sửa 4 nhà văn hóa.", [("xã hội hóa", "=", Decimal("3.2")), ("văn hóa", "=", 4)]),
    ("Mỗi tổ hướng dẫn được từ 50 lượt người trở lên mỗi quý.", [("hướng dẫn", ">=", 50)]),
    ("Quân số khỏe bình quân 98,7% trở lên.", [("Quân số khỏe", ">=", Decimal("98.7"))]),
    ("Kết quả kiểm tra: 100% đạt yêu cầu, có trên 80% khá, giỏi (trong đó giỏi 30% trở lên).",
     [("đạt yêu cầu", "=", 100), ("khá", ">", 80), ("giỏi", ">=", 30)]),
    ("Giao 960 quân, bù đổi sau giao quân không vượt 0,7%.", [("quân", "=", 960), ("bù đổi", "<=", Decimal("0.7"))]),
    ("Mất an toàn giao thông bằng 0.", [("an toàn giao thông", "=", 0)]),
    ("Hệ số kỹ thuật: xe máy Kt = 0,93; vũ khí Kt = 1.", [("xe máy", "=", Decimal("0.93")), ("vũ khí", "=", 1)]),
    ("Toàn đơn vị dựng 12 “Nhà đồng đội”, đóng góp 18.000 ngày công.", [("Nhà đồng đội", "=", 12), ("ngày công", "=", 18000)]),
    ("Vi phạm kỷ luật kéo giảm xuống dưới 0,3% quân số.", [("kỷ luật", "<", Decimal("0.3"))]),
    ("Thời gian chờ khám rút còn tối đa 120 phút.", [("chờ khám", "<=", 120)]),
    ("Tuân thủ vệ sinh tay ít ra là 88%.", [("vệ sinh tay", ">=", 88)]),
    ("Nhiễm khuẩn bệnh viện kìm ở mức dưới 3,2%.", [("Nhiễm khuẩn", "<", Decimal("3.2"))]),
    ("Điểm chất lượng bệnh viện phấn đấu lên 3,9.", [("chất lượng", "=", Decimal("3.9"))]),
    ("Có 14 đề tài được nghiệm thu, hơn 25 kỹ thuật mới được phê duyệt.", [("đề tài", "=", 14), ("kỹ thuật mới", ">", 25)]),
    ("Toàn viện hiến từ 150 đơn vị máu.", [("máu", ">=", 150)]),
    ("Ngày điều trị trung bình không quá 6,5 ngày.", [("điều trị", "<=", Decimal("6.5"))]),
    ("Số phản ánh giảm quá nửa, nghĩa là còn dưới 8 ý kiến cả năm.", [("phản ánh", "<", 8)]),
    ("Tỷ lệ lên lớp thẳng giữ ở mức 98%.", [("lên lớp", "=", 98)]),
    ("Chí ít 12 học sinh đoạt giải cấp tỉnh.", [("học sinh", ">=", 12)]),
    ("Học sinh bỏ học kìm dưới 0,4%.", [("bỏ học", "<", Decimal("0.4"))]),
    ("Đọc đủ 10 cuốn sách mỗi học sinh.", [("sách", "=", 10)]),
    ("Bán lẻ vượt mốc 61.000 tỷ đồng.", [("Bán lẻ", ">", 61000)]),
    ("Sản lượng gấp 1,5 lần năm 2024.", [("Sản lượng", "=", Decimal("1.5"))]),
    ("Hồ sơ bị trả lại: 0.", [("trả lại", "=", 0)]),
    ("Thêm 90km đường và 11 cầu.", [("đường", "=", 90), ("cầu", "=", 11)]),
    ("Số điểm ùn tắc giảm từ 28 điểm xuống dưới 10 điểm.", [("ùn tắc", "<", 10)]),
    ("Nghiệm thu không quá 20 ngày sau khi hoàn thành hạng mục.", [("Nghiệm thu", "<=", 20)]),
    ("Tỷ lệ chuyên cần ≥ 98%.", [("chuyên cần", ">=", 98)]),
    ("Tỷ lệ lên lớp đạt 96%, trong đó giỏi 22%, khá 40%.", [("lên lớp", "=", 96), ("giỏi", "=", 22), ("khá", "=", 40)]),
    ("Kết nạp từ 3 đến 4 đảng viên.", [("đảng viên", ">=", 3)]),
    ("90 phần trăm chi bộ sinh hoạt đúng định kỳ.", [("chi bộ", "=", 90)]),
    ("Chỉ số PCI của tỉnh tăng 5 bậc so với năm 2024.", [("PCI", "=", 5)]),
    ("Doanh thu bình quân tăng 12 % so với năm 2024, lương bình quân không dưới 11 triệu đồng/tháng.",
     [("Doanh thu", "=", 12), ("lương", ">=", 11)]),
    ("Hỗ trợ làm mới 05 nhà ở cho hộ nghèo, mỗi nhà không dưới 70 triệu đồng.", [("nhà ở", "=", 5), ("mỗi nhà", ">=", 70)]),
    ("Thành lập ít nhất 30 công đoàn cơ sở ở doanh nghiệp có từ 25 lao động trở lên.", [("công đoàn cơ sở", ">=", 30)]),
    ("Giới thiệu tối thiểu 900 đoàn viên ưu tú cho Đảng, trong đó không dưới 200 người được kết nạp.",
     [("đoàn viên ưu tú", ">=", 900), ("kết nạp", ">=", 200)]),
]  # fmt: skip

NO_AIMS = [
    "Năm 2023 toàn đơn vị xử lý kỷ luật 07 quân nhân (0,31%).",
    "Kết quả khảo sát tháng 12/2023 cho thấy 64% người dân hài lòng, 27 ngõ chưa có đèn.",
    "Phường có 31.706 người, 46 tổ dân phố và 2 làng nghề.",
    "Thời gian từ 7 đến 15 ngày.",
    "Duy trì nghiêm 4 cấp độ báo động.",
    "Tổ chức trong 6 tháng đầu năm.",
    "Hoàn thành trước 17 giờ ngày 20 tháng 11.",
    "Kỷ niệm 50 năm Ngày thành lập.",
    "Thực hiện Nghị quyết số 12 của Đảng ủy.",
    "Phong trào “3 nhất” và phong trào “5 không, 3 sạch”.",
    "Cuộc thi gồm 3 vòng, mỗi vòng 20 phút.",
    "Đơn vị đạt từ 90 điểm trở lên được xếp loại xuất sắc.",
    "Mỗi nội dung chậm muộn trừ 02 điểm.",
    "Năm 2023, tỷ lệ hộ nghèo là 4,2%.",
    "Trong 5 năm qua đã có 35 tập thể được khen.",
    "Hồ sơ gồm 02 bộ, mỗi bộ 03 bản.",
    "Chương trình có 4 phần và 12 tiết mục.",
    "Số lượng khen thưởng không quá 20% tổng số tập thể.",
    "Bằng khen cho không quá 10 tập thể và 15 cá nhân.",
    "Mức tiền thưởng bằng 0,5 lần mức lương cơ sở.",
    "Báo cáo dài không quá 5 trang.",
    "Cuộc họp có tỷ lệ phiếu từ 80% trở lên thì thông qua.",
    "Năm trước mới đạt 71% dự toán.",
    "Khắc phục tình trạng 12% hồ sơ phải trả lại.",
    "Chia làm 3 đợt, 2 giai đoạn.",
    "Tham gia chương trình “75 nghìn sáng kiến”.",
    "Phát huy vai trò nêu gương của 100% đảng viên.",
    "Lấy 3 tiêu chí làm căn cứ.",
    "Hoàn thành 100% nhiệm vụ: 10 điểm.",
    "Tặng giấy khen cho 5 tập thể, không quá 10% cá nhân.",
    "Khối gồm 9 đơn vị thành viên.",
    "Sinh hoạt vào ngày 5 hằng tháng tại phòng 302.",
]


@pytest.mark.parametrize(("said", "wanted"), AIMS)
@pytest.mark.parametrize("heading", HEADINGS)
def test_an_aim_is_read_under_any_heading(heading: str, said: str, wanted: list[tuple[str, str, object]]):
    found = [fact.value for fact in facts(plan_text(heading, "", said), "targets")]
    assert [(one["operator"], one["value"]) for one in found] == [(operator, value) for _, operator, value in wanted]
    for one, (name, _, _) in zip(found, wanted, strict=True):
        assert name.lower() in f"{one['name']} {one['scope']}".lower()


def test_what_a_body_binds_itself_to_in_a_phase():
    text = plan_text(
        "C. CÁC GIAI ĐOẠN CỦA ĐỢT THI ĐUA",
        "I. Giai đoạn 1 (từ ngày 01/3/2024 đến hết tháng 5/2024)",
        "- Phát động đợt thi đua; mỗi phòng đăng ký ít nhất 01 công trình, mỗi doanh nghiệp đăng ký 02 phần việc.",
        "- Tăng trưởng 02 con số trong những năm tiếp theo, dự kiến kéo dài.",
    )
    found = [(fact.value["operator"], fact.value["value"]) for fact in facts(text, "targets")]
    assert found == [(">=", 1), ("=", 2)]


@pytest.mark.parametrize("said", NO_AIMS)
@pytest.mark.parametrize("heading", ["II. NỘI DUNG", "I. LÝ DO, Ý NGHĨA"])
def test_a_figure_that_is_no_aim(heading: str, said: str):
    assert facts(plan_text(heading, said), "targets") == []
