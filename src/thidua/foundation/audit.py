"""The only writer of the audit trail, its sealing into a hash chain, and the verification that names what was altered.

How it works, what it promises and what it cannot: docs/algorithms/audit_chain.md.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction

from thidua.core.access.duty import Holder
from thidua.core.access.relation import Subject
from thidua.foundation.models import AuditEntry, AuditLink, ChainHead

BATCH = 1000
WINDOW = 10_000
"""How far behind the last linked entry a slower transaction may still commit and be found by `seal`."""
NEAR = 200
"""How far back the sealing after each action looks: it is done by whoever saved, who waits for it. The rest of the
window is the workers', every second."""


def _content(entry: AuditEntry) -> str:
    """Everything the entry says, in one canonical line."""
    fields = ("account", "actor", "action", "event", "kind", "subject", "title", "unit", "path", "facts", "request")
    content: dict[str, object] = {name: getattr(entry, name) for name in fields}
    content["at"] = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(entry: AuditEntry) -> str:
    """SHA-256 of the entry's content."""
    return hashlib.sha256(_content(entry).encode()).hexdigest()


def _chained(previous: str, *, entry: int, digest: str) -> str:
    return hashlib.sha256(f"{previous}:{entry}:{digest}".encode()).hexdigest()


def record(
    *, by: Holder, at: datetime, action: str, event: str, subject: Subject, facts: Mapping[str, object], request: str
) -> AuditEntry:
    """Append one entry. Called by the runner of actions alone."""
    entry = AuditEntry(
        at=at, account=by.account, actor=by.name, action=action, event=event, kind=subject.kind, subject=subject.id,
        title=subject.title[:400], unit=subject.unit, path=subject.path, facts=dict(facts), request=request,
    )  # fmt: skip
    entry.digest = digest_of(entry)
    entry.save(force_insert=True)
    return entry


def _first_head() -> ChainHead | None:
    """The head of a chain that has no link yet; None where another process holds it, or where it was taken away."""
    if ChainHead.objects.exists() or AuditLink.objects.exists():
        return None
    return ChainHead.objects.get_or_create(pk=1)[0]


def seal(window: int = WINDOW) -> int:
    """Link entries that have no link yet; returns how many. Where another process is at it, it is left to that one."""
    with transaction.atomic():
        head = ChainHead.objects.select_for_update(skip_locked=True).first() or _first_head()
        if head is None:
            return 0
        recent = max(0, head.entry - window)
        linked = AuditLink.objects.filter(entry__gt=recent).values("entry")
        waiting = list(AuditEntry.objects.filter(id__gt=recent).exclude(id__in=linked).order_by("id")[:BATCH])
        links = []
        for entry in waiting:
            head.place += 1
            head.chain = _chained(head.chain, entry=entry.pk, digest=digest_of(entry))
            links.append(AuditLink(place=head.place, entry=entry.pk, chain=head.chain))
            head.entry = max(head.entry, entry.pk)
        AuditLink.objects.bulk_create(links)
        head.save()
    return len(links)


@dataclass(frozen=True, slots=True)
class Verification:
    """What the check of the trail found. `trouble` names the first place where history was altered, or is empty."""

    entries: int
    sealed: int
    head: str
    trouble: str = ""
    entry: int | None = None


def _entries_by_place() -> Iterator[tuple[AuditLink, AuditEntry | None]]:
    """Each link with its entry (None where it is gone), in the order of the chain, in batches."""
    last = 0
    while links := list(AuditLink.objects.filter(place__gt=last).order_by("place")[:BATCH]):
        entries = AuditEntry.objects.in_bulk([link.entry for link in links])
        for link in links:
            yield link, entries.get(link.entry)
        last = links[-1].place


def _fault(link: AuditLink, entry: AuditEntry | None, *, place: int, previous: str) -> str:
    """What is wrong at this link: `link_missing`, `entry_missing`, `entry_altered`, `chain_broken` or nothing."""
    if link.place != place:
        return "link_missing"
    if entry is None:
        return "entry_missing"
    if digest_of(entry) != entry.digest:
        return "entry_altered"
    if _chained(previous, entry=entry.pk, digest=entry.digest) != link.chain:
        return "chain_broken"
    return ""


def verify() -> Verification:
    """Walk the whole chain from its beginning and stop at the first place that does not hold."""
    previous, place = "0" * 64, 0
    total = AuditEntry.objects.count()
    for link, entry in _entries_by_place():
        place += 1
        trouble = _fault(link, entry, place=place, previous=previous)
        if trouble:
            return Verification(total, place - 1, previous, trouble, link.entry)
        previous = link.chain
    head = ChainHead.objects.first() or ChainHead()
    if (head.place, head.chain) != (place, previous):
        return Verification(total, place, previous, "tail_missing", None)
    unsealed = AuditEntry.objects.exclude(id__in=AuditLink.objects.values("entry")).order_by("id")
    altered = next((entry for entry in unsealed.iterator() if digest_of(entry) != entry.digest), None)
    if altered is not None:
        return Verification(total, place, previous, "entry_altered", altered.pk)
    return Verification(total, place, previous)


def knows_head(chain: str) -> bool:
    """Whether a head of the chain that was written down earlier is still a link of it."""
    return AuditLink.objects.filter(chain=chain).exists()
