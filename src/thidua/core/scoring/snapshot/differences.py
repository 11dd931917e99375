"""What changed between two snapshots of a round: the terms, single cells, and what it did to the ranking."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.scoring.canonical import BROKEN_RECORD
from thidua.core.scoring.snapshot.noun import Snapshot

Sheets = Mapping[tuple[str, str, str], Any]


class Changed(StrEnum):
    """What kind of thing differs."""

    TERMS = "terms"
    CELL = "cell"
    SHEET = "sheet"
    SCORE = "score"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. name: the setting, criterion or nothing; old, new: canonical texts, None for nothing."""

    kind: Changed
    unit: str
    scorer: str
    name: str
    old: str | None
    new: str | None


def differences(old: Snapshot, new: Snapshot) -> Outcome[tuple[Difference, ...]]:
    """Every difference, terms first, then sheets and cells, then scores and ranks; refused where one cannot be read."""
    try:
        before, after = json.loads(old.inputs), json.loads(new.inputs)
        found = (
            *_terms(before["terms"], after["terms"]),
            *_sheets(_by_sheet(before), _by_sheet(after)),
            *_results(json.loads(old.result), json.loads(new.result)),
        )
    except BROKEN_RECORD as broken:
        return refuse("ranking.snapshot_unreadable", why=type(broken).__name__)
    return Ok(found)


def _terms(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    for name in sorted({*before, *after}):
        if before.get(name) != after.get(name):
            yield Difference(Changed.TERMS, "", "", name, _text(before.get(name)), _text(after.get(name)))


def _by_sheet(inputs: Mapping[str, Any]) -> dict[tuple[str, str, str], Any]:
    return {(sheet["unit"], sheet["scorer"], sheet["source"]): sheet["entries"] for sheet in inputs["sheets"]}


def _sheets(before: Sheets, after: Sheets) -> Iterator[Difference]:
    for key in sorted({*before, *after}):
        unit, scorer, source = key
        one, two = before.get(key), after.get(key)
        if one is None or two is None:
            held = ("handed_in" if one is not None else None, "handed_in" if two is not None else None)
            yield Difference(Changed.SHEET, unit, scorer, source, *held)
            continue
        for code in sorted({*one, *two}):
            if one.get(code) != two.get(code):
                yield Difference(Changed.CELL, unit, scorer, code, _text(one.get(code)), _text(two.get(code)))


def _results(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    for kind, read in ((Changed.SCORE, _scores), (Changed.RANK, _ranks)):
        one, two = read(before), read(after)
        for unit in sorted({*one, *two}):
            if one.get(unit) != two.get(unit):
                yield Difference(kind, unit, "", "", one.get(unit), two.get(unit))


def _scores(result: Mapping[str, Any]) -> dict[str, str | None]:
    return {each["unit"]: each["score"] for each in result["standings"]}


def _ranks(result: Mapping[str, Any]) -> dict[str, str]:
    return {each["unit"]: str(each["rank"]) for each in result["ranking"]["placed"]}


def _text(held: Any) -> str | None:
    if isinstance(held, Mapping) and "score" in held and held["score"] is not None:
        return str(held["score"])
    return None if held is None else json.dumps(held, ensure_ascii=False, sort_keys=True)
