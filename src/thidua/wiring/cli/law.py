"""`thidua law check | show | diff | pack`: the law as data, asked from the command line."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from thidua.foundation.act import system_context
from thidua.law.book import lawbook
from thidua.law.pack import LawPack, export_pack, import_pack
from thidua.law.showing import difference, title_on
from thidua.law.trying import all_cases, differences


def run(options: argparse.Namespace) -> int:
    """`thidua law …`."""
    if options.what == "check":
        return _check(options.pack)
    if options.what == "pack":
        return _pack(Path(options.out))
    if options.what == "show":
        return show(options.title, options.on or system_context().today)
    for line in difference(options.earlier, options.later):
        print(f"{line['what']} {line['name']}: {line['before'] or '–'} → {line['after'] or '–'}")
    return 0


def _check(path: str | None) -> int:
    """Loading checks citations, days and values; then every worked case is tried."""
    pack = _taken_in(Path(path)) if path else None
    book = pack.book if pack else lawbook()
    cases = pack.cases() if pack else list(all_cases(book))
    wrong = [line for case in cases for line in differences(case, book)]
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{len(book.titles)} danh hiệu và hình thức, {len(cases)} hồ sơ mẫu, {len(wrong)} sai khác.")
    if pack:
        print(f"Mã gói: {pack.digest} (bản {pack.edition})")
    print(f"Mã bộ luật: {book.digest}")
    return 1 if wrong else 0


def _taken_in(path: Path) -> LawPack:
    return import_pack(path.read_bytes() if path.is_file() else b"").or_raise()


def _pack(path: Path) -> int:
    given = export_pack()
    path.write_bytes(given)
    print(f"→ {path}\nMã gói: {import_pack(given).or_raise().digest}\nMã bộ luật: {lawbook().digest}")
    return 0


def show(title: str, on: date) -> int:
    """A title as it stands on a day; 1 where the law has none of this name."""
    if title not in lawbook().titles:
        print(f"Không có “{title}”. Các tên: {', '.join(sorted(lawbook().titles))}", file=sys.stderr)
        return 1
    print(json.dumps(title_on(title, on), ensure_ascii=False, indent=1, default=str))
    return 0
