"""`facts.toml`: every fact a rule may ask for, with its kind and its words in both languages."""

from dataclasses import dataclass

from thidua.law.reading.tables import Entry, TomlError, parsed

PLAIN = ("judged", "recorded", "number")


@dataclass(frozen=True, slots=True)
class FactSheet:
    """A fact as people are asked for it. `kind`: judged (by a person), recorded, number, or words joined by "|"."""

    name: str
    kind: str
    vi: str
    en: str


def facts(content: str) -> dict[str, FactSheet]:
    """The facts by name."""
    return {name: fact_sheet(name, table) for name, table in parsed(content).items()}


def fact_sheet(name: str, table: object) -> FactSheet:
    """One fact; TomlError where its kind or its words are missing."""
    entry = Entry(f"facts.{name}", table)
    kind, words = entry.may("kind", str), entry.may("words", list)
    if (kind in PLAIN) is (words is not None):
        raise TomlError(f"{entry.where}: either kind ({', '.join(PLAIN)}) or words")
    sheet = FactSheet(name, kind or "|".join(words or ()), entry.must("vi", str), entry.must("en", str))
    entry.done()
    return sheet
