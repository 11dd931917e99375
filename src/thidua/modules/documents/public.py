"""The door of documents."""

from thidua.modules.documents.actions import keep_content, store_file
from thidua.modules.documents.queries import (
    FileView,
    content_by_digest,
    content_of,
    earlier_copies,
    file_view,
    file_views,
)

__all__ = [
    "FileView", "content_by_digest", "content_of", "earlier_copies", "file_view", "file_views", "keep_content",
    "store_file",
]  # fmt: skip
