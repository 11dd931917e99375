"""Reads of units."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Q

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.unit_kind import UnitKind
from thidua.core.vietnamese.fold import search_key, sort_key
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.modules.directory.models import Account, Installation, Unit, UnitName

UNIT_ACTIONS = (
    "directory.add_unit",
    "directory.rename_unit",
    "directory.move_unit",
    "directory.classify_unit",
    "directory.close_unit",
    "directory.add_person",
)


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit as lists and pages show it."""

    id: UnitId
    code: str
    name: str
    short_name: str
    path: str
    place: str
    parent: UnitId | None
    is_external: bool = False
    kind: str = UnitKind.BODY.value
    closed_on: date | None = None
    merged_into: UnitId | None = None

    @property
    def depth(self) -> int:
        """How many units stand above it."""
        return self.path.count("/") - 2


def _view(unit: Unit) -> UnitView:
    return UnitView(
        id=UnitId(unit.pk), code=unit.code, name=unit.name, short_name=unit.short_name or unit.name, path=unit.path,
        place=unit.place, parent=UnitId(unit.parent_id) if unit.parent_id else None, is_external=unit.is_external,
        kind=unit.kind, closed_on=unit.closed_on,
        merged_into=UnitId(unit.merged_into_id) if unit.merged_into_id else None,
    )  # fmt: skip


def unit_subject(unit: Unit) -> Subject:
    """What rights look at in a unit."""
    return Subject(kind="unit", id=unit.pk, title=unit.name, unit=UnitId(unit.pk), path=unit.path)


def installation_for_update(_key: object, /) -> Outcome[Held[Installation]]:
    """The installation itself."""
    row, _made = Installation.objects.get_or_create(pk=1)
    return Ok(Held(row, Subject(kind="installation", id=row.pk, title=row.name)))


def placed(held: Held[Installation], account: Account | None) -> Held[Installation]:
    """The same with the account's unit as its place, so that the auditors of that branch see who tried to log in."""
    if account is None:
        return held
    unit = account.person.unit
    return Held(held.row, replace(held.subject, unit=UnitId(unit.pk), path=unit.path))


def unit_for_update(key: UnitId, /) -> Outcome[Held[Unit]]:
    """The unit, locked."""
    unit = locks.locked(Unit.objects.filter(pk=key)).first()
    return Ok(Held(unit, unit_subject(unit))) if unit else refuse("absent.not_found")


def unit_view(key: UnitId) -> UnitView:
    """One unit, whoever asks: names of units are no secret among those who hold their number."""
    return _view(Unit.objects.get(pk=key))


def units_by_id(keys: Sequence[UnitId]) -> dict[UnitId, UnitView]:
    """Several units at once."""
    return {UnitId(unit.pk): _view(unit) for unit in Unit.objects.filter(pk__in=keys)}


def unit_named(name: str) -> UnitView | None:
    """The unit whose name or short name reads the same without accents, or None where none or several do."""
    rows = list(Unit.objects.filter(search__contains=f"|{search_key(name)}|")[:2])
    return _view(rows[0]) if len(rows) == 1 else None


def all_units() -> tuple[UnitView, ...]:
    """Every unit by Vietnamese order of names, for choosing one: that a unit exists is no secret."""
    return tuple(sorted((_view(unit) for unit in Unit.objects.all()), key=lambda unit: sort_key(unit.name)))


def unit_chosen(typed: str) -> Outcome[UnitView]:
    """The unit that a person means: "Tên (MÃ)" as the list offers it, a code, or a name with or without accents."""
    text = typed.strip()
    inside = text.rpartition("(")[2].removesuffix(")").strip() if text.endswith(")") else text
    row = Unit.objects.filter(code__iexact=inside).first() or Unit.objects.filter(code__iexact=text).first()
    if row is not None:
        return Ok(_view(row))
    key = search_key(text)
    rows = list(Unit.objects.filter(search__contains=f"|{key}|")[:2]) if key else []
    if not rows:
        return refuse("directory.unit_not_found", typed=text)
    return Ok(_view(rows[0])) if len(rows) == 1 else refuse("directory.unit_ambiguous", typed=text)


def working_below(path: str, *, on: date) -> tuple[UnitView, ...]:
    """The units under a place of the tree that work on that day, for modules that have asked the gate themselves."""
    rows = Unit.objects.filter(path__startswith=path).exclude(path=path)
    rows = rows.filter(Q(closed_on=None) | Q(closed_on__gt=on))
    return tuple(sorted((_view(row) for row in rows), key=lambda unit: (unit.depth, sort_key(unit.name))))


