"""The recognised initiatives of a person as facts of the law, and what they were used for before."""

from collections.abc import Iterable, Mapping
from datetime import date

from thidua.core.initiatives.scope import Scope
from thidua.core.vietnamese.fold import search_key
from thidua.modules.initiatives.public import OwnInitiative, UseView, own_initiatives
from thidua.modules.registry.public import INITIATIVE_FACTS, BearerView, RecordView

RECOGNISED = "sang_kien_co_so"
"""The event of a history that counts initiatives; every recognised one counts, whatever its scope."""
SCOPES = {Scope.GRASSROOTS.value: "co_so", Scope.PROVINCE.value: "bo_tinh", Scope.NATION.value: "toan_quoc"}


def use_words(use: UseView) -> str:
    """A use in words: what for, which year, and whether that award was cancelled since."""
    told = f"{use.purpose} (năm {use.year})"
    return f"{told}, khen thưởng đã bị hủy" if use.is_cancelled else told


def _source(each: OwnInitiative) -> str:
    on = f" ngày {each.decision_on:%d/%m/%Y}" if each.decision_on else ""
    return f"Quyết định {each.decision_number}{on} công nhận sáng kiến “{each.title}”"


def _unrecorded(found: Iterable[OwnInitiative], records: Iterable[RecordView]) -> list[OwnInitiative]:
    """Those that the register does not hold already under the same name and year: none is counted twice."""
    there = {(each.year, search_key(each.name)) for each in records if each.what == "initiative"}
    return [each for each in found if (each.year, search_key(each.title)) not in there]


def with_initiatives(
    plain: Mapping[str, object], bearer: BearerView, *, records: Iterable[RecordView], title: str, received: date
) -> dict[str, object]:
    """The plain facts with the recognised initiatives of the person laid under them.

    A fact that the register or a person tells stays. What an initiative was used for changes no answer: it goes along
    as `initiatives`, of which the verdict makes a note (`core.awards.guidance`).
    """
    year = plain["year"]
    assert isinstance(year, int)
    mine = own_initiatives(bearer.person) if bearer.person else ()
    found = [each for each in mine if each.year <= year and each.decision_on and each.decision_on <= received]
    if not found:
        return dict(plain)
    facts, awards = plain["facts"], plain["awards"]
    assert isinstance(facts, dict)
    assert isinstance(awards, list)
    told = {
        fact: {"value": True, "source": _source(each)}
        for each in reversed(found)
        if each.year == year
        for fact in INITIATIVE_FACTS[SCOPES[each.scope]]
    }
    more = [{"award": RECOGNISED, "year": each.year, "decision": _source(each)} for each in _unrecorded(found, records)]
    return dict(plain) | {
        "facts": told | facts, "awards": [*awards, *more], "initiatives": [_used(each, title, year) for each in found],
    }  # fmt: skip


def _used(each: OwnInitiative, title: str, year: int) -> dict[str, object]:
    """An initiative as the notes of a verdict take it; what it carries for this title and year is no earlier use."""
    before = [use_words(use) for use in each.before(award=title, year=year)]
    return {"id": each.title, "used_for": before, "for_this": True}
