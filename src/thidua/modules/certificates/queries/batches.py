"""Reads of batches and their certificates, each cut to the reader's right."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from thidua.core.access.relation import Subject
from thidua.core.certificates.layout import A4_PLAIN, Layout, from_record
from thidua.core.certificates.proof import SignedProof
from thidua.core.certificates.text import Citation
from thidua.core.kernel.ids import FileId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.vietnamese.fold import search_key
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.foundation.progress import Progress, progress_of
from thidua.foundation.sentences import of_kept
from thidua.modules.certificates.models import Batch, Certificate
from thidua.ports.certificates import Printed

SIGHT = "certificates.see_batch"
COLUMNS = gate.Columns(unit="unit", path="unit__path")
PURPOSE = "certificates"
PRINT = "certificates.print"
PAGE_LENGTH = 50


@dataclass(frozen=True, slots=True)
class Standing:
    """How a certificate stands: what lists, pages and the public check show of it."""

    state: str
    because: str = ""
    decision: str = ""
    decided_on: date | None = None
    replaced_by: str = ""


@dataclass(frozen=True, slots=True)
class CertificateView:
    """A certificate of a batch."""

    id: int
    place: int
    serial: str
    recipient: str
    about: str
    award: str
    achievement: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class BatchView:
    """A batch. `progress` is None where nothing is being printed."""

    id: int
    unit: UnitId
    unit_name: str
    authority: str
    decision: str
    decided_on: date
    count: int
    at: datetime
    by: str
    state: str
    layout: str
    trouble: tuple[Reason, ...]
    progress: Progress | None
    doors: dict[str, Door]


def batch_subject(row: Batch) -> Subject:
    """What rights look at in a batch."""
    unit = row.unit
    return Subject("batch", row.pk, row.decision, unit=UnitId(unit.pk), path=unit.path, state=row.state)


def batch_for_update(key: int, /) -> Outcome[Held[Batch]]:
    """The batch, locked."""
    row = locks.locked(Batch.objects.filter(pk=key).select_related("unit")).first()
    return Ok(Held(row, batch_subject(row))) if row else refuse("absent.not_found")


def certificate_subject(row: Certificate) -> Subject:
    """What rights look at in a certificate."""
    unit = row.batch.unit
    return Subject("certificate", row.pk, row.serial, unit=UnitId(unit.pk), path=unit.path, state=row.state)


def certificate_for_update(key: int, /) -> Outcome[Held[Certificate]]:
    """The certificate, locked."""
    row = locks.locked(Certificate.objects.filter(pk=key).select_related("batch__unit", "batch__layout", "key")).first()
    return Ok(Held(row, certificate_subject(row))) if row else refuse("absent.not_found")


def _seen(ctx: Context) -> "QuerySet[Batch]":
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    return Batch.objects.filter(seen).select_related("unit", "layout")


def _view(ctx: Context, row: Batch, progress: dict[int, Progress]) -> BatchView:
    return BatchView(
        id=row.pk, unit=UnitId(row.unit_id), unit_name=row.unit.name, authority=row.authority, decision=row.decision,
        decided_on=row.decided_on, count=row.count, at=row.at, by=row.by, state=row.state,
        layout=row.layout.name if row.layout else "", trouble=tuple(of_kept(entry) for entry in row.trouble),
        progress=progress.get(row.pk), doors=doors(ctx, batch_subject(row), "certificates.print_again"),
    )  # fmt: skip


def batches_page(ctx: Context, *, number: str = "1") -> "Page[BatchView]":
    """The batches that the reader may see, newest first."""
    found = Paginator(_seen(ctx), PAGE_LENGTH).get_page(number)
    progress = progress_of(PRINT, by="batch", now=ctx.now)
    views = [_view(ctx, row, progress) for row in found.object_list]
    return Page(views, found.number, found.paginator)  # type: ignore[arg-type] # views in place of rows


def batch_page(
    ctx: Context, key: int, *, number: str = "1", search: str = ""
) -> Outcome[tuple[BatchView, "Page[CertificateView]"]]:
    """A batch with a page of its certificates; names are found without accents and by part."""
    row = _seen(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    rows = row.certificates.select_related("replaced_by")
    if search.strip():
        rows = rows.filter(search__contains=search_key(search))
    found = Paginator(rows, PAGE_LENGTH).get_page(number)
    views = [_certificate(each) for each in found.object_list]
    batch = _view(ctx, row, progress_of(PRINT, by="batch", now=ctx.now))
    return Ok((batch, Page(views, found.number, found.paginator)))


def standing_of(row: Certificate) -> Standing:
    """How the certificate stands today."""
    replaced = row.replaced_by.serial if row.replaced_by else ""
    return Standing(row.state, row.because, row.by_decision, row.by_decision_on, replaced)


def _certificate(row: Certificate) -> CertificateView:
    return CertificateView(
        row.pk, row.place, row.serial, row.recipient, row.about, row.award, row.achievement, standing_of(row)
    )


def certificate_page(ctx: Context, batch: int, certificate: int) -> Outcome[CertificateView]:
    """One certificate of a batch that the reader may see."""
    rows = Certificate.objects.filter(batch__in=_seen(ctx).filter(pk=batch).values("pk"), pk=certificate)
    row = rows.select_related("replaced_by").first()
    return Ok(_certificate(row)) if row else refuse("absent.not_found")


def file_of(ctx: Context, key: int) -> Outcome[FileId]:
    """The printed file of a batch that the reader may see."""
    row = _seen(ctx).filter(pk=key).first()
    return Ok(FileId(row.file_id)) if row and row.file_id else refuse("absent.not_found")


def printed_of(row: Certificate) -> Printed:
    """What is printed for one certificate."""
    batch = row.batch
    citation = Citation(
        serial=row.serial, authority=batch.authority, award=row.award, recipient=row.recipient, about=row.about,
        achievement=row.achievement, decision=batch.decision, decided_on=batch.decided_on, place=batch.place,
        signer_office=batch.signer_office, signer=batch.signer,
    )  # fmt: skip
    proof = SignedProof(bytes(row.content), bytes(row.signature), row.key.name)
    return Printed(citation, proof.address(settings.THIDUA_ADDRESS))


def certificates_about(subject: str) -> tuple[CertificateView, ...]:
    """The certificates about one thing of another module, for modules that have asked the gate themselves."""
    rows = Certificate.objects.filter(subject=subject).select_related("replaced_by") if subject else ()
    return tuple(_certificate(row) for row in rows)


def certificates_of(subjects: Iterable[str]) -> dict[str, tuple[CertificateView, ...]]:
    """The certificates about several things of another module at once, by thing; its own gate was asked there."""
    found: dict[str, tuple[CertificateView, ...]] = {}
    for row in Certificate.objects.filter(subject__in=list(subjects)).select_related("replaced_by"):
        found[row.subject] = (*found.get(row.subject, ()), _certificate(row))
    return found


def unit_of_batch(key: int) -> Outcome[UnitId]:
    """The unit whose batch it is, for locking units before batches."""
    unit = Batch.objects.filter(pk=key).values_list("unit", flat=True).first()
    return Ok(UnitId(unit)) if unit is not None else refuse("absent.not_found")


def to_print(key: int) -> tuple[Layout, tuple[Printed, ...]]:
    """The layout and the certificates of a batch that still stand."""
    row = Batch.objects.select_related("layout").get(pk=key)
    rows = row.certificates.filter(state="valid").select_related("batch", "key")
    return (from_record(row.layout.content) if row.layout else A4_PLAIN), tuple(printed_of(each) for each in rows)
