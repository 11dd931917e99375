"""`cases/<title>.toml`: worked cases that a jurist can write, read and argue with.

A file names its `title` and a `[base]`: `received`, `year`, `facts`, `grades` ("2019-2025" is every year of it) and
`awards` (award → years). Each `[[cases]]` changes the base and says the `answer`, and which `unmet`, `missing`, `texts`
or `holds` must be among the reasons. Facts not named are false and numbers 0; those that `ask` lists are not on record.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thidua.core.kernel.period import Day
from thidua.core.rules.verdict import Answer
from thidua.law.reading.tables import Entry, TomlError, parsed

REASONS = ("unmet", "missing", "texts", "holds")
LAYERS = ("facts", "grades", "awards")


@dataclass(frozen=True, slots=True)
class Case:
    """One worked case. `plain` are its facts as `law.eligibility` takes them; `because` what must be among the reasons.

    `seal` is set for a decided case: the SHA-256 of its content, so that nobody changes it unseen.
    """

    title: str
    name: str
    received: Day
    plain: Mapping[str, object]
    answer: Answer
    because: Mapping[str, tuple[str, ...]]
    seal: str = ""

    def content(self) -> str:
        """What a seal seals."""
        told = [self.title, self.name, str(self.received), self.plain, self.answer.value, self.because]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def cases(name: str, content: str, kinds: Mapping[str, str]) -> Iterator[Case]:
    """The cases of a file; `kinds` is the catalogue of facts. TomlError where an entry is wrong."""
    file = Entry(f"cases/{name}", parsed(content))
    title, base = file.must("title", str), file.must("base", dict)
    listed = file.must("cases", list)
    file.done()
    for place, table in enumerate(listed):
        yield _case(Entry(f"cases/{name}[{place}]", table), title, base, kinds)


def _case(entry: Entry, title: str, base: Mapping[str, object], kinds: Mapping[str, str]) -> Case:
    name, answer = entry.must("name", str), entry.must("answer", str)
    if answer not in {each.value for each in Answer}:
        raise TomlError(f"{entry.where}: {answer!r} is no answer")
    because = {each: tuple(entry.may(each, list) or ()) for each in REASONS}
    layers = {layer: {**_layer(base, layer), **(entry.may(layer, dict) or {})} for layer in LAYERS}
    asked = entry.may("ask", list) or []
    received, year = entry.day("received") or base["received"], entry.may("year", int) or base["year"]
    extra = {key: entry.may(key, object) for key in ("discipline_ends", "from", "office", "silent")}
    seal = entry.may("seal", str) or ""
    entry.done()
    if not isinstance(received, Day):
        raise TomlError(f"{entry.where}: received is missing")
    plain = {
        "year": year,
        "facts": _told({**_unnamed(kinds), **layers["facts"]}, asked),
        "grades": _by_year(layers["grades"]),
        "awards": [{"award": award, "year": each} for award, years in layers["awards"].items() for each in years],
        **{key: value for key, value in extra.items() if value is not None},
    }
    return Case(title, name, received, plain, Answer(answer), because, seal)


def _layer(base: Mapping[str, object], layer: str) -> dict[str, object]:
    told = base.get(layer, {})
    return dict(told) if isinstance(told, dict) else {}


def _unnamed(kinds: Mapping[str, str]) -> dict[str, object]:
    return {name: 0 if kind == "number" else False for name, kind in kinds.items() if "|" not in kind}


def _told(facts: dict[str, object], asked: list[object]) -> dict[str, object]:
    return {name: value for name, value in facts.items() if name not in asked}


def _by_year(grades: Mapping[str, object]) -> dict[str, object]:
    found: dict[str, object] = {}
    for years, grade in grades.items():
        first, _, last = years.partition("-")
        found |= {str(year): grade for year in range(int(first), int(last or first) + 1) if grade != ""}
    return found
