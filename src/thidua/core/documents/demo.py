"""What a paper made from demo data says on every page."""

DEMO_MARK = "DỮ LIỆU MINH HỌA"
