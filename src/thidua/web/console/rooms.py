"""The rooms of the navigation: those that have a page in this installation, in the order of ui.md."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ROOMS: tuple[tuple[str, str, Promise], ...] = (
    ("console:home", "todo", _("Việc của tôi")),
    ("campaigns:list", "campaign", _("Phong trào")),
    ("reporting:list", "ring", _("Chỉ tiêu & báo cáo")),
    ("scoring:blocs", "bloc", _("Khối thi đua")),
    ("plans:list", "plan", _("Kế hoạch")),
    ("registrations:list", "pen", _("Đăng ký, điển hình")),
    ("initiatives:list", "bulb", _("Sáng kiến")),
    ("awards:home", "check", _("Xét khen thưởng")),
    ("nominations:list", "folder", _("Đề nghị khen thưởng")),
    ("council:list", "person", _("Hội đồng")),
    ("decisions:list", "stamp", _("Quyết định")),
    ("registry:home", "book", _("Sổ vàng")),
    ("certificates:list", "medal", _("Giấy chứng nhận")),
    ("notices:calendar", "calendar", _("Lịch")),
    ("statutes:home", "scales", _("Căn cứ pháp lý")),
    ("documents:list", "document", _("Văn bản")),
    ("directory:units", "organization", _("Tổ chức")),
)
"""URL name of the room's first page, its picture and its word."""


@dataclass(frozen=True, slots=True)
class Room:
    """A room as the navigation shows it."""

    word: Promise
    icon: str
    url: str
    is_here: bool
    is_exact: bool


def address(name: str) -> str:
    """The address of a page, or nothing where this installation has no such page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def rooms(path: str) -> tuple[Room, ...]:
    """The rooms, with the one marked in which `path` lies."""
    found = []
    for name, icon, word in ROOMS:
        url = address(name)
        if url:
            is_exact = path == url
            found.append(Room(word, icon, url, is_exact or (url != "/" and path.startswith(url)), is_exact))
    return tuple(found)
