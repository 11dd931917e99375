"""The whole law as one checked book. Importing this reads the package's own files and fails where one is wrong."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files

from thidua.core.rules.checking import faults
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.parameter import Parameter
from thidua.core.rules.rule import Rule, Title
from thidua.law.reading.facts import FactSheet, facts
from thidua.law.reading.instruments import instruments
from thidua.law.reading.parameters import parameters
from thidua.law.reading.tables import text, texts

# What a history may name beside the titles of this book: initiatives and topics.
OTHER_EVENTS = frozenset({"sang_kien_co_so", "de_tai_co_so"})


class LawError(ValueError):
    """A law book with faults; the message has one line for each."""


@dataclass(frozen=True, slots=True)
class Written:
    """The titles and rules that the files of `law/awards` hold."""

    titles: dict[str, Title]
    rules: tuple[Rule, ...]


def written() -> Written:
    """Every title and rule of `law/awards`, in order of file."""
    names = sorted(
        entry.name.removesuffix(".py")
        for entry in files("thidua.law").joinpath("awards").iterdir()
        if entry.name.endswith(".py") and not entry.name.startswith("_")
    )
    held = [value for name in names for value in vars(import_module(f"thidua.law.awards.{name}")).values()]
    titles = {value.code: value for value in held if isinstance(value, Title)}
    return Written(titles, tuple(value for value in held if isinstance(value, Rule)))


def all_parameters() -> dict[str, Parameter]:
    """Every parameter of `law/parameters`, by its full name."""
    return {
        name: each for subject, content in texts("parameters") for name, each in parameters(subject, content).items()
    }


@cache
def fact_sheets() -> dict[str, FactSheet]:
    """Every fact with its words."""
    return facts(text("facts"))


def checked(book: LawBook) -> LawBook:
    """The book itself, or a LawError with all its faults."""
    wrong = faults(book)
    if wrong:
        raise LawError("\n".join(wrong))
    return book


@cache
def lawbook() -> LawBook:
    """The law as this package holds it."""
    awards = written()
    return checked(
        LawBook.of(
            texts=instruments(text("instruments")),
            parameters=all_parameters(),
            titles=awards.titles,
            rules=awards.rules,
            facts={name: sheet.kind for name, sheet in fact_sheets().items()},
            events=frozenset(awards.titles) | OTHER_EVENTS,
        )
    )
