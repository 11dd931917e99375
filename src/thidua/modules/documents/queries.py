"""Reads of documents. Who may read a file is decided by the module whose thing it belongs to."""

from dataclasses import dataclass
from datetime import datetime

from thidua.core.kernel.ids import FileId
from thidua.modules.documents.models import Blob, StoredFile


@dataclass(frozen=True, slots=True)
class FileView:
    """A file without its content."""

    id: FileId
    name: str
    size: int
    digest: str
    by: str
    at: datetime


def _view(row: StoredFile) -> FileView:
    return FileView(FileId(row.pk), row.name, row.blob.size, row.blob_id, row.by, row.at)


def file_view(key: FileId) -> FileView:
    """One file; its content is not fetched."""
    return _view(StoredFile.objects.select_related("blob").defer("blob__content").get(pk=key))


def file_views(keys: list[FileId]) -> dict[FileId, FileView]:
    """Several files at once."""
    rows = StoredFile.objects.filter(pk__in=keys).select_related("blob").defer("blob__content")
    return {FileId(row.pk): _view(row) for row in rows}


def content_of(key: FileId) -> bytes:
    """The bytes of a file."""
    return bytes(StoredFile.objects.select_related("blob").get(pk=key).blob.content)


def content_by_digest(digest: str) -> bytes:
    """The bytes known by this digest; whose they are has been asked before."""
    return bytes(Blob.objects.get(pk=digest).content)


def earlier_copies(digest: str, *, unit: int, purpose: str) -> tuple[FileView, ...]:
    """Files with the same content that the same unit brought before for the same purpose."""
    rows = StoredFile.objects.filter(blob_id=digest, unit=unit, purpose=purpose)
    return tuple(_view(row) for row in rows.select_related("blob").defer("blob__content"))
