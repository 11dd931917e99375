"""One instrument as a paragraph cites it: type, number, day, issuer and subject."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.core.kernel.reason import Reason
from thidua.core.plans.body.issuing import SUBJECT_END, issuer, subject
from thidua.core.plans.body.unnumbered import named_in
from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.outline import Node
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.values.days import WrittenDay, day_at
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.instruments import BLANK_NUMBER, NUMBER, type_at, type_before
from thidua.core.plans.wording.kinds import kind_of_code
from thidua.core.plans.wording.symbols import symbol_as_written
from thidua.core.plans.wording.tolerant import tolerant
from thidua.core.plans.wording.words import SO

_CAN_CU = re.compile(rf"\W*{tolerant('căn cứ')}\s+")
_LABEL = re.compile(rf"(?<![a-z0-9]){SO}\s?$")
_TO_DATE = re.compile(r"[\s,(]{0,4}(?:ng[a-z0-9]{1,3}y\s{0,2})?$")
_LETTERS_FOR_DIGITS = str.maketrans({"t": "7", "i": "1", "l": "1"})


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with what it is known again by."""

    number: str | None
    day: WrittenDay | None
    fact: Fact


def cited_in(node: Node, *, is_basis: bool, is_damaged: bool) -> Iterator[Cited]:
    """Every instrument a paragraph cites, in order; of a basis also the one that has no number."""
    where = node.block.where
    role = "basis" if is_basis else "reference"
    has_number = False
    for match in NUMBER.finditer(where.folded):
        kind = type_before(where.folded, match.start()) or _type_by_code(where, match)
        if kind is None:
            continue
        has_number = True
        yield _numbered(where, match, kind, role=role, is_damaged=is_damaged)
    for match in BLANK_NUMBER.finditer(where.folded):
        yield _blank(where, match, role=role, is_damaged=is_damaged)
    named = list(named_in(where, role=role))
    yield from (Cited(one.known_as, None, one.fact) for one in named)
    if is_basis and not (has_number or named) and (lead := _CAN_CU.match(where.folded)):
        yield from _unnumbered(where, lead.end())


def _type_by_code(where: Passage, match: re.Match[str]) -> tuple[str, int] | None:
    """Where the word for the type is lost, "… số 05-CT/TW" still says it by its code."""
    label = _LABEL.search(where.folded, max(match.start() - 8, 0), match.start())
    code = match["symbol"].split("/")[0].split("-")[0].strip()
    kind = kind_of_code(code.upper().replace("QD", "QĐ").replace("ND", "NĐ"))
    return (kind.name, label.start()) if label and kind else None


def _numbered(where: Passage, match: re.Match[str], kind: tuple[str, int], *, role: str, is_damaged: bool) -> Cited:
    name, start = kind
    sequence = match["seq"].translate(_LETTERS_FOR_DIGITS)
    notes = (
        ()
        if sequence == match["seq"]
        else (Reason.of("reading.digit_read_as_letter", read=where.text[slice(*match.span("seq"))]),)
    )
    symbol = symbol_as_written(where.text[slice(*match.span("symbol"))], is_damaged=is_damaged)
    number = f"{sequence}{(match['year'] or '').replace(' ', '')}{match['sep']}{symbol}"
    day = _day_after(where, match.end())
    end = day.end if day else match.end()
    value: dict[str, JsonValue] = {"type": name, "number": number, "date": day.iso if day else None}
    issued_by, after = issuer(where, end)
    value |= {"issuer": issued_by, "subject": subject(where, after), "role": role}
    confidence = (95 if day else 80) - 10 * is_damaged - 15 * bool(notes)
    return Cited(number, day, fact_at(where, (start, end), "citations", value, confidence=confidence, notes=notes))


def _day_after(where: Passage, at: int) -> WrittenDay | None:
    day = day_at(where.folded, at, within=16)
    return day if day and _TO_DATE.fullmatch(where.folded[at : day.start]) else None


def _blank(where: Passage, match: re.Match[str], *, role: str, is_damaged: bool) -> Cited:
    kind = type_at(where.folded, match.start())
    symbol = symbol_as_written(where.text[slice(*match.span("symbol"))], is_damaged=is_damaged)
    value: dict[str, JsonValue] = {
        "type": kind[0] if kind else None, "number": None, "symbol": symbol, "date": None, "issuer": None,
        "subject": subject(where, match.end()), "role": role,
    }  # fmt: skip
    notes = (Reason.of("reading.number_blank"),)
    fact = fact_at(where, match.span(), "citations", value, confidence=70, notes=notes)
    return Cited(None, None, fact)


def _unnumbered(where: Passage, at: int) -> Iterator[Cited]:
    """A basis without a number: a law by its name, the result of a vote."""
    stop = SUBJECT_END.search(where.folded, at)
    end = stop.start() if stop else len(where.text)
    kind = type_at(where.folded, at)
    if kind is None:
        return
    days = [day for day in (day_at(where.folded, at, within=end - at),) if day is not None and day.end <= end]
    value: dict[str, JsonValue] = {
        "type": kind[0], "number": None, "date": days[0].iso if days else None, "issuer": None,
        "subject": corrected(where.text[at:end]), "role": "basis",
    }  # fmt: skip
    yield Cited(None, days[0] if days else None, fact_at(where, (at, end), "citations", value, confidence=75))
