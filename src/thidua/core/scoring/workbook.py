"""A round as it travels in one workbook: its terms, its sheets, and whether it belongs to the round it is handed to."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.core.kernel.outcome import Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.canonical import canonical
from thidua.core.scoring.round import Handed, RoundResult, Terms, check_code, score_round


@dataclass(frozen=True, slots=True)
class Seal:
    """What a worksheet states of itself: when it was made and its code. locked: digest of its locked cells as found."""

    where: str
    made: str
    code: str
    locked: str


@dataclass(frozen=True, slots=True)
class RoundWorkbook:
    """terms: as the workbook states them; sheets: in its order; stated_check: the check code it carries, if any.

    digest: SHA-256 of the file, by which the same file is known again. seals: one for each worksheet of scores.
    """

    terms: Terms
    sheets: tuple[Handed, ...]
    stated_check: str
    digest: str
    seals: tuple[Seal, ...] = ()

    @property
    def scorers(self) -> tuple[str, ...]:
        """Who wrote in it, each once."""
        return tuple(dict.fromkeys(sheet.scorer for sheet in self.sheets))


def sealed_text(terms: Terms, *, scorer: str, unit: int, made: str, locked: str) -> str:
    """What a seal is made over: round, table and formula by their check code, scorer, moment, locked cells."""
    held = {"round": terms.code, "check": check_code(terms), "scorer": scorer, "unit": unit, "made": made}
    return canonical({**held, "locked": locked})


def score_workbook(book: RoundWorkbook) -> Outcome[RoundResult]:
    """The ranking of the round the workbook holds, without anything but the workbook."""
    if book.stated_check and book.stated_check != check_code(book.terms):
        return Refused((Reason.of("sheet.check_code_differs", stated=book.stated_check),))
    return score_round(book.terms, book.sheets)


def strays(book: RoundWorkbook, terms: Terms, seen: Iterable[str] = ()) -> tuple[Reason, ...]:
    """Why the workbook does not belong to this round: other bloc, year or round, altered terms, a file seen before.

    seen: digests of files taken in before. Scorers that wrote two sheets for one unit are named too.
    """
    return tuple(_strays(book, terms, set(seen)))


def _strays(book: RoundWorkbook, terms: Terms, seen: set[str]) -> Iterator[Reason]:
    if book.digest in seen:
        yield Reason.of("sheet.file_seen", digest=book.digest[:12])
    if book.terms.bloc != terms.bloc:
        yield Reason.of("sheet.other_bloc", found=book.terms.bloc, expected=terms.bloc)
    if book.terms.year != terms.year:
        yield Reason.of("sheet.other_year", found=book.terms.year, expected=terms.year)
    if book.terms.code != terms.code:
        yield Reason.of("sheet.other_round", found=book.terms.code, expected=terms.code)
    elif book.stated_check != check_code(terms):
        yield Reason.of("sheet.check_code_differs", stated=book.stated_check)
    yield from _twice(book)


def _twice(book: RoundWorkbook) -> Iterator[Reason]:
    times = Counter((sheet.scorer, sheet.unit, sheet.source) for sheet in book.sheets)
    for (scorer, unit, _), count in times.items():
        if count > 1:
            yield Reason.of("sheet.handed_in_twice", scorer=scorer, unit=unit)
