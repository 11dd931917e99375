"""Each finding in words: what was asked, and what was found."""

from collections.abc import Callable

from thidua.core.rules.trace import Finding, Reached
from thidua.law.sheet.naming import Names, amount


def asked(finding: Finding, names: Names) -> str:
    """What the condition asks."""
    return _ASKED[finding.asks](finding, names)


def found(finding: Finding, names: Names) -> str:
    """What it was weighed on: facts with their sources, counts, values with their places."""
    if finding.asks == "opposite" and not finding.parts[0].parts:
        return found(finding.parts[0], names)
    parts = [_reached(finding.reached)] if finding.reached else []
    parts += [
        names.value(None if used.fact is None else used.fact.value)
        + (f" ({used.fact.source})" if used.fact and used.fact.source else "")
        for used in finding.facts
        if not (finding.reached and used.fact and isinstance(used.fact.value, int) and not used.fact.source)
    ]
    parts += [
        f"mức áp dụng: {amount(value.value, names.book.parameters[value.name].unit)} ({names.place(str(value.cites))})"
        for value in finding.values
    ]
    parts += [f"cần văn bản: {names.text(text)}" for text in finding.texts]
    return "; ".join(parts)


def _reached(reached: Reached) -> str:
    many = str(reached.sure) if reached.sure == reached.possible else f"{reached.sure} (có thể đến {_most(reached)})"
    years = f": {', '.join(map(str, reached.years))}" if reached.years else ""
    after = f" sau năm {reached.first}" if reached.first is not None else ""
    return f"{many}/{reached.needed}{after}{years}"


def _most(reached: Reached) -> str:
    return str(reached.possible) if reached.possible < 2**31 - 1 else "chưa rõ"


def _least(finding: Finding, names: Names) -> str:
    of = names.counted(finding.name) if finding.reached else finding.name
    return f"{of}: từ {finding.reached.needed} trở lên" if finding.reached else f"theo tham số {of}"


def _every(finding: Finding, names: Names) -> str:
    return f"mọi năm tính đều {names.counted(finding.name)}"


def _streak(finding: Finding, names: Names) -> str:
    if finding.reached is None:
        return f"theo tham số {finding.name}"
    return f"{names.counted(finding.name)}: {finding.reached.needed} năm liên tục"


_ASKED: dict[str, Callable[[Finding, Names], str]] = {
    "all_of": lambda _, __: "tất cả các điều kiện sau",
    "any_of": lambda _, __: "một trong các điều kiện sau",
    "since": lambda finding, names: f"tính từ khi được tặng {names.counted(finding.name)}",
    "up_to_now": lambda _, __: "trong thời gian liền trước đến năm đề nghị",
    "opposite": lambda finding, names: f"không: {asked(finding.parts[0], names)}",
    "clause": lambda finding, names: names.place(finding.name),
    "holds": lambda finding, names: names.fact(finding.name),
    "is": lambda finding, names: names.fact(finding.name),
    "not_held_up": lambda finding, names: f"không đang trong diện: {names.fact(finding.name)}",
    "setting": lambda finding, _: f"cách áp dụng {finding.name}",
    "text_needed": lambda finding, names: f"theo {names.text(finding.name)}",
    "at_least": _least,
    "share_at_least": _least,
    "every": _every,
    "streak": _streak,
    "in_the_year": lambda finding, names: f"{names.counted(finding.name)} trong năm đề nghị",
    "held": lambda finding, names: f"đã được tặng {names.counted(finding.name)}",
}
