"""`thidua law check | show | diff | pack | decided`: the law as data, asked from the command line."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from thidua.core.kernel.outcome import refuse
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.office import with_office
from thidua.foundation.act import system_context
from thidua.law.book import fact_sheets, lawbook
from thidua.law.pack import LawPack, export_pack, import_pack
from thidua.law.reading.cases import Case
from thidua.law.reading.decided import decided, written
from thidua.law.reading.facts import FactSheet
from thidua.law.reading.office import office_file
from thidua.law.showing import difference, title_on
from thidua.law.trying import all_cases, differences
from thidua.modules.statutes.public import LawPack as OfficePack
from thidua.modules.statutes.public import title_in
from thidua.wiring.cli.law_words import code_of, difference_lines, title_lines, unknown_title


def run(options: argparse.Namespace) -> int:
    """`thidua law …`."""
    if options.what == "check":
        return _check(options.pack, options.decided)
    if options.what == "pack":
        return _pack(Path(options.out), options.decided)
    if options.what == "decided":
        return _decided(Path(options.out))
    if options.what == "show":
        day = options.on or system_context().today
        return show(options.title, day, path=options.office_law, is_plain=options.json)
    if options.json:
        print(json.dumps(difference(options.earlier, options.later), ensure_ascii=False, indent=1))
    else:
        print("\n".join(difference_lines(OfficePack(lawbook(), "", ()), options.earlier, options.later)))
    return 0


def _check(path: str | None, frozen: str | None) -> int:
    """Loading checks citations, days and values; then every worked case is tried, and every decided case."""
    pack = _taken_in(Path(path)) if path else None
    book = pack.book if pack else lawbook()
    cases = pack.cases() if pack else list(all_cases(book))
    cases += _frozen(frozen)
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


def _frozen(path: str | None) -> list[Case]:
    return decided(Path(path).read_text(encoding="utf-8")).or_raise() if path else []


def _decided(path: Path) -> int:
    """What the offices of this installation have sealed, as a file to try other packs on."""
    from thidua.modules.awards.public import all_decided

    cases = all_decided()
    path.write_text(written(cases), encoding="utf-8")
    print(f"→ {path}: {len(cases)} hồ sơ đã quyết định")
    return 0


def _pack(path: Path, frozen: str | None) -> int:
    given = export_pack(frozen=_frozen(frozen))
    path.write_bytes(given)
    print(f"→ {path}\nMã gói: {import_pack(given).or_raise().digest}\nMã bộ luật: {lawbook().digest}")
    return 0


def of_office(path: str) -> tuple[LawBook, dict[str, FactSheet], str]:
    """The law of the nation with what the office of a file has laid over it, and the office."""
    if not Path(path).is_file():
        refuse("law.office_file_unreadable", place=path).or_raise()
    own = office_file(Path(path).read_text(encoding="utf-8")).or_raise()
    return with_office(lawbook(), own.own).or_raise(), fact_sheets() | own.sheets, own.own.office


def show(title: str, on: date, *, path: str | None = None, is_plain: bool = False) -> int:
    """A title as it stands on a day, with the rules of the office of a file; 1 where the law has none of this name."""
    book, _, office = of_office(path) if path else (lawbook(), {}, "")
    code = code_of(title, book)
    if code is None:
        print(unknown_title(title, book), file=sys.stderr)
        return 1
    if is_plain:
        print(json.dumps(title_on(code, on, book, office=office), ensure_ascii=False, indent=1, default=str))
    else:
        print("\n".join(title_lines(title_in(OfficePack(book, office, ()), code, on).or_raise())))
    return 0
