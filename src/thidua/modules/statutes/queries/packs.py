"""The law pack of an office: the national book, and what the nation, the bodies above and it itself confirmed."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from thidua.core.kernel.outcome import Ok
from thidua.core.rules.citation import Citation, Instrument
from thidua.core.rules.condition_json import from_plain
from thidua.core.rules.lawbook import LawBook
from thidua.core.rules.mark import Mark
from thidua.core.rules.parameter import Quantity
from thidua.core.statutes import provision as pure
from thidua.law.book import lawbook
from thidua.modules.statutes.models import OfficeText, Provision, Ruling

OWN = "cq_"
"""How the id of an office's own text begins."""


def office_of(path: str) -> str:
    """A unit's place in the tree as the law book names an office: "/1/4/" is "1/4"."""
    return path.strip("/")


def offices_above(office: str) -> tuple[str, ...]:
    """The office, every body above it, and the nation ("")."""
    parts = office.split("/") if office else []
    return (*("/".join(parts[:size]) for size in range(len(parts), 0, -1)), "")


def in_force(rows: "QuerySet[Provision]") -> "QuerySet[Provision]":
    """Those that a second person confirmed and nobody repealed since."""
    ruled = Ruling.objects.filter(provision=OuterRef("pk"))
    return rows.filter(Exists(ruled.filter(verdict=Ruling.CONFIRMED)), ~Exists(ruled.filter(verdict=Ruling.REPEALED)))


def as_quantity(text: str) -> Quantity | None:
    """A value as it is stored: "true", "false", a number, or "" for none."""
    if text in {"true", "false"}:
        return text == "true"
    return Decimal(text) if text else None


def as_stored(value: Quantity | None) -> str:
    """The same back."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def as_pure(row: Provision) -> pure.Provision:
    """A stored provision as the core knows it."""
    read = from_plain(row.condition) if row.condition else None
    return pure.Provision(
        name=row.name, since=row.since, cites=Citation.read(row.cites), office=row.office, until=row.until,
        entered_on=timezone.localtime(row.at).date(), value=as_quantity(row.value), note=row.note,
        condition=read.value if isinstance(read, Ok) else None,
    )  # fmt: skip


def text_id(row: OfficeText) -> str:
    """The id by which citations name an office's text."""
    return f"{OWN}{row.pk}"


def as_instrument(row: OfficeText) -> Instrument:
    """An office's text as the law book knows texts."""
    return Instrument(
        id=text_id(row), name=row.name, number=row.number, issuer=row.issuer, signed=row.signed, in_force=row.in_force,
        mark=Mark.VERIFIED, checked_on=timezone.localtime(row.at).date(), read="part", link=row.link,
    )  # fmt: skip


def texts_of(office: str) -> dict[str, Instrument]:
    """The texts that an office or a body above it entered."""
    units = [int(part) for part in office.split("/") if part]
    return {text_id(row): as_instrument(row) for row in OfficeText.objects.filter(unit__in=units)}


def kept(office: str) -> list[Provision]:
    """The confirmed provisions that hold for an office."""
    rows = Provision.objects.filter(Q(office__in=offices_above(office)))
    return list(in_force(rows).order_by("since", "id"))


@dataclass(frozen=True, slots=True)
class LawPack:
    """The book of an office with the provisions that went into it."""

    book: LawBook
    office: str
    provisions: tuple[int, ...]

    @property
    def digest(self) -> str:
        """What verdicts name it by."""
        return self.book.digest


def packed(office: str, rows: Iterable[Provision]) -> LawBook:
    """The national book with these provisions."""
    cited = {Citation.read(row.cites).text for row in rows}
    texts = {name: text for name, text in texts_of(office).items() if name in cited}
    return pure.amended(lawbook(), texts, [as_pure(row) for row in rows]).or_raise()


def pack_of(office: str) -> LawPack:
    """The law pack that holds for an office today."""
    rows = kept(office)
    book = packed(office, rows) if rows else lawbook()
    return LawPack(book, office, tuple(row.pk for row in rows))


def office_book(office: str) -> LawBook:
    """The same without its provenance."""
    return pack_of(office).book
