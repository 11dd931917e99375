"""The bank of fixed phrases of this field, in correct spelling: bodies, kinds, offices, awards, places.

A name that is read badly is written as the bank has it; words the bank does not know stay as they were read.
"""

BODIES = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban Mặt trận Tổ quốc",
    "Hội đồng Thi đua - Khen thưởng", "Hội đồng Thi đua, Khen thưởng", "Ban Thi đua - Khen thưởng",
    "Hội đồng TĐKT", "Hội đồng",
    "Ban TĐKT", "UVHĐTĐKT", "Khối thi đua", "Cụm thi đua", "Khối trưởng", "Khối phó", "Ban Quản lý", "Khu kinh tế",
    "khu công nghiệp", "khu chế xuất", "Văn phòng", "Sở Nội vụ", "Sở Tài chính", "Sở Công Thương", "Sở Xây dựng",
    "Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường", "Sở Tài nguyên và Môi trường",
    "Sở Kế hoạch và Đầu tư", "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Tư pháp",
    "Sở Văn hóa, Thể thao và Du lịch", "Sở Thông tin và Truyền thông", "Sở Giao thông vận tải", "Bộ Chính trị",
    "Sở Lao động - Thương binh và Xã hội", "Thủ tướng Chính phủ", "Chính phủ", "Quốc hội", "Bộ Nội vụ", "Trung ương",
    "Bộ Kế hoạch và Đầu tư", "Ban Chấp hành Trung ương Đảng", "Ban Chấp hành", "Hội nghị lần thứ", "khóa",
    "Ban Thường vụ Thành ủy", "Ban Thường vụ Tỉnh ủy", "Thành ủy", "Tỉnh ủy", "Đảng ủy", "Đảng bộ", "Chi bộ",
    "Thường trực", "Công đoàn", "Đoàn Thanh niên", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Hội Nông dân",
    "Liên đoàn Lao động", "Phòng Văn hóa - Xã hội", "phòng chuyên môn", "đơn vị sự nghiệp", "Trung tâm Văn hóa",
    "Thể thao và Truyền thông", "Tổ dân phố", "Trạm y tế", "cơ sở giáo dục", "Thủ trưởng", "cơ quan", "đơn vị",
    "đoàn thể", "doanh nghiệp", "thứ cấp", "hạ tầng", "Các đơn vị trong Khối", "các tổ chức chính trị - xã hội",
    "các cơ quan", "Quản lý kinh tế", "Kế hoạch và Đầu tư", "Các doanh nghiệp", "Các phòng", "trên địa bàn",
    "Vụ Thi đua - Khen thưởng", "và Truyền thông", "Vụ Quản lý các Khu kinh tế", "phụ trách", "trong các",
)  # fmt: skip
OFFICES = (
    "Chủ tịch", "Phó Chủ tịch", "Trưởng ban", "Phó Trưởng ban", "Trưởng khối", "Phó Trưởng khối", "Giám đốc",
    "Phó Giám đốc", "Chánh Văn phòng", "Phó Chánh Văn phòng", "Bộ trưởng", "Thứ trưởng", "Bí thư", "Phó Bí thư",
    "Hiệu trưởng", "Cục trưởng", "Chi cục trưởng", "Trưởng phòng", "Phó Trưởng phòng", "Tổng Giám đốc", "Cụm trưởng",
    "Phó Vụ trưởng", "Vụ trưởng", "Trưởng cụm", "Phó Trưởng cụm", "Thủ tướng", "Phó Thủ tướng", "Chủ nhiệm",
)  # fmt: skip
PHRASES = (
    "thành phố Hải Phòng", "thành phố", "phường", "thi đua, khen thưởng", "thi đua", "khen thưởng",
    "phong trào thi đua",
    "đợt thi đua", "phong trào", "phát động", "triển khai", "công tác", "thực hiện", "tổ chức", "nhiệm vụ",
    "thắng lợi",
    "kế hoạch", "năm", "lập thành tích", "chào mừng", "kỷ niệm", "ngày thành lập", "thành lập", "xuất sắc",
    "tiến tới",
    "Đại hội", "đại biểu", "toàn quốc", "lần thứ", "nhiệm kỳ", "yêu nước", "của Đảng", "kinh tế - xã hội",
    "kinh tế", "xã hội", "phát triển", "quốc phòng - an ninh", "đảm bảo", "bảo đảm", "đặc biệt", "nhất",
    "Chủ tịch Hồ Chí Minh", "ra Lời kêu gọi thi đua ái quốc", "các cụm, khối thi đua", "trên địa bàn thành phố",
    "Báo cáo", "sơ kết", "tổng kết", "tháng đầu năm", "tháng cuối năm", "bảng chấm điểm", "chấm chéo", "tự chấm",
    "để tổng hợp báo cáo chung", "giao ước thi đua", "danh hiệu thi đua", "hình thức khen thưởng", "bình xét",
    "Giai đoạn", "hoạt động", "vệ sinh", "cao điểm", "chất lượng", "giáo dục", "kiểm định", "trường Tiểu học",
    "trường Mầm non", "duy trì", "danh hiệu", "tuyên truyền", "quy định", "đề nghị", "nội dung", "tiêu chí",
    "xây dựng", "Hội nghị", "ký kết", "và", "các", "với",
    "cải cách hành chính", "chuyển đổi số", "Nông thôn mới", "văn hóa công sở", "cán bộ, công chức, viên chức",
    "người lao động", "tập thể", "cá nhân", "cấp có thẩm quyền", "theo quy định", "tiêu biểu", "doanh thu",
    "Cả nước", "chung sức", "chung tay", "vì người nghèo", "không để ai bị bỏ lại phía sau", "đổi mới", "sáng tạo",
    "học tập", "suốt đời", "kết cấu hạ tầng", "đồng bộ", "hiện đại", "tiết kiệm", "chống lãng phí", "đẩy mạnh",
    "Bình dân học vụ số", "sản xuất kinh doanh", "phục hồi", "Việt Nam", "hội nhập", "đồng hành cùng", "ngành",
    "kết quả bầu", "đến hết tháng", "trước ngày", "hài lòng", "tỷ lệ", "gia đình", "tổ dân phố", "bảo hiểm y tế",
    "bảo hiểm xã hội", "người dân", "hộ nghèo", "cận nghèo", "hồ sơ", "trực tuyến", "thủ tục hành chính",
    "đúng hạn", "trước hạn", "nước sạch", "chất thải rắn", "sinh hoạt", "dân số", "tham gia", "để báo cáo", "để b/c",
    "Thường trực HĐND phường", "Thường trực HĐND xã", "đoàn thể phường", "UBND phường", "HĐND phường",
    "chênh lệch thu chi", "lời kêu gọi thi đua", "Ban TĐKT thành phố", "thi đua đặc biệt", "chào mừng kỷ niệm",
    "Bằng khen", "Giấy khen", "Cờ thi đua", "Huân chương Lao động", "chế xuất", "đồng bằng sông Hồng", "Cổng TTĐT",
)  # fmt: skip
PLACES = (
    "An Giang", "Bắc Giang", "Bắc Kạn", "Bạc Liêu", "Bắc Ninh", "Bà Rịa - Vũng Tàu", "Bến Tre", "Bình Định",
    "Bình Dương", "Bình Phước", "Bình Thuận", "Cà Mau", "Cần Thơ", "Cao Bằng", "Đà Nẵng", "Đắk Lắk", "Đắk Nông",
    "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương",
    "Hải Phòng", "Hậu Giang", "Hòa Bình", "Thành phố Hồ Chí Minh", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum",
    "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận",
    "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La",
    "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long",
    "Vĩnh Phúc", "Yên Bái", "Việt Nam", "Hồ Chí Minh",
)  # fmt: skip
