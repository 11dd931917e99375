"""A condition in words, for screens. What an office can ask is told in full; deeper language by its own name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from thidua.core.rules.citation import Instrument
from thidua.core.statutes.citing import cited_plain
from thidua.core.statutes.numbers import number_of
from thidua.law.sheet.naming import KINDS
from thidua.modules.statutes.queries.words import award_words, fact_words, parameter_words

HEADS = {"AllOf": "Đủ tất cả các điều kiện sau", "AnyOf": "Chỉ cần một trong các điều kiện sau"}
GRADES = {
    "XS": "hoàn thành xuất sắc nhiệm vụ", "T": "hoàn thành tốt nhiệm vụ", "HT": "hoàn thành nhiệm vụ",
    "K": "không hoàn thành nhiệm vụ",
}  # fmt: skip
Plain = Mapping[str, Any]
SAID = "="
"""How a least begins that says its value itself, instead of naming a parameter."""


def _joined(word: str) -> Callable[[Plain], str]:
    return lambda told: f" {word} ".join(condition_words(part) for part in told["parts"]) or "không điều kiện nào"


def _years(told: Plain) -> str:
    if told["asks"] == "Graded":
        return f"được xếp từ mức {GRADES[told['least']]} trở lên"
    if told["asks"] == "Received":
        return f"đạt {award_words(told['award'])}"
    return " hoặc ".join(_years(part) for part in told["parts"])


def _number(told: Plain) -> str:
    kind = told["asks"]
    if kind == "Amount":
        return fact_words(told["fact"])
    if kind == "Times":
        return f"số lần {award_words(told['award'])}"
    return f"số năm {_years(told['years'])}" if kind == "YearsIn" else "số năm được xét"


def _least(told: Plain) -> str:
    if not told["least"]:
        return "có ít nhất một"
    if told["least"].startswith(SAID):
        return f"ít nhất {told['least'].removeprefix(SAID)}"
    words = parameter_words(told["least"])
    return f"ít nhất {words}" if number_of(told["least"]) else f"không dưới mức “{words}”"


TELLING: dict[str, Callable[[Plain], str]] = {
    "AllOf": _joined("và"),
    "AnyOf": _joined("hoặc"),
    "Opposite": lambda told: f"không phải: {condition_words(told['part'])}",
    "Clause": lambda told: condition_words(told["part"]),
    "Holds": lambda told: fact_words(told["fact"]),
    "NotHeldUp": lambda told: f"không trong trường hợp: {fact_words(told['fact'])}",
    "Is": lambda told: f"{fact_words(told['fact'])}: {', '.join(KINDS.get(word, word) for word in told['words'])}",
    "Setting": lambda told: parameter_words(told["parameter"]),
    "AtLeast": lambda told: f"{_number(told['number'])}: {_least(told)}",
    "ShareAtLeast": lambda told: f"{_number(told['part'])} trên {_number(told['whole'])}: {_least(told)}",
    "Every": lambda told: f"mọi năm được xét {_years(told['years'])}",
    "Streak": lambda told: f"số năm liên tục {_years(told['years'])}: {_least(told)}",
    "InTheYear": lambda told: f"năm đề nghị {_years(told['years'])}",
    "Since": lambda told: f"đã được {award_words(told['award'])}" + _since(told["part"]),
    "UpToNow": lambda told: f"trong thời gian liền đến năm đề nghị: {condition_words(told['part'])}",
    "TextNeeded": lambda told: f"cần văn bản {told['text']}",
}


def _since(part: Plain) -> str:
    return f", và từ đó: {condition_words(part)}" if part.get("parts") != [] else ""


def condition_words(told: Plain) -> str:
    """The condition as one sentence."""
    return TELLING[told["asks"]](told)


def with_values(plain: Any, say: Callable[[str], str]) -> Any:
    """The condition with the values of a day in the place of its parameters; `say` gives "" where there is none."""
    if isinstance(plain, list):
        return [with_values(part, say) for part in plain]
    if not isinstance(plain, dict):
        return plain
    told = {name: with_values(part, say) for name, part in plain.items()}
    least = told.get("least")
    if isinstance(least, str) and least and told["asks"] != "Graded" and say(least):
        told["least"] = SAID + say(least)
    return told


@dataclass(frozen=True, slots=True)
class AskLine:
    """What a place of the law asks, as a line with the lines below it. `cites` is the place, "" where it goes on."""

    words: str
    cites: str
    parts: tuple["AskLine", ...] = ()


def ask_lines(told: Plain, texts: Mapping[str, Instrument], place: str = "") -> AskLine:
    """The condition as a tree of lines, as its article is laid out."""
    kind = told["asks"]
    if kind == "Clause":
        here = cited_plain(told["cites"], texts)
        is_inner = place and told["part"]["asks"] != "Clause"
        return ask_lines(told["part"], texts, f"{place}; {here}" if is_inner else here)
    setting = _setting_of(told)
    if setting is not None:
        inner = ask_lines(told["parts"][1], texts)
        return AskLine(f"{parameter_words(setting)}", place, inner.parts or (inner,))
    if kind not in HEADS or not told["parts"]:
        return AskLine(condition_words(told), place)
    if len(told["parts"]) == 1:
        return ask_lines(told["parts"][0], texts, place)
    parts: list[AskLine] = []
    for part in told["parts"]:
        line = ask_lines(part, texts)
        parts += line.parts if line.parts and not line.cites and line.words == HEADS[kind] else (line,)
    return AskLine(HEADS[kind], place, tuple(parts))


def _setting_of(told: Plain) -> str | None:
    """The parameter of "either this principle is not in force, or …"."""
    parts = told.get("parts") or []
    is_pair = told["asks"] == "AnyOf" and len(parts) == 2  # noqa: PLR2004 - the principle and what it asks
    if not is_pair or parts[0]["asks"] != "Opposite" or parts[0]["part"]["asks"] != "Setting":
        return None
    return str(parts[0]["part"]["parameter"])
