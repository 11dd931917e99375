"""`thidua law check | show | diff` and `thidua eligibility`: the law as data, asked from the command line."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from thidua.foundation.act import system_context
from thidua.law.book import fact_sheets, lawbook
from thidua.law.eligibility import all_titles, eligibility
from thidua.law.showing import difference, title_on
from thidua.law.trying import all_cases, differences

ANSWERS = {"satisfied": "✔ đủ điều kiện", "unsatisfied": "✘ không đủ điều kiện", "undetermined": "? chưa kết luận được"}
LEAF, BRANCH = "  · ", "  "


def run(options: argparse.Namespace) -> int:
    """`thidua law …`."""
    if options.what == "check":
        return _check()
    if options.what == "show":
        return _show(options.title, options.on or system_context().today)
    for line in difference(options.earlier, options.later):
        print(f"{line['what']} {line['name']}: {line['before'] or '–'} → {line['after'] or '–'}")
    return 0


def _check() -> int:
    """Loading checks citations, days and values; then every worked case is tried."""
    book = lawbook()
    cases = list(all_cases(book))
    wrong = [line for case in cases for line in differences(case, book)]
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{len(book.titles)} danh hiệu và hình thức, {len(cases)} hồ sơ mẫu, {len(wrong)} sai khác.")
    print(f"Mã bộ luật: {book.digest}")
    return 1 if wrong else 0


def _show(title: str, on: date) -> int:
    if title not in lawbook().titles:
        print(f"Không có “{title}”. Các tên: {', '.join(sorted(lawbook().titles))}", file=sys.stderr)
        return 1
    print(json.dumps(title_on(title, on), ensure_ascii=False, indent=1, default=str))
    return 0


def weigh(options: argparse.Namespace) -> int:
    """`thidua eligibility`: 0 where there is an answer, 1 where the facts are refused."""
    path = Path(options.facts)
    if not path.is_file():
        print(f"Không tìm thấy tệp “{path}”. Kiểm tra lại đường dẫn.", file=sys.stderr)
        return 1
    plain = json.loads(path.read_text(encoding="utf-8"))
    received = options.received or system_context().today
    if not options.title:
        for title, answer in all_titles(plain, received=received).or_raise().items():
            print(f"{ANSWERS[answer]:<26} {lawbook().titles[title].name}")
        return 0
    if options.title not in lawbook().titles:
        return _show(options.title, received)
    found = eligibility(plain, title=options.title, received=received).or_raise()
    print(json.dumps(found, ensure_ascii=False, indent=1) if options.json else _told(found))
    return 0


def _told(found: dict[str, Any]) -> str:
    """The verdict in words: answer, law, what is met, unmet or missing, and the shortest ways."""
    lines = [
        f"{found['name']}: {ANSWERS[found['answer']]} (hồ sơ nhận ngày {found['received']}, xét năm {found['year']})"
    ]
    if found["rule"]:
        lines.append(f"Căn cứ: {found['rule']['cites']}, hiệu lực từ {found['rule']['since']}")
    labels = {
        "met": "Đạt",
        "unmet": "Không đạt",
        "missing": "Thiếu dữ kiện",
        "texts": "Cần văn bản",
        "holds": "Tạm dừng",
    }
    sheets = fact_sheets()
    for key, label in labels.items():
        for entry in found.get(key) or []:
            known = sheets.get(str(entry))
            lines.append(f"{LEAF}{label}: {entry}{f' ({known.vi})' if known else ''}")
    for way in found["ways"][:3]:
        steps = "; ".join(str(step["name"]) for step in way["steps"])
        lines.append(f"{BRANCH}Cách ngắn nhất: {steps}")
    lines.append(f"Mã bộ luật: {found['digest']}")
    return "\n".join(lines)
