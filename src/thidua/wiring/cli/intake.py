"""`thidua intake`: text in, plan JSON out."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from thidua.adapters.language_model import load_restorer
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.plans.fact import PlanReading
from thidua.core.plans.plan_json import to_json
from thidua.core.plans.reading import read
from thidua.foundation.sentences import sentence
from thidua.foundation.sockets import plugged
from thidua.ports.reader import Reader

READABLE = {".txt", ".text", "", ".docx", ".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".gif", ".webp"}


def reading_of(path: Path, *, is_raw: bool) -> Outcome[PlanReading]:
    """What the system reads in a file; refused where it is no text."""
    with path.open("rb") as stream:
        text = plugged(Reader).read_stream(stream, path.name)
    if isinstance(text, Refused):
        return text
    return Ok(read(text.value, None if is_raw else load_restorer()))


def _summary(found: dict[str, Any]) -> str:
    def value(name: str) -> str:
        held = found.get(name) or {}
        return str(held.get("value") or "–")

    lines = [f"{label}: {value(name)}" for label, name in (
        ("Loại", "kind"), ("Số", "number"), ("Ngày", "issued_on"), ("Cơ quan", "issuing_body"), ("Trích yếu", "title"),
    )]  # fmt: skip
    lists = ("citations", "phases", "contents", "targets", "activities", "tasks", "report_deadlines", "movements",
             "awards", "results", "recipients")  # fmt: skip
    lines += [f"{name}: {len(found.get(name) or [])}" for name in lists if found.get(name)]
    if found.get("scoring"):
        lines.append(f"Công thức: {found['scoring'].get('expression')}")
    return "\n".join(lines)


def _inputs(names: list[str]) -> list[Path]:
    found: list[Path] = []
    for name in names:
        path = Path(name)
        found += sorted(p for p in path.iterdir() if p.suffix.lower() in READABLE) if path.is_dir() else [path]
    return found


def run(options: argparse.Namespace) -> int:
    """Read each file; one bad file stops nothing. Ends with 1 where any was refused."""
    failures = 0
    for path in _inputs(options.files):
        if not path.is_file():
            print(f"Không tìm thấy tệp “{path}”. Kiểm tra lại đường dẫn.", file=sys.stderr)
            failures += 1
            continue
        outcome = reading_of(path, is_raw=options.raw)
        if isinstance(outcome, Refused):
            print(f"{path.name}: " + " ".join(sentence(reason, "vi") for reason in outcome), file=sys.stderr)
            failures += 1
            continue
        _show(path, to_json(outcome.value), options)
    return 1 if failures else 0


def _show(path: Path, found: dict[str, Any], options: argparse.Namespace) -> None:
    if options.out:
        folder = Path(options.out)
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"{path.stem}.json"
        target.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"{path.name} → {target}")
    elif options.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        print(f"{path.name}\n{_summary(found)}\n")
