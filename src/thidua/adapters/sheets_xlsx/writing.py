"""The workbook of a round, written: terms, criteria, and a worksheet for each scorer with only the score cells open."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from thidua.adapters.criteria_xlsx import table_page
from thidua.adapters.sheets_xlsx.layout import (
    GRID_HEADERS,
    LABELS,
    LASTS,
    LEVELS,
    LOWER_FIRST,
    MEMBER_HEADERS,
    METHODS,
    MISSING,
    OWN,
    ROLE_NAMES,
    SCORE_PAGE,
    SCORER_LABELS,
    TERMS_PAGE,
    VETOED,
)
from thidua.adapters.sheets_xlsx.locked import SEAL_ROW, locked_digest, page_texts
from thidua.adapters.spreadsheet_out import Cell, Page, labelled
from thidua.core.scoring.criterion import Criterion
from thidua.core.scoring.formula import Formula, Missing, Source, formula_to_json, printed
from thidua.core.scoring.ranking import TieRule
from thidua.core.scoring.round import Handed, Terms, check_code
from thidua.core.scoring.sheet import Entry, typed_again
from thidua.ports.spreadsheet import Stamp

Choice = TypeVar("Choice", bound=Enum)
Given = Mapping[str, Mapping[str, Entry]]


def round_pages(
    terms: Terms, handed: Iterable[Handed], scorers: Iterable[str] | None, stamp: Stamp | None = None
) -> list[Page]:
    """Every worksheet of the round, in order."""
    given: dict[tuple[str, str], dict[str, Mapping[str, Entry]]] = {}
    for sheet in handed:
        given.setdefault((sheet.scorer, ROLE_NAMES[sheet.source]), {})[sheet.unit] = sheet.entries
    wanted = list(terms.members if scorers is None else scorers)
    asked = [(scorer, ROLE_NAMES[Source.CROSS]) for scorer in wanted]
    asked += [key for key in given if key not in asked and (scorers is None or key[0] in wanted)]
    pages = [_terms_page(terms), table_page(terms.table)]
    pages += [
        _score_page(terms, (place, *key), given.get(key, {}), "" if stamp is None else stamp.made)
        for place, key in enumerate(asked, start=1)
    ]
    if stamp is not None:
        _seal(pages, [key[0] for key in asked], stamp)
    return pages


def _seal(pages: list[Page], scorers: list[str], stamp: Stamp) -> None:
    """Lock every worksheet but for its entries, and put the seal over what is locked on those of scores."""
    for page in pages:
        page.protected = True
    for page, scorer in zip(pages[2:], scorers, strict=True):
        code = stamp.seal(scorer, locked_digest(page_texts(page)))
        page.rows[SEAL_ROW] = labelled(SCORER_LABELS["seal"][0], code)


def _terms_page(terms: Terms) -> Page:
    formula = terms.formula
    held: dict[str, str | int | None] = {
        "bloc": terms.bloc,
        "year": terms.year,
        "code": terms.code,
        "expression": printed(formula, vietnamese=True),
        "raters": formula.raters,
        "digits": formula.rounding.digits,
        "missing_self": _word(MISSING, _missing(formula, Source.SELF)),
        "missing_cross": _word(MISSING, _missing(formula, Source.CROSS)),
        "level": _word(LEVELS, formula.level),
        "ties": tie_words(terms.ties),
        "method": _word(METHODS, terms.ties.method),
        "check": check_code(terms),
        "formula": formula_to_json(formula),
    }
    page = Page(TERMS_PAGE, widths=(34, 60))
    page.rows += [labelled(names[0], held[name]) for name, names in LABELS.items()]
    keys = [key.name for key in terms.ties.keys]
    page.rows += [[], [Cell(name, "header") for name in ("STT", MEMBER_HEADERS["member"][0], *keys)]]
    for place, member in enumerate(terms.members, start=1):
        figures = terms.facts.get(member, {})
        page.rows.append([Cell(place), Cell(member), *(Cell(figures.get(key)) for key in keys)])
    return page


def tie_words(ties: TieRule) -> str:
    """The tie rule as one line: keys in order, then how the chain ends."""
    keys = [key.name if key.higher_first else f"{LOWER_FIRST} {key.name}" for key in ties.keys]
    return "; ".join([*keys, _word(LASTS, ties.last)])


def _score_page(terms: Terms, who: tuple[int, str, str], given: Given, made: str) -> Page:
    place, scorer, role = who
    page = Page(f"{SCORE_PAGE} {place:02}", widths=(8, 48, 11, *[14] * len(terms.members)), protected=True)
    page.rows.append([Cell("PHIẾU CHẤM ĐIỂM THI ĐUA", "title")])
    held: tuple[str | int, ...] = (scorer, role, terms.bloc, terms.year, terms.code, check_code(terms), made, "")
    labels = list(zip(SCORER_LABELS.values(), held, strict=True))
    page.rows += [labelled(names[0], value) for names, value in labels[: len(labels) if made else -2]]
    scores_itself = role == ROLE_NAMES[Source.CROSS]
    units = [f"{unit} {OWN}" if scores_itself and unit == scorer else unit for unit in terms.members]
    headers = [names[0] for names in GRID_HEADERS.values()]
    page.rows += [[], [Cell(header, "header") for header in (*headers, *units)]]
    page.frozen = (len(page.rows), 3)
    for section in terms.table.sections:
        if section.code or section.text:
            page.rows.append([Cell(each, "section") for each in (section.code, section.text, section.maximum)])
        page.rows += [_score_line(criterion, terms.members, given) for criterion in section.criteria]
    return page


def _score_line(criterion: Criterion, members: Sequence[str], given: Given) -> list[Cell]:
    entries = (given.get(member, {}).get(criterion.code, Entry()) for member in members)
    bound = None if criterion.veto or criterion.measure else criterion.maximum
    style = "facts" if criterion.measure else "entry"
    cells = [Cell(_score(criterion, entry), style, bound) for entry in entries]
    return [Cell(criterion.code), Cell(criterion.text), Cell(criterion.maximum), *cells]


def _score(criterion: Criterion, entry: Entry) -> str | Decimal | None:
    if criterion.measure is not None:
        return f"{typed_again(criterion, entry)} {VETOED if entry.vetoed else ''}".strip() or None
    if not entry.vetoed:
        return entry.score
    return VETOED if entry.score is None else f"{entry.score:f} {VETOED}"


def _missing(formula: Formula, source: Source) -> Missing:
    return next((part.missing for part in formula.parts if part.source is source), Missing.REFUSE)


def _word(words: Mapping[str, Choice], value: Choice) -> str:
    return next(word for word, meant in words.items() if meant is value)
