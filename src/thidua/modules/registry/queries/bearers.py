"""Reads of bearers of awards."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_lazy as _lazy

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import BearerId, PersonId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.registry.naming import COLLECTIVE, ENTERPRISE, HOUSEHOLD, PERSON, spelling
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.modules.directory.public import UnitView, unit_ids_seen, units_by_id
from thidua.modules.registry.models import Bearer
from thidua.modules.registry.queries.searching import PAGE, Asked, Place, found

SIGHT = "registry.see_register"
AT_ONCE = 500
"""How many spellings one query asks for."""
COLUMNS = gate.Columns(unit="unit", path="unit__path")
KIND_WORDS = {
    PERSON: gettext_lazy("Cá nhân"), COLLECTIVE: gettext_lazy("Tập thể"), HOUSEHOLD: gettext_lazy("Hộ gia đình"),
    ENTERPRISE: gettext_lazy("Doanh nghiệp"),
}  # fmt: skip
USUAL_CATEGORY = {
    PERSON: "ca_nhan_co_quan", COLLECTIVE: "tap_the", HOUSEHOLD: "ho_gia_dinh", ENTERPRISE: "doanh_nghiep",
}  # fmt: skip

CATEGORIES = {
    "ca_nhan_co_quan": _lazy("cán bộ, công chức, viên chức"),
    "cong_nhan": _lazy("công nhân"),
    "nong_dan": _lazy("nông dân"),
    "nguoi_lao_dong": _lazy("người lao động"),
    "doanh_nhan": _lazy("doanh nhân"),
    "tri_thuc": _lazy("trí thức"),
    "kieu_bao": _lazy("người Việt Nam ở nước ngoài"),
    "nguoi_nuoc_ngoai": _lazy("người nước ngoài"),
    "tap_the": _lazy("tập thể"),
    "bo_tinh": _lazy("bộ, ban, ngành, tỉnh"),
    "doanh_nghiep": _lazy("doanh nghiệp"),
    "xa_phuong": _lazy("xã, phường, đặc khu"),
    "thon_to_dan_pho": _lazy("thôn, tổ dân phố"),
    "ho_gia_dinh": _lazy("hộ gia đình"),
    "tap_the_kieu_bao": _lazy("tập thể người Việt Nam ở nước ngoài"),
    "tap_the_nuoc_ngoai": _lazy("tập thể người nước ngoài"),
    "hoc_sinh_sinh_vien": _lazy("học sinh, sinh viên"),
    "luc_luong_vu_trang": _lazy("quân nhân, công an, dân quân"),
    "tap_the_luc_luong_vu_trang": _lazy("tập thể lực lượng vũ trang"),
}


@dataclass(frozen=True, slots=True)
class BearerView:
    """A bearer as lists show it."""

    id: BearerId
    name: str
    kind: str
    category: str
    unit: UnitId
    unit_name: str
    unit_path: str
    position: str
    born: int | None
    is_woman: bool | None
    body: UnitId | None = None
    person: PersonId | None = None

    @property
    def kind_word(self) -> str:
        """The kind in words."""
        return _(str(KIND_WORDS[self.kind]))


def view_of(row: Bearer) -> BearerView:
    """A row as lists show it."""
    return BearerView(
        id=BearerId(row.pk), name=row.name, kind=row.kind, category=row.category, unit=UnitId(row.unit_id),
        unit_name=row.unit.name, unit_path=row.unit.path, position=row.position, born=row.born, is_woman=row.is_woman,
        body=UnitId(row.body_id) if row.body_id else None, person=PersonId(row.person_id) if row.person_id else None,
    )  # fmt: skip


def subject_of(row: Bearer) -> Subject:
    """What rights look at in a bearer."""
    return Subject("bearer", row.pk, row.name, unit=UnitId(row.unit_id), path=row.unit.path)


def bearer_for_update(key: BearerId, /) -> Outcome[Held[Bearer]]:
    """The bearer, locked."""
    row = locks.locked(Bearer.objects.select_related("unit").filter(pk=key)).first()
    return Ok(Held(row, subject_of(row))) if row else refuse("absent.not_found")


def visible(ctx: Context) -> "QuerySet[Bearer]":
    """The bearers that the actor may see."""
    return Bearer.objects.filter(gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)).select_related(
        "unit"
    )


def seen(ctx: Context, key: BearerId) -> Outcome[Bearer]:
    """One bearer; refused as not found where the actor may not see it."""
    row = visible(ctx).filter(pk=key).first()
    return Ok(row) if row else refuse("absent.not_found")


def bearer_view(key: BearerId) -> BearerView:
    """One bearer, for modules that have asked the gate themselves."""
    return view_of(Bearer.objects.select_related("unit").get(pk=key))


FOUND = (
    "id", "name", "kind", "category", "unit_id", "unit__name", "unit__path", "position", "born", "is_woman", "body_id",
    "sorted_by",
)  # fmt: skip
"""The columns of a bearer's view, in its order, and the name's place; fifty rows of the model would cost ten times."""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page of names. `onward` is the place after which the next page begins, None where this is the last."""

    bearers: tuple[BearerView, ...]
    onward: Place | None


