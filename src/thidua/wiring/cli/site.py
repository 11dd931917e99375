"""Commands that run the site, its worker, its database, the demo, and the check of the audit trail."""

import argparse
import getpass
import os
import signal
import subprocess
import sys
from types import FrameType

from django.conf import settings
from django.core.management import call_command

from thidua.foundation import audit
from thidua.foundation import worker as office_worker
from thidua.foundation.act import system_context
from thidua.modules.directory.public import NewPerson
from thidua.modules.directory.public import set_up as set_up_directory

GRACE_SECONDS = 10

TROUBLE = {
    "link_missing": "chuỗi thiếu một mắt xích ngay trước nhật ký số {entry}",
    "entry_missing": "nhật ký số {entry} đã bị xóa",
    "entry_altered": "nhật ký số {entry} đã bị sửa",
    "chain_broken": "mắt xích của nhật ký số {entry} không khớp: nhật ký này hoặc mã của nó đã bị sửa",
    "tail_missing": "đoạn cuối của chuỗi đã bị cắt",
    "head_unknown": "mã đầu chuỗi đã ghi trước đây không còn trong chuỗi: lịch sử đã bị viết lại",
}


def migrate(_options: argparse.Namespace) -> int:
    """Create or upgrade the tables."""
    settings.VAR.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)
    return 0


def verify_audit(options: argparse.Namespace) -> int:
    """Walk the chain; 0 where all holds, 1 naming the first row that does not."""
    found = audit.verify()
    trouble = found.trouble
    if not trouble and options.expect and not audit.knows_head(options.expect):
        trouble = "head_unknown"
    if trouble:
        print("NHẬT KÝ KHÔNG NGUYÊN VẸN: " + TROUBLE[trouble].format(entry=found.entry), file=sys.stderr)
        return 1
    waiting = found.entries - found.sealed
    print(f"Nhật ký nguyên vẹn: {found.entries} dòng, {found.sealed} đã niêm phong, {waiting} chờ niêm phong.")
    print(f"Mã đầu chuỗi: {found.head}")
    return 0


def set_up(options: argparse.Namespace) -> int:
    """The first unit and its administrator; the password is asked for, or read from standard input."""
    password = getpass.getpass("Mật khẩu: ") if sys.stdin.isatty() else sys.stdin.readline().strip()
    ctx = system_context()
    administrator = NewPerson(options.person, "", options.username, password)
    set_up_directory(
        ctx, code="GOC", name=options.unit, place=options.place, administrator=administrator, since=ctx.today
    ).or_raise()
    print(f"Đã thiết lập {options.unit}. Đăng nhập bằng “{options.username}”.")
    return 0


def worker(_options: argparse.Namespace) -> int:
    """Carry out effects until told to stop."""
    office_worker.run()
    return 0


def background() -> int:
    """Workers beside the site where nobody says how many: one core is left to the site."""
    return max(1, (os.cpu_count() or 1) - 1)


def serve(options: argparse.Namespace) -> int:
    """The site and its workers, until told to stop; all end together."""
    migrate(options)
    command = [sys.executable, "-m", "thidua.wiring.cli.run", "worker"]
    beside = [subprocess.Popen(command) for _ in range(options.background or background())]
    command = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", options.host, "--port", str(options.port),
        "--workers", str(options.workers), "--blocking-threads", "1", "--no-ws", "--log-level", "warning",
        "thidua.wiring.wsgi:application",
    ]  # fmt: skip
    site = subprocess.Popen(command)

    def stop(_number: int, _frame: FrameType | None) -> None:
        site.terminate()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    try:
        site.wait()
    finally:
        _end(beside)
    return 0 if site.returncode in {0, -signal.SIGTERM, -signal.SIGINT} else site.returncode


def _end(processes: "list[subprocess.Popen[bytes]]") -> None:
    """All are told at once, so that waiting for them takes no longer than for the slowest."""
    for each in processes:
        each.terminate()
    for each in processes:
        try:
            each.wait(timeout=GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            each.kill()


def demo(options: argparse.Namespace) -> int:
    """Build the demo world and show it."""
    from thidua.wiring.demo import story

    migrate(options)
    print(story.build(), flush=True)
    if options.build_only:
        return 0
    print(story.what_to_try(options.port), flush=True)
    return serve(argparse.Namespace(host="127.0.0.1", port=options.port, workers=2, background=0))
