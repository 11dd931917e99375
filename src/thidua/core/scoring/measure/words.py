"""Measures in the words of offices, for the column of a workbook and for the page; what is written is read again."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.scoring.canonical import BROKEN_RECORD
from thidua.core.scoring.measure.choice import Choice, Level
from thidua.core.scoring.measure.counted import AllOrNothing, Counted, Events
from thidua.core.scoring.measure.ratio import OverPlan, Ratio
from thidua.core.scoring.measure.record import Measure
from thidua.core.scoring.measure.steps import Band, Steps

YES_NO = "có/không"
_N = r"(-?[0-9]+(?:[.,][0-9]+)?)"
_OVER = re.compile(rf"vượt 1% thưởng {_N}%, tối đa {_N}%(, tính cả phần lẻ)?")
_COUNTED = re.compile(rf"mỗi trường hợp {_N}(?: trên {_N})?")
_WHOLE = re.compile(rf"đạt từ {_N}(%?) mới có điểm")
_EVENTS = re.compile(rf"từ {_N}, cộng trừ theo việc")
_LEVEL = re.compile(rf"([^=;()\[\]]+) = {_N}(?: \(ví dụ: ([^()\[\];]+)\))?( \[loại\])?")
_BAND = re.compile(
    rf"(?:(từ|trên) {_N}(%?))?\s?(?:(đến dưới|đến|dưới|không quá) {_N}(%?))? = {_N}(?: \+ {_N} mỗi đơn vị)?"
)


def measure_words(measure: Measure, *, maximum: Decimal) -> str:
    """The measure in words; "" where words would not be read again as the same measure."""
    words = _words(measure, maximum)
    return words if measure_from(words, maximum=maximum) == Ok(measure) else ""


def measure_from(words: str, *, maximum: Decimal) -> Outcome[Measure]:
    """The measure that words name; refused where they name none. maximum: what "có" brings in "có/không"."""
    text = " ".join(unicodedata.normalize("NFC", words).split())
    try:
        return Ok(_read(text, maximum))
    except BROKEN_RECORD:
        return refuse("measure.not_understood", typed=words)


def _words(measure: Measure, maximum: Decimal) -> str:
    if isinstance(measure, Choice):
        return YES_NO if measure == _yes_no(maximum) else "mức: " + "; ".join(map(_level_words, measure.levels))
    if isinstance(measure, Ratio):
        return "; ".join(_ratio_words(measure))
    if isinstance(measure, Steps):
        return "bậc: " + "; ".join(_band_words(band, _sign(percent=measure.percent)) for band in measure.bands)
    if isinstance(measure, AllOrNothing):
        return f"đạt từ {_n(measure.at_least)}{_sign(percent=measure.percent)} mới có điểm"
    return _counted_words(measure) if isinstance(measure, Counted) else f"từ {_n(measure.start)}, cộng trừ theo việc"


def _counted_words(measure: Counted) -> str:
    asked = f" trên {_n(measure.out_of)}" if measure.out_of is not None else ""
    return f"mỗi trường hợp {_n(measure.each)}{asked}"


def _sign(*, percent: bool) -> str:
    return "%" if percent else ""


def _yes_no(maximum: Decimal) -> Choice:
    return Choice((Level("Có", maximum), Level("Không", Decimal(0))))


def _level_words(level: Level) -> str:
    example = f" (ví dụ: {level.example})" if level.example else ""
    return f"{level.name} = {_n(level.points)}{example}{' [loại]' if level.bars else ''}"


def _ratio_words(measure: Ratio) -> Iterator[str]:
    yield "tỷ lệ nghịch" if measure.inverse else "tỷ lệ"
    if not measure.capped:
        yield "không trần"
    if measure.over:
        odd = "" if measure.over.whole else ", tính cả phần lẻ"
        yield f"vượt 1% thưởng {_n(measure.over.each)}%, tối đa {_n(measure.over.most)}%{odd}"


def _band_words(band: Band, sign: str) -> str:
    low = f"{'từ' if band.low_in else 'trên'} {_n(band.low)}{sign}" if band.low is not None else ""
    closing = {(True, True): "đến", (True, False): "đến dưới", (False, True): "không quá", (False, False): "dưới"}
    word = closing[band.low is not None, band.high_in]
    high = f"{word} {_n(band.high)}{sign}" if band.high is not None else ""
    slope = f" + {_n(band.slope)} mỗi đơn vị" if band.slope else ""
    return f"{' '.join(filter(None, (low, high)))} = {_n(band.base)}{slope}"


def _n(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount.normalize():f}".replace(".", ",")


def _d(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _read(text: str, maximum: Decimal) -> Measure:
    """Raises one of BROKEN_RECORD where the words are no measure."""
    lowered = text.casefold()
    if lowered == YES_NO:
        return _yes_no(maximum)
    if lowered.startswith("mức:"):
        return Choice(tuple(_read_level(part.strip()) for part in _parts(text[4:])))
    if lowered.startswith("bậc:"):
        bands = [_read_band(part.strip()) for part in _parts(lowered[4:])]
        if len({sign for _band, sign in bands}) > 1:
            raise ValueError(text)
        return Steps(tuple(band for band, _sign in bands), percent=bands[0][1])
    if lowered.startswith("tỷ lệ"):
        return _read_ratio([part.strip() for part in lowered.split(";")])
    return _read_short(lowered)


def _parts(text: str) -> list[str]:
    return [part for part in text.split(";") if part.strip()]


def _read_short(text: str) -> Measure:
    if found := _COUNTED.fullmatch(text):
        return Counted(_d(found[1]), _d(found[2]) if found[2] else None)
    if found := _WHOLE.fullmatch(text):
        return AllOrNothing(_d(found[1]), percent=bool(found[2]))
    if found := _EVENTS.fullmatch(text):
        return Events(_d(found[1]))
    raise ValueError(text)


def _read_level(text: str) -> Level:
    found = _LEVEL.fullmatch(text)
    if not found:
        raise ValueError(text)
    return Level(found[1].strip(), _d(found[2]), bars=bool(found[4]), example=(found[3] or "").strip())


def _read_ratio(parts: list[str]) -> Ratio:
    over = [found for part in parts[1:] if (found := _OVER.fullmatch(part))]
    others = {part for part in parts[1:] if part and not _OVER.fullmatch(part)}
    if parts[0] not in ("tỷ lệ", "tỷ lệ nghịch") or others - {"không trần"} or len(over) > 1:
        raise ValueError(parts)
    gained = OverPlan(_d(over[0][1]), _d(over[0][2]), whole=not over[0][3]) if over else None
    return Ratio(inverse=parts[0].endswith("nghịch"), capped=not others, over=gained)


def _read_band(text: str) -> tuple[Band, bool]:
    """A band, and whether its borders are per cent."""
    found = _BAND.fullmatch(text)
    if not found or not (found[1] or found[4]) or (found[2] and found[5] and found[3] != found[6]):
        raise ValueError(text)
    band = Band(
        _d(found[7]), low=_d(found[2]) if found[2] else None, high=_d(found[5]) if found[5] else None,
        low_in=found[1] != "trên", high_in=found[4] in ("đến", "không quá"), slope=_d(found[8] or "0"),
    )  # fmt: skip
    return band, bool(found[3] or found[6])
