"""Writes of documents."""

import hashlib

from django.conf import settings

from thidua.core.kernel.ids import FileId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.foundation.files import in_megabytes
from thidua.modules.directory.public import unit_for_update
from thidua.modules.documents.models import Blob, StoredFile


def keep_content(_turn: Turn, content: bytes) -> str:
    """Keep bytes that belong to another module's thing, inside that module's action; returns their digest."""
    digest = hashlib.sha256(content).hexdigest()
    Blob.objects.get_or_create(digest=digest, defaults={"content": content, "size": len(content)})
    return digest


@action("documents.store_file", event="file.stored")
def store_file(turn: Turn, *, unit: UnitId, name: str, content: bytes, purpose: str) -> Outcome[FileId]:
    """Keep a file for a unit."""
    held = turn.hold(unit_for_update, unit)

    if not content:
        return refuse("file.empty", name=name)
    if len(content) > settings.THIDUA_UPLOAD_LIMIT:
        return refuse("file.too_large", name=name, **in_megabytes(len(content)))

    digest = keep_content(turn, content)
    row = StoredFile.objects.create(
        unit=held.row, blob_id=digest, name=name[:255], purpose=purpose, by=turn.actor.name, at=turn.now
    )
    return turn.apply(FileId(row.pk), to=held, name=name, digest=digest, size=len(content))
