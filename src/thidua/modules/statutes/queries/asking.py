"""A condition in words, for screens. What an office can ask is told in full; deeper language by its own name."""

from collections.abc import Callable, Mapping
from typing import Any

from thidua.modules.statutes.queries.words import award_words, fact_words, parameter_words

GRADES = {
    "XS": "hoàn thành xuất sắc nhiệm vụ", "T": "hoàn thành tốt nhiệm vụ", "HT": "hoàn thành nhiệm vụ",
    "K": "không hoàn thành nhiệm vụ",
}  # fmt: skip
Plain = Mapping[str, Any]


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
    return f"không dưới mức “{parameter_words(told['least'])}”" if told["least"] else "có ít nhất một"


TELLING: dict[str, Callable[[Plain], str]] = {
    "AllOf": _joined("và"),
    "AnyOf": _joined("hoặc"),
    "Opposite": lambda told: f"không phải: {condition_words(told['part'])}",
    "Clause": lambda told: condition_words(told["part"]),
    "Holds": lambda told: fact_words(told["fact"]),
    "NotHeldUp": lambda told: f"không trong trường hợp: {fact_words(told['fact'])}",
    "Is": lambda told: f"{fact_words(told['fact'])} thuộc nhóm quy định",
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
