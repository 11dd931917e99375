"""Files in and out of a request."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse

from thidua.core.kernel.outcome import refuse
from thidua.modules.documents.public import in_megabytes


@dataclass(frozen=True, slots=True)
class Received:
    """An uploaded file within the limit."""

    name: str
    content: bytes


def uploaded(file: "UploadedFile[Any]") -> Received:
    """The file's bytes; one without a byte or over the limit is refused by its size, unread."""
    name = file.name or ""
    if (file.size or 0) > settings.THIDUA_UPLOAD_LIMIT:
        refuse("file.too_large", name=name, **in_megabytes(file.size or 0)).or_raise()
    if not file.size:
        refuse("file.empty", name=name).or_raise()
    return Received(name, file.read())


def attachment(content: bytes, *, name: str, media: str) -> HttpResponse:
    """A file to be saved, never shown in the page's own origin."""
    answer = HttpResponse(content, content_type=media)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return answer