def unit_ids_seen(ctx: Context, sight: str) -> frozenset[UnitId] | None:
    """The units whose things a row of the sight table lets the actor see; None where these are all there are."""
    seen = gate.visible(sight, holder=ctx.actor, on=ctx.today, columns=gate.Columns("pk", "path"))
    if not Unit.objects.exclude(seen).exists():
        return None
    return frozenset(UnitId(key) for key in Unit.objects.filter(seen).order_by().values_list("pk", flat=True))


def units_within(key: UnitId) -> tuple[UnitView, ...]:
    """The unit and all below it, for modules that have asked the gate themselves."""
    path = Unit.objects.values_list("path", flat=True).get(pk=key)
    return tuple(_view(unit) for unit in Unit.objects.filter(path__startswith=path))


def visible_units(ctx: Context) -> tuple[UnitView, ...]:
    """The branches of the tree that the actor may see, parents before children, siblings in Vietnamese order."""
    seen = gate.visible("directory.see_units", holder=ctx.actor, on=ctx.today, columns=gate.Columns("pk", "path"))
    units = {unit.pk: unit for unit in Unit.objects.filter(seen)}
    names = {pk: sort_key(unit.name) for pk, unit in units.items()}

    def place(unit: Unit) -> tuple[str, ...]:
        return tuple(names.get(int(pk), "") for pk in unit.path.strip("/").split("/"))

    return tuple(_view(unit) for unit in sorted(units.values(), key=place))


def unit_names(key: UnitId) -> tuple[UnitName, ...]:
    """The names a unit has had, oldest first."""
    return tuple(UnitName.objects.filter(unit=key))


def name_on(key: UnitId, on: date) -> str:
    """What the unit was called on that day."""
    name = UnitName.objects.filter(unit=key, since__lte=on).order_by("-since").first()
    return name.name if name else Unit.objects.get(pk=key).name


def is_empty() -> bool:
    """Whether nothing has been set up yet."""
    return not Unit.objects.exists()


@dataclass(frozen=True, slots=True)
class UnitTree:
    """The branches one may see. `found` are those whose name was sought, as they stand in `units`."""

    units: tuple[UnitView, ...]
    found: frozenset[UnitId]
    people: dict[UnitId, int]
    top: int
    may_add: bool


@dataclass(frozen=True, slots=True)
class NameView:
    """A name a unit has had, and from which day."""

    name: str
    short_name: str
    since: date
    because: str


@dataclass(frozen=True, slots=True)
class UnitPage:
    """A unit with what stands around it. `possible_parents` are the units it may be put under."""

    unit: UnitView
    parent: UnitView | None
    names: tuple[NameView, ...]
    below: tuple[UnitView, ...]
    possible_parents: tuple[UnitView, ...]
    doors: dict[str, Door]


def tree(ctx: Context, *, sought: str = "") -> UnitTree:
    """The branches that the actor may see, with how many people each unit has; `sought` matches without accents."""
    units = visible_units(ctx)
    keys = [unit.id for unit in units]
    rows = Unit.objects.filter(pk__in=keys).annotate(heads=Count("people")).values_list("pk", "heads")
    found: frozenset[UnitId] = frozenset()
    if sought:
        hits = Unit.objects.filter(pk__in=keys).filter(Q(search__contains=search_key(sought)) | Q(code__iexact=sought))
        found = frozenset(UnitId(pk) for pk in hits.values_list("pk", flat=True))
    return UnitTree(
        units=units, found=found, people={UnitId(pk): count for pk, count in rows},
        top=min((unit.depth for unit in units), default=0),
        may_add=bool(gate.units_of("directory.add_unit", holder=ctx.actor, on=ctx.today)),
    )  # fmt: skip


def unit_page(ctx: Context, key: UnitId) -> Outcome[UnitPage]:
    """One unit; refused as not found where the actor may not see it."""
    seen = {unit.id: unit for unit in visible_units(ctx)}
    if key not in seen:
        return refuse("absent.not_found")
    unit = seen[key]
    subject = Subject(kind="unit", id=key, title=unit.name, unit=key, path=unit.path)
    names = tuple(NameView(row.name, row.short_name, row.since, row.because) for row in unit_names(key))
    return Ok(
        UnitPage(
            unit=unit,
            parent=seen.get(unit.parent) if unit.parent else None,
            names=names,
            below=tuple(other for other in seen.values() if other.parent == key),
            possible_parents=tuple(other for other in seen.values() if not other.path.startswith(unit.path)),
            doors=doors(ctx, subject, *UNIT_ACTIONS),
        )
    )
