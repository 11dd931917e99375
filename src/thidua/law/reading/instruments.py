"""`instruments.toml`: every legal text, one table each."""

from thidua.core.kernel.period import Day
from thidua.core.rules.citation import Instrument
from thidua.core.rules.mark import Mark
from thidua.law.reading.tables import Entry, TomlError, parsed

READ = ("whole", "part", "none")


def mark(entry: Entry) -> Mark:
    """How sure the entry is; the words are those of the rule base."""
    written = entry.must("mark", str)
    try:
        return Mark(written)
    except ValueError:
        raise TomlError(f"{entry.where}: {written!r} is no mark") from None


def instruments(content: str) -> dict[str, Instrument]:
    """The texts by id."""
    return {id_: _instrument(id_, table) for id_, table in parsed(content).items()}


def _instrument(id_: str, table: object) -> Instrument:
    entry = Entry(f"instruments.{id_}", table)
    read = entry.must("read", str)
    if read not in READ:
        raise TomlError(f"{entry.where}: read must be one of {', '.join(READ)}")
    text = Instrument(
        id=id_,
        name=entry.must("name", str),
        number=entry.must("number", str),
        issuer=entry.must("issuer", str),
        signed=entry.day("signed"),
        in_force=entry.must("in_force", Day),
        mark=mark(entry),
        checked_on=entry.must("checked_on", Day),
        read=read,
        ends=entry.day("ends"),
        amends=entry.may("amends", str) or "",
        replaces=entry.may("replaces", str) or "",
        link=entry.may("link", str) or "",
    )
    entry.done()
    return text
