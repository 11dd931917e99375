"""The command line: `thidua <command>`. What the site can do without a person's rights, it does too."""

import argparse
import os
import sys

from thidua.core.kernel.outcome import RefusedError
from thidua.wiring.cli.law_parser import add_commands
from thidua.wiring.cli.parser import VietnameseParser


def _parser() -> argparse.ArgumentParser:
    parser = VietnameseParser(prog="thidua", description="Thi đua, khen thưởng: từ kế hoạch đến kết quả.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="lệnh")
    intake = commands.add_parser("intake", help="đọc kế hoạch thành dữ liệu (JSON)")
    intake.add_argument("files", nargs="+", metavar="TỆP", help="tệp (TXT, DOCX, PDF, ảnh) hoặc thư mục")
    intake.add_argument("--json", action="store_true", help="in JSON thay cho bản tóm tắt")
    intake.add_argument(
        "--out",
        metavar="THƯ_MỤC",
        help="ghi mỗi tệp thành JSON vào đây; chạy lại thì đọc tiếp phần còn lại",
    )
    intake.add_argument("--again", action="store_true", help="đọc lại cả những tệp mà lần chạy trước đã đọc xong")
    intake.add_argument("--raw", action="store_true", help="không phục hồi dấu tiếng Việt, giữ chữ như đã đọc")
    score = commands.add_parser("score", help="tính điểm và xếp hạng từ tệp phiếu chấm XLSX")
    score.add_argument("file", metavar="PHIẾU.xlsx")
    score.add_argument("--json", action="store_true", help="in JSON thay cho bảng")
    score.add_argument("--out", metavar="THƯ_MỤC", help="ghi bảng tổng hợp điểm DOCX, PDF, XLSX vào thư mục này")
    audit = commands.add_parser("verify-audit", help="kiểm tra nhật ký; chỉ ra dòng đầu tiên bị sửa")
    audit.add_argument("--expect", metavar="MÃ", help="mã đầu chuỗi đã in ra trước đây; phải còn trong chuỗi")
    ranking = commands.add_parser("verify-ranking", help="tính lại mọi kết quả đã chốt từ chính bản lưu của nó")
    ranking.add_argument("files", nargs="*", metavar="BẢN_GỐC.json", help="bản gốc đã tải về; bỏ trống: mọi bản đã lưu")
    certificate = commands.add_parser("verify-certificate", help="kiểm tra chữ ký của một giấy, không cần mạng")
    certificate.add_argument("text", metavar="NỘI_DUNG_MÃ_QR")
    certificate.add_argument("--keys", required=True, metavar="TỆP", help="khóa công khai, tải từ trang kiểm tra")
    demo = commands.add_parser("demo", help="dựng dữ liệu minh họa và mở trang tại 127.0.0.1:8000")
    demo.add_argument("--port", type=int, default=8000)
    demo.add_argument("--fresh", action="store_true", help="bỏ dữ liệu minh họa cũ, dựng lại từ đầu")
    demo.add_argument("--city", action="store_true", help="thêm đợt cuối năm 2024 với đủ 35 cụm, khối; dựng lâu hơn")
    demo.add_argument("--build-only", action="store_true", help="chỉ dựng dữ liệu, không mở trang")
    serve = commands.add_parser("serve", help="mở trang trên cơ sở dữ liệu hiện có")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--workers", type=int, default=2, metavar="N", help="tiến trình trả lời trang")
    serve.add_argument(
        "--background",
        type=int,
        default=0,
        metavar="N",
        help="tiến trình đọc văn bản, gửi nhắc việc; mặc định: số lõi trừ một",
    )
    commands.add_parser("worker", help="làm các việc sau khi lưu (có thể chạy nhiều tiến trình)")
    commands.add_parser("migrate", help="tạo hoặc nâng cấp cơ sở dữ liệu")
    set_up = commands.add_parser("set-up", help="lập đơn vị đầu tiên và tài khoản quản trị")
    set_up.add_argument("--unit", required=True, metavar="TÊN_ĐƠN_VỊ")
    set_up.add_argument("--place", default="", metavar="ĐỊA_DANH")
    set_up.add_argument("--person", required=True, metavar="HỌ_TÊN")
    set_up.add_argument("--username", required=True)
    add_commands(commands)
    return parser


def _run(options: argparse.Namespace) -> int:
    from thidua.wiring.cli import certificate, intake, law, law_eligibility, ranking, score, site

    commands = {
        "intake": intake.run,
        "score": score.run,
        "verify-audit": site.verify_audit,
        "verify-ranking": ranking.run,
        "verify-certificate": certificate.run,
        "demo": site.demo,
        "serve": site.serve,
        "worker": site.worker,
        "migrate": site.migrate,
        "set-up": site.set_up,
        "law": law.run,
        "eligibility": law_eligibility.run,
    }
    return commands[options.command](options)


def main(arguments: list[str] | None = None) -> int:
    """Parse, connect, run; a refusal is said on standard error and ends with 1."""
    options = _parser().parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thidua.settings.dev")
    if options.command == "demo":
        _demo_environment(is_fresh=options.fresh, is_whole_city=options.city)
    import django

    django.setup()
    from thidua.foundation.sentences import sentence

    try:
        return _run(options)
    except BrokenPipeError:  # the reader of the output has had enough: `thidua … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except RefusedError as refusal:
        for reason in refusal.reasons:
            print(sentence(reason, "vi"), file=sys.stderr)
        return 1


def _demo_environment(*, is_fresh: bool, is_whole_city: bool) -> None:
    """The demo has a database, a clock and a banner of its own."""
    if is_whole_city:
        os.environ["THIDUA_DEMO_CITY"] = "1"
    from thidua.wiring.demo import environment

    if is_fresh:
        environment.start_over()
    environment.prepare()
