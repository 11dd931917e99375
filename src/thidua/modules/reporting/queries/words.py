"""What units tell in words, side by side, with the passages that stand in another unit's report too."""

import unicodedata
from dataclasses import dataclass

from thidua.core.kernel.ids import DueId, ReportId
from thidua.core.reporting.form import Form
from thidua.core.text_likeness import Passage, shared_passages
from thidua.modules.reporting.models import ReportRow
from thidua.modules.reporting.queries.drafts import WORDS
from thidua.modules.reporting.queries.indexing import IN, newest_versions


@dataclass(frozen=True, slots=True)
class PieceView:
    """Words of a report; `also_in` names the unit in whose report they stand too, `url_report` leads there."""

    text: str
    also_in: str = ""
    report: int = 0


@dataclass(frozen=True, slots=True)
class ToldView:
    """What one unit tells in one part."""

    report: ReportId
    unit_name: str
    pieces: tuple[PieceView, ...]
    shared: int
    """How many words stand elsewhere too."""


@dataclass(frozen=True, slots=True)
class PartTold:
    """A part of the form with what the units tell in it."""

    key: str
    title: str
    told: tuple[ToldView, ...]


def narratives(form: Form, due: DueId, *, besides: str = "") -> tuple[PartTold, ...]:
    """Each part in words with all units' texts, in the order in which they were handed in."""
    rows = ReportRow.objects.filter(due=due, state__in=IN).select_related("unit").order_by("submitted_at", "pk")
    names = {row.pk: row.unit.name for row in rows}
    versions = newest_versions(list(names))
    parts = []
    for narrative in form.narratives:
        given = {
            key: versions[key].content["texts"].get(f"{WORDS}{narrative.key}", "") for key in names if key in versions
        }
        texts = {key: unicodedata.normalize("NFC", text) for key, text in given.items() if text.strip()}
        shared = shared_passages(texts, besides=besides)
        told = tuple(
            ToldView(
                ReportId(key), names[key], _pieces(text, shared[key], names),
                sum(passage.words for passage in shared[key]),
            )
            for key, text in texts.items()
        )  # fmt: skip
        parts.append(PartTold(narrative.key, narrative.title, told))
    return tuple(parts)


def _pieces(text: str, passages: tuple[Passage[int], ...], names: dict[int, str]) -> tuple[PieceView, ...]:
    pieces, at = [], 0
    for passage in passages:
        pieces.append(PieceView(text[at : passage.start]))
        pieces.append(PieceView(text[passage.start : passage.end], names[passage.also_in], passage.also_in))
        at = passage.end
    return tuple(piece for piece in (*pieces, PieceView(text[at:])) if piece.text)
