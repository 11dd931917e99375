"""What an action left behind: the audit entries since a mark, and everything that the tables of scoring hold."""

from typing import Any

from django.apps import apps

from thidua.foundation.models import AuditEntry, OutboxItem
from thidua.modules.documents.models import Blob, StoredFile


def mark() -> int:
    """The newest audit entry."""
    return AuditEntry.objects.order_by("-id").values_list("id", flat=True).first() or 0


def entries(since: int) -> list[AuditEntry]:
    """The audit entries after a mark, oldest first."""
    return list(AuditEntry.objects.filter(id__gt=since).order_by("id"))


def events(since: int) -> list[str]:
    """Their events."""
    return [entry.event for entry in entries(since)]


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of scoring, of the files and of the history: equal before and after whatever must change nothing."""
    tables = [*apps.get_app_config("scoring").get_models(), Blob, StoredFile, AuditEntry, OutboxItem]
    return {table.__name__: list(table.objects.order_by("pk").values()) for table in tables}