def search(ctx: Context, text: str, *, kind: str = "", after: Place | None = None) -> FoundPage:
    """The visible bearers whose names have these words, without accents, in Vietnamese order."""
    units = unit_ids_seen(ctx, SIGHT)
    keys = found(Asked(text, None if units is None else tuple(sorted(units)), kind, after))
    rows = {row[0]: row for row in Bearer.objects.filter(pk__in=keys[:PAGE]).order_by().values_list(*FOUND)}
    there = [rows[key] for key in keys[:PAGE]]
    onward = (str(there[-1][-1]), int(there[-1][0])) if len(keys) > PAGE else None
    return FoundPage(tuple(BearerView(*row[:-1]) for row in there), onward)


def keeping_units(ctx: Context) -> tuple[UnitView, ...]:
    """The units whose register the actor keeps."""
    keys = gate.units_of("registry.make_entry", holder=ctx.actor, on=ctx.today)
    return tuple(sorted(units_by_id(list(keys)).values(), key=lambda unit: unit.path))


def bearers_within(path: str, *, most: int) -> tuple[BearerView, ...]:
    """The bearers of a branch in order, for modules that have asked the gate themselves."""
    rows = Bearer.objects.filter(unit__path__startswith=path).select_related("unit")
    return tuple(view_of(row) for row in rows[:most])


def _alike(rows: "QuerySet[Bearer]", name: str, kind: str, born: int | None) -> "QuerySet[Bearer]":
    """Those of the rows whose name is spelt alike; who was born in another year is somebody else."""
    spelt = rows.filter(spelling=spelling(name), kind=kind)
    return spelt if born is None else spelt.filter(Q(born=None) | Q(born=born))


def alike(name: str, *, unit_path: str, kind: str, born: int | None = None) -> tuple[BearerView, ...]:
    """Bearers of the branch whose name is spelt alike: perhaps the same under another spelling."""
    rows = _alike(Bearer.objects.filter(unit__path__startswith=unit_path), name, kind, born)
    return tuple(view_of(row) for row in rows.select_related("unit")[:PAGE])


def alike_seen(ctx: Context, row: Bearer) -> tuple[BearerView, ...]:
    """Others that the actor may see and whose name is spelt like this bearer's."""
    rows = _alike(visible(ctx).exclude(pk=row.pk), row.name, row.kind, row.born)
    return tuple(view_of(each) for each in rows.order_by("sorted_by", "id")[:PAGE])


def bearers_by_id(keys: Iterable[BearerId]) -> dict[BearerId, BearerView]:
    """Many bearers at once, for modules that have asked the gate themselves."""
    rows = Bearer.objects.select_related("unit").in_bulk(list(set(keys)))
    return {BearerId(key): view_of(row) for key, row in rows.items()}


def bearers_spelt(spellings: Iterable[str], *, path: str) -> dict[tuple[str, str], list[BearerView]]:
    """Bearers of a branch by kind and what their spellings share; for modules that have asked the gate themselves."""
    found: dict[tuple[str, str], list[BearerView]] = {}
    wanted = sorted(spellings)
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        rows = Bearer.objects.filter(spelling__in=part, unit__path__startswith=path).select_related("unit")
        for row in rows:
            found.setdefault((row.kind, row.spelling), []).append(view_of(row))
    return found


def bearers_of_bodies(units: Iterable[UnitId]) -> dict[UnitId, BearerView]:
    """The bearers that stand for these units themselves; for modules that have asked the gate themselves."""
    rows = Bearer.objects.filter(body__in=list(units)).select_related("unit").order_by("id")
    return {UnitId(row.body_id or 0): view_of(row) for row in rows}


def bearers_of_people(people: Iterable[PersonId]) -> dict[PersonId, BearerView]:
    """The bearers that stand for people of the directory; for modules that have asked the gate themselves."""
    rows = Bearer.objects.filter(person__in=list(people)).select_related("unit").order_by("id")
    return {PersonId(row.person_id or 0): view_of(row) for row in rows}
