"""When a fact that was read counts as the one of the key: accents, tone placement and small slips forgiven in names."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz

LIKE, LIKE_AS_SET, LEAST_PART = 82, 92, 0.5
LIKE_TARGET, LIKE_TASK = 70, 80
NEARLY = 1e-6
_OLD_TONES = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_NEW_TONES = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ùy", "úy", "ủy", "ũy", "ụy"]

Item = Mapping[str, Any]


def folded(text: object) -> str:
    """Small letters without accents and signs (the per cent sign stays), single blanks."""
    bare = unicodedata.normalize("NFD", str(text or "").replace("đ", "d").replace("Đ", "D"))
    bare = "".join(char for char in bare if not unicodedata.combining(char)).lower()
    return " ".join(re.sub(r"[^0-9a-z%]+", " ", bare).split())


def words(text: object) -> list[str]:
    """The words in small letters, with one of the two accepted placements of the tone."""
    spelled = unicodedata.normalize("NFC", str(text or "")).lower()
    for old, new in zip(_OLD_TONES, _NEW_TONES, strict=True):
        spelled = spelled.replace(old, new)
    return spelled.split()


def same_text(one: object, other: object) -> bool:
    """Whether two names are the same name."""
    first, second = folded(one), folded(other)
    if not first or not second:
        return False
    if fuzz.token_sort_ratio(first, second) >= LIKE:
        return True
    shorter, longer = sorted((len(first), len(second)))
    return bool(fuzz.token_set_ratio(first, second) >= LIKE_AS_SET and shorter >= LEAST_PART * longer)


def same_date(wanted: object, found: object) -> bool:
    """Whether the day is the day wanted, or lies in the month or year wanted."""
    want, got = str(wanted or ""), str(found or "")
    return bool(want and got) and (got == want or (len(want) < len("2024-01-01") and got.startswith(want)))


def number_of(text: object) -> str:
    """A document's number without blanks and hyphens, its slashes kept."""
    parts = [folded(part).upper().replace(" ", "").replace("%", "") for part in str(text or "").split("/")]
    return "/".join(parts)


def same_citation(wanted: Item, found: Item) -> bool:
    """The same number on the same day."""
    return number_of(wanted["number"]) == number_of(found.get("number")) and same_date(
        wanted["date"], found.get("date")
    )


def ends(phase: Item) -> tuple[object, object]:
    """First and last day of a phase, by either style of key."""
    return phase.get("from") or phase.get("start"), phase.get("to") or phase.get("end")


def same_phase(wanted: Item, found: Item) -> bool:
    """Each end the key has is the end that was read; an end that is no day, but an event, by its words."""
    if wanted.get("end_text") and not any(ends(wanted)):
        return same_text(wanted["end_text"], found.get("to_text"))
    pairs = zip(ends(wanted), (found.get("from"), found.get("to")), strict=True)
    return all(not want or same_date(want, got) for want, got in pairs)


def same_target(wanted: Item, found: Item) -> bool:
    """The same figure with the same operator (= and >= count as one) under a name alike."""
    operators = {wanted.get("operator"), found.get("operator")}
    if found.get("value") is None or abs(float(wanted["value"]) - float(found["value"])) >= NEARLY:
        return False
    named = [folded(f"{one.get('name')} {one.get('scope') or ''}") for one in (wanted, found)]
    is_operator = len(operators) == 1 or operators <= {"=", ">="}
    return is_operator and bool(fuzz.token_set_ratio(*named) >= LIKE_TARGET)


def same_deadline(wanted: Item, found: Item) -> bool:
    """The same day, read on the same side of it."""
    is_before = wanted.get("rel") == "before" or wanted.get("due_op") == "<"
    return same_date(wanted["due"], found.get("due")) and is_before == (found.get("rel") == "before")


def same_task(wanted: Item, found: Item) -> bool:
    """The same thing to do, whoever does it."""
    return bool(fuzz.token_set_ratio(folded(wanted["what"]), folded(found.get("what"))) >= LIKE_TASK)


def same_span(wanted: Item, found: Item) -> bool:
    """The same two days."""
    return same_date(wanted["from"], found.get("from")) and same_date(wanted["to"], found.get("to"))


def same_result(wanted: Item, found: Item) -> bool:
    """The same figure, in the unit of the text or in the base unit."""
    amounts = (float(wanted["value"]), float(wanted.get("base_value") or wanted["value"]))
    value = found.get("value")
    return value is not None and any(abs(float(value) - amount) <= NEARLY * max(1.0, abs(amount)) for amount in amounts)


class Names:
    """Names of one document: those listed together are one and the same."""

    def __init__(self, aliases: Sequence[Sequence[str]]) -> None:
        self._groups = [{folded(name) for name in group} for group in aliases]

    def same(self, one: object, other: object) -> bool:
        """Whether two names mean the same body."""
        both = {folded(one), folded(other)}
        return same_text(one, other) or any(both <= group for group in self._groups)
