"""`thidua eligibility`: the verdict on a person or unit of a facts file as a sheet; or who is near it next year."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from thidua.core.awards.guidance import notes
from thidua.core.kernel.outcome import RefusedError
from thidua.core.kernel.reason import Reason
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.subject import Subject
from thidua.foundation.act import system_context
from thidua.foundation.sentences import sentence
from thidua.foundation.sockets import plugged
from thidua.law.book import fact_sheets, lawbook
from thidua.law.eligibility import all_titles, eligibility, subject_of
from thidua.law.near import lacking, near_misses
from thidua.law.reading.facts import FactSheet
from thidua.law.sheet import compose, text, verdict_sheet
from thidua.law.sheet.naming import Names
from thidua.law.sheet.ways import way_words
from thidua.ports.writer import Writer
from thidua.wiring.cli.law import of_office
from thidua.wiring.cli.law_words import code_of, fault_lines, unknown_title

ANSWERS = {"satisfied": "✔ đủ điều kiện", "unsatisfied": "✘ không đủ điều kiện", "undetermined": "? chưa kết luận được"}


def run(options: argparse.Namespace) -> int:
    """0 where there is an answer, 1 where the facts are refused or the law knows no such title."""
    path = Path(options.facts)
    if not path.exists():
        print(f"Không tìm thấy tệp “{path}”. Kiểm tra lại đường dẫn.", file=sys.stderr)
        return 1
    book, sheets = _law(options.office_law)
    received = options.received or system_context().today
    title = code_of(options.title, book) if options.title else None
    if options.title and title is None:
        print(unknown_title(options.title, book), file=sys.stderr)
        return 1
    options.title = title
    try:
        return _answered(options, path, received, book, sheets)
    except RefusedError as refusal:
        print("\n".join(fault_lines(refusal.reasons, book, sheets)), file=sys.stderr)
    except json.JSONDecodeError as broken:
        print(f"Tệp “{path}” không phải JSON: sai từ dòng {broken.lineno}, cột {broken.colno}.", file=sys.stderr)
    return 1


def _answered(
    options: argparse.Namespace, path: Path, received: date, book: LawBook, sheets: dict[str, FactSheet]
) -> int:
    """The answer asked for."""
    if options.near:
        return _near(path, options.title, received, book, sheets)
    plain = json.loads(path.read_text(encoding="utf-8"))
    if not options.title:
        for title, answer in all_titles(plain, received=received, book=book).or_raise().items():
            print(f"{ANSWERS[answer]:<26} {book.titles[title].name}")
        return 0
    if options.json:
        found = eligibility(plain, title=options.title, received=received, book=book).or_raise()
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return 0
    for day in filter(None, (received, options.compare)):
        _sheet(plain, options, day, book, sheets)
    return 0


def _law(path: str | None) -> tuple[LawBook, dict[str, FactSheet]]:
    """The law of the nation, and what the office of the file has laid over it."""
    if not path:
        return lawbook(), fact_sheets()
    book, sheets, _ = of_office(path)
    return book, sheets


def _sheet(
    plain: dict[str, Any], options: argparse.Namespace, received: date, book: LawBook, sheets: dict[str, FactSheet]
) -> None:
    subject = subject_of(plain, book).or_raise()
    found = book.evaluate(options.title, subject, received).or_raise()
    beside = tuple(_note(reason, Names(book, sheets)) for reason in notes(plain, subject.history, found.trace))
    told = verdict_sheet(found, subject, book, sheets, name=str(plain.get("name", "")), notes=beside)
    print(text(told))
    for kind, target in (("pdf", options.pdf), ("docx", options.docx)):
        if target:
            path = Path(target)
            path = path.with_stem(f"{path.stem}-{received}") if options.compare else path
            path.write_bytes(plugged(Writer, name=kind).write(compose(told, made_on=system_context().today)))
            print(f"→ {path}", file=sys.stderr)


def _note(reason: Reason, names: Names) -> str:
    """A note beside the verdict as a sentence, with what it counts in words."""
    told = {name: names.counted(str(value)) if name == "of" else value for name, value in reason.values}
    return sentence(Reason.of(reason.code, **told))


def _people(path: Path, book: LawBook) -> Iterator[tuple[str, Subject]]:
    """Every facts file of a folder, or the list of people in one file."""
    for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
        held = json.loads(file.read_text(encoding="utf-8"))
        for plain in held if isinstance(held, list) else [held]:
            yield str(plain.get("name", file.stem)), subject_of(plain, book).or_raise()


def _near(path: Path, title: str | None, received: date, book: LawBook, sheets: dict[str, FactSheet]) -> int:
    if not title:
        print("Cần --title để lập danh sách trong tầm tay năm tới.", file=sys.stderr)
        return 1
    found = near_misses(_people(path, book), title=title, received=received, book=book).or_raise()
    names = Names(book, sheets)
    print(f"{book.titles[title].name}: {len(found)} trong tầm tay năm tới")
    for near in found:
        print(f"  {near.name}: {way_words(near.way, names) if near.way else ', '.join(map(names.place, near.unmet))}")
    for steps, many in lacking(found):
        print(f"  {many} trường hợp chỉ còn thiếu: {', '.join(name for _, name in steps)}")
    return 0
