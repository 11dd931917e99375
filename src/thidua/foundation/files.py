"""Files in and out of a request: what comes in is looked at by its size first, what goes out is saved, never shown."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse

from thidua.core.documents.tree import Document
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation.sockets import plugged
from thidua.ports.writer import Writer

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Received:
    """An uploaded file within the limit."""

    name: str
    content: bytes


def in_megabytes(size: int) -> dict[str, object]:
    """The values that say a file is too large: its size rounded up, and the limit."""
    return {"size_mb": -(-size // MEGABYTE), "limit_mb": settings.THIDUA_UPLOAD_LIMIT // MEGABYTE}


def received(file: "UploadedFile[Any]") -> Outcome[Received]:
    """The file's name and bytes; one without a byte or over the limit is refused by its size, unread."""
    name, size = file.name or "", file.size or 0
    if size > settings.THIDUA_UPLOAD_LIMIT:
        return refuse("file.too_large", name=name, **in_megabytes(size))
    if not size:
        return refuse("file.empty", name=name)
    return Ok(Received(name, file.read()))


def attachment(content: bytes, *, name: str, media: str) -> HttpResponse:
    """A file to be saved, never shown in the page's own origin."""
    answer = HttpResponse(content, content_type=media)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return answer


def paper(document: Document, *, kind: str, name: str) -> HttpResponse:
    """A document written as a file of that kind, to be saved; `name` without its ending."""
    writer = plugged(Writer, name=kind)  # type: ignore[type-abstract] # a port is a protocol
    return attachment(writer.write(document), name=f"{name}{writer.suffix}", media=writer.media_type)
