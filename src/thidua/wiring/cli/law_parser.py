"""The commands of the law as the command line offers them; nothing here needs Django."""

from argparse import ArgumentTypeError
from datetime import date
from typing import Any


def _day(text: str) -> date:
    """A day as dd/mm/yyyy or yyyy-mm-dd."""
    try:
        if "/" in text:
            day, month, year = text.split("/")
            return date(int(year), int(month), int(day))
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise ArgumentTypeError(f"“{text}” không phải là ngày. Ghi như 15/01/2026 hoặc 2026-01-15.") from wrong


def add_commands(commands: Any) -> None:
    """The commands of the law on the parser."""
    law = commands.add_parser("law", help="văn bản, tiêu chuẩn, tham số và hồ sơ mẫu").add_subparsers(
        dest="what", required=True, metavar="việc"
    )
    check = law.add_parser("check", help="kiểm tra trích dẫn, ngày hiệu lực và các hồ sơ mẫu")
    check.add_argument(
        "--pack", metavar="GÓI.json", help="kiểm tra gói luật trong tệp này thay cho bộ luật của phần mềm"
    )
    for each in (check, pack := law.add_parser("pack", help="ghi cả bộ luật thành một tệp có mã kiểm tra")):
        each.add_argument("--decided", metavar="HỒ_SƠ.json", help="kèm các hồ sơ cơ quan đã chốt, để thử lại")
    frozen = law.add_parser("decided", help="ghi các hồ sơ mà cơ quan đã chốt ra tệp, để thử trên gói luật khác")
    frozen.add_argument("--out", required=True, metavar="HỒ_SƠ.json")
    pack.add_argument("--out", required=True, metavar="GÓI.json")
    show = law.add_parser("show", help="một danh hiệu, hình thức theo luật của một ngày")
    show.add_argument(
        "title", metavar="TÊN", help="tên hoặc mã, ví dụ “Chiến sĩ thi đua cơ sở” hay chien_si_thi_dua_co_so"
    )
    show.add_argument("--on", type=_day, help="ngày nhận hồ sơ (mặc định hôm nay)")
    show.add_argument("--office-law", metavar="QUY_ĐỊNH.toml", help="kèm giá trị và điều kiện riêng của cơ quan")
    show.add_argument("--json", action="store_true", help="in JSON thay cho câu chữ")
    between = law.add_parser("diff", help="khác nhau giữa luật của hai ngày")
    between.add_argument("earlier", type=_day, metavar="NGÀY_TRƯỚC")
    between.add_argument("later", type=_day, metavar="NGÀY_SAU")
    between.add_argument("--json", action="store_true", help="in JSON thay cho câu chữ")
    verdict = commands.add_parser("eligibility", help="xét điều kiện của một người, tập thể từ tệp dữ kiện JSON")
    verdict.add_argument("facts", metavar="DỮ_KIỆN.json", help="tệp dữ kiện; với --near: tệp danh sách hoặc thư mục")
    verdict.add_argument("--title", metavar="TÊN", help="danh hiệu, hình thức; bỏ trống thì xét tất cả")
    verdict.add_argument("--received", type=_day, help="ngày cơ quan có thẩm quyền nhận hồ sơ (mặc định hôm nay)")
    verdict.add_argument(
        "--compare", type=_day, metavar="NGÀY", help="xét thêm theo luật của ngày này, in cả hai phiếu"
    )
    verdict.add_argument("--office-law", metavar="QUY_ĐỊNH.toml", help="giá trị và quy định riêng của tỉnh, cơ quan")
    verdict.add_argument("--near", action="store_true", help="ai chưa đạt nhưng trong tầm tay năm tới, còn thiếu gì")
    verdict.add_argument("--json", action="store_true", help="in JSON kèm toàn bộ căn cứ")
    verdict.add_argument("--pdf", metavar="TỆP.pdf", help="ghi phiếu thành PDF")
    verdict.add_argument("--docx", metavar="TỆP.docx", help="ghi phiếu thành DOCX")
