"""`thidua intake`: files in, plan JSON out; a whole folder with resume, one bad file stopping nothing."""

import argparse
import hashlib
import json
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings

from thidua import __version__
from thidua.adapters.language_model import load_restorer
from thidua.core.documents.received import ReceivedText
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.plans.fact import PlanReading
from thidua.core.plans.plan_json import to_json
from thidua.core.plans.reading import read
from thidua.foundation.sentences import sentence
from thidua.foundation.sockets import plugged
from thidua.ports.pages import PageReader, Watch
from thidua.ports.reader import Reader

LEDGER = ".thidua-intake.json"
"""In the folder of results: which file was read, by which version, with what outcome. By it a second run goes on."""
INTERRUPTED = 130
_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Done:
    """A file that was read or refused: how many pages and facts, in how many seconds; `why` where it was refused."""

    name: str
    sha256: str
    reader: str
    target: str
    pages: int = 0
    facts: int = 0
    seconds: int = 0
    why: str = ""
    is_old: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """The text of a file, or why there is none."""

    path: Path
    sha256: str
    text: Outcome[ReceivedText]
    began: float


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
    """The files named, and of a folder all that are not hidden and no results of ours."""
    found: list[Path] = []
    for name in names:
        path = Path(name)
        inside = (p for p in path.iterdir() if p.is_file() and p.suffix != ".json" and not p.name.startswith("."))
        found += sorted(inside) if path.is_dir() else [path]
    return found


def _said(refused: Refused) -> str:
    return " ".join(sentence(reason, "vi") for reason in refused)


def run(options: argparse.Namespace) -> int:
    """Read each file; one bad file stops nothing. Ends with 1 where any was refused."""
    paths = _inputs(options.files)
    missing = [path for path in paths if not path.is_file()]
    for path in missing:
        print(f"Không tìm thấy tệp “{path}”. Kiểm tra lại đường dẫn.", file=sys.stderr)
    there = [path for path in paths if path.is_file()]
    failures = _run_many(there, options) if options.out else _run_few(there, options)
    return failures if failures == INTERRUPTED else int(bool(failures or missing))


def _run_few(paths: list[Path], options: argparse.Namespace) -> int:
    failures = 0
    for path in paths:
        outcome = reading_of(path, is_raw=options.raw)
        if isinstance(outcome, Refused):
            print(f"{path.name}: {_said(outcome)}", file=sys.stderr)
            failures += 1
            continue
        found = to_json(outcome.value)
        print(json.dumps(found, ensure_ascii=False, indent=1) if options.json else f"{path.name}\n{_summary(found)}\n")
    return failures


def _run_many(paths: list[Path], options: argparse.Namespace) -> int:
    """Every file into the folder; what an earlier run has done is not done again. How many were refused."""
    folder = Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    ledger = {} if options.again else _ledger(folder)
    targets = _targets(paths)
    done: list[Done] = []
    try:
        for one in _read_all(paths, ledger, folder):
            kept = one if isinstance(one, Done) else _finished(one, folder, targets[one.path], is_raw=options.raw)
            done.append(kept)
            how_far = f"[{len(done)}/{len(paths)}]"
            if kept.why:
                print(f"{how_far} {kept.name}: {kept.why}", file=sys.stderr)
            elif not kept.is_old:
                print(f"{how_far} {kept.name} → {folder / kept.target}")
            ledger[kept.name] = kept
            _put(folder / LEDGER, {name: asdict(each) for name, each in ledger.items()})
    except KeyboardInterrupt:
        print("Đã dừng. Chạy lại đúng lệnh này để đọc tiếp các tệp còn lại.", file=sys.stderr)
        _print_table(done)
        return INTERRUPTED
    _print_table(done)
    return sum(1 for each in done if each.why)


def _targets(paths: list[Path]) -> dict[Path, str]:
    """The result of each file by its name; where two files differ only by their endings, with the ending."""
    stems = Counter(path.stem for path in paths)
    return {path: f"{path.stem if stems[path.stem] == 1 else path.name}.json" for path in paths}


def _ledger(folder: Path) -> dict[str, Done]:
    try:
        kept = json.loads((folder / LEDGER).read_text(encoding="utf-8"))
        return {name: Done(**each) for name, each in kept.items()}
    except (OSError, ValueError, TypeError):
        return {}


def _put(path: Path, content: object) -> None:
    """Write the file whole or not at all."""
    beside = path.with_name(f"{path.name}.part")
    beside.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    beside.replace(path)


def _read_all(paths: list[Path], ledger: dict[str, Done], folder: Path) -> Iterator[Done | Read]:
    """The files as they come out of the readers, several at a time; of an earlier run what still stands."""
    ended = threading.Event()
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        try:
            waiting = [pool.submit(_text_of, path, ledger, folder, _watch(path, ended)) for path in paths]
            for one in as_completed(waiting):
                yield one.result()
        finally:
            ended.set()
            pool.shutdown(wait=True, cancel_futures=True)


def _text_of(path: Path, ledger: dict[str, Done], folder: Path, watch: Watch) -> Done | Read:
    began = time.monotonic()
    with path.open("rb") as stream:
        content = stream.read(settings.THIDUA_UPLOAD_LIMIT + 1)
    digest = hashlib.sha256(content).hexdigest()
    earlier = ledger.get(path.name)
    stands = earlier and (earlier.sha256, earlier.reader, earlier.why) == (digest, __version__, "")
    if earlier and stands and (folder / earlier.target).exists():
        return replace(earlier, is_old=True)
    return Read(path, digest, plugged(PageReader).read(content, path.name, watch), began)


def _watch(path: Path, ended: threading.Event) -> Watch:
    def watch(done: int, total: int, /) -> bool:
        if sys.stderr.isatty():
            print(f"\r{path.name[:_LIMIT]}: trang {done}/{total}  ", end="", file=sys.stderr)
        return not ended.is_set()

    return watch


def _finished(one: Read, folder: Path, target: str, *, is_raw: bool) -> Done:
    """The facts of a text, written down."""
    done = Done(one.path.name, one.sha256, __version__, target)
    if isinstance(one.text, Refused):
        return replace(done, why=_said(one.text))
    text = one.text.value
    reading = read(text, None if is_raw else load_restorer())
    _put(folder / target, to_json(reading))
    return replace(done, pages=text.pages, facts=len(reading.facts), seconds=int(time.monotonic() - one.began))


def _print_table(done: list[Done]) -> None:
    """What became of every file."""
    print(f"\n{'Tệp':<{_LIMIT}} {'Trang':>5} {'Mục':>5} {'Giây':>5}  Kết quả")
    for each in sorted(done, key=lambda one: one.name):
        result = "không đọc được" if each.why else "đã có từ trước" if each.is_old else "đã đọc"
        print(f"{each.name[:_LIMIT]:<{_LIMIT}} {each.pages or '–':>5} {each.facts:>5} {each.seconds:>5}  {result}")
    refused = sum(1 for each in done if each.why)
    print(f"{len(done)} tệp: {len(done) - refused} đọc được, {refused} không.")
