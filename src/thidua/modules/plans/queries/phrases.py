"""What officers have confirmed, for the restoring of ruined words."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Count, Q

from thidua.core.kernel.ids import UnitId
from thidua.modules.plans.models import PHRASE_LENGTH, ConfirmedPhrase
from thidua.modules.plans.queries.readings import Review

MOST = 4_000
"""The newest phrases that are taught: some thirty plans, a second of learning."""
FEWEST_WORDS = 3
SHARED_BY = 2


def phrases_for(unit: UnitId) -> tuple[str, ...]:
    """The unit's own confirmed phrases, and those that two units confirmed: what one body alone wrote stays there."""
    shared = ConfirmedPhrase.objects.values("text").annotate(units=Count("unit")).filter(units__gte=SHARED_BY)
    rows = ConfirmedPhrase.objects.filter(Q(unit=unit) | Q(text__in=shared.values("text"))).order_by("-pk")
    return tuple(dict.fromkeys(rows.values_list("text", flat=True)[:MOST]))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, Mapping):
        for entry in value.values():
            yield from _texts(entry)
    elif isinstance(value, (list, tuple)):
        for entry in value:
            yield from _texts(entry)


def confirmed_phrases(review: Review) -> tuple[str, ...]:
    """Every text of some words in what a person accepted, corrected or added."""
    stands = [entry.value for entry in review.facts if entry.status in ("accepted", "corrected", "added")]
    texts: list[Any] = [text.strip()[:PHRASE_LENGTH] for value in stands for text in _texts(value)]
    return tuple(dict.fromkeys(text for text in texts if len(text.split()) >= FEWEST_WORDS))
