"""Where the figure of a criterion comes from: a figure of the bloc's reports, or a target of its pact."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """What holds the figure; the value is the word by which a table names it."""

    REPORT = "báo cáo"
    PACT = "giao ước"


@dataclass(frozen=True, slots=True)
class FigureSource:
    """A figure by where it stands and by its code or name there."""

    place: Place
    name: str


def named_source(text: str) -> FigureSource | None:
    """The source that a table names as "báo cáo: tỷ lệ giải ngân" or "giao ước: thu ngân sách"; None where none."""
    place, colon, name = unicodedata.normalize("NFC", text).partition(":")
    found = next((each for each in Place if each.value == " ".join(place.casefold().split())), None)
    return FigureSource(found, " ".join(name.split())) if found and colon and name.strip() else None
