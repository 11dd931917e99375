"""The law pack: texts, values, rules, facts, tables, forms, holidays and cases as one file under one digest.

An office takes the file in, sees by the digest that it is what another office has, and gives the same verdicts. Nothing
in it is code: rules are conditions as data.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.rules.book_json import book_of, plain_book
from thidua.core.rules.checking import faults
from thidua.core.rules.lawbook import LawBook
from thidua.law.book import fact_sheets, lawbook
from thidua.law.reading.cases import Case, cases
from thidua.law.reading.decided import decided, written
from thidua.law.reading.facts import FactSheet, fact_sheet
from thidua.law.reading.tables import text, texts

FORMAT = 1
TABLES = ("procedure/authority", "procedure/dossiers")
FOLDERS = ("cases", "forms", "holidays")
DECIDED, NONE = "decided.json", "[]"


@dataclass(frozen=True, slots=True)
class LawPack:
    """A pack that was taken in. `edition` is the newest day on which one of its texts was checked."""

    edition: str
    digest: str
    book: LawBook
    sheets: dict[str, FactSheet]
    files: Mapping[str, str]

    def cases(self) -> list[Case]:
        """The worked cases of the pack, and the decided ones that an office sealed into it."""
        there = [(name, content) for name, content in self.files.items() if name.startswith("cases/")]
        kinds = self.book.facts
        worked = [
            case for name, content in sorted(there) for case in cases(name.removeprefix("cases/"), content, kinds)
        ]
        return [*worked, *decided(self.files.get(DECIDED, NONE)).or_raise()]


def export_pack(
    book: LawBook | None = None, sheets: dict[str, FactSheet] | None = None, *, frozen: Iterable[Case] = ()
) -> bytes:
    """The pack as one file; the same law gives the same bytes. `frozen` are the decided cases of an office."""
    law, words = book or lawbook(), sheets or fact_sheets()
    files = {name: text(name) for name in TABLES}
    files |= {f"{folder}/{name}": content for folder in FOLDERS for name, content in texts(folder)}
    decisions = written(frozen)
    files |= {DECIDED: decisions} if decisions != NONE else {}
    content = {
        "format": FORMAT,
        "edition": str(max(each.checked_on for each in law.texts.values())),
        "book": plain_book(law),
        "words": {name: {"vi": sheet.vi, "en": sheet.en} for name, sheet in words.items()},
        "files": files,
    }
    sealed = {"digest": digest_of(content), "lawbook": law.digest, "content": content}
    return json.dumps(sealed, ensure_ascii=False, sort_keys=True, indent=1).encode()


def digest_of(content: Mapping[str, object]) -> str:
    """SHA-256 of the content, written one way."""
    told = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()


def import_pack(given: bytes) -> Outcome[LawPack]:
    """The pack of a file. Refused: what is no pack, was altered, or does not hold together."""
    try:
        sealed = json.loads(given)
        content = sealed["content"]
        if digest_of(content) != sealed["digest"]:
            return refuse("law.pack_altered", digest=str(sealed["digest"])[:12])
        if content["format"] != FORMAT:
            return refuse("law.pack_unreadable", place=f"format {content['format']}")
        pack = _read(sealed["digest"], content)
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        return refuse("law.pack_unreadable", place=f"{type(wrong).__name__}: {wrong}")
    frozen = decided(pack.files.get(DECIDED, NONE))
    if isinstance(frozen, Refused):
        return frozen
    wrong_lines = faults(pack.book)
    if wrong_lines or pack.book.digest != sealed.get("lawbook"):
        return refuse("law.pack_unsound", fault=(*wrong_lines, f"lawbook {pack.book.digest}")[0])
    return Ok(pack)


def _read(digest: str, content: dict[str, dict[str, dict[str, str]]]) -> LawPack:
    book = book_of(content["book"])
    sheets = {name: _sheet(name, book.facts[name], told) for name, told in content["words"].items()}
    files = {str(name): str(told) for name, told in content["files"].items()}
    return LawPack(str(content["edition"]), digest, book, sheets, files)


def _sheet(name: str, kind: str, told: dict[str, str]) -> FactSheet:
    words = {"words": kind.split("|")} if "|" in kind else {"kind": kind}
    return fact_sheet(name, {**words, **told})
