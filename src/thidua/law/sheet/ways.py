"""The shortest ways in words."""

from thidua.core.rules.remedy import Step, Way
from thidua.law.sheet.naming import Names

DOES = {
    "tell": "bổ sung dữ kiện: {name}", "read": "chờ văn bản: {name}", "clear": "chờ kết luận: {name}",
    "become": "đạt: {name}", "undo": "khắc phục: {name}", "reach": "{name}: thêm {lacking}",
    "win": "đạt thêm {lacking} lần {name}", "keep": "giữ thêm {lacking} năm liên tục: {name}",
    "wait": "chờ thêm {lacking} năm",
}  # fmt: skip


def way_words(way: Way, names: Names) -> str:
    """A way in words, with the fewest years it takes."""
    steps = "; ".join(_step(step, names) for step in way.steps)
    return f"{steps} (sớm nhất sau {way.years} năm)" if way.years else steps


def _step(step: Step, names: Names) -> str:
    if step.does == "read":
        return DOES["read"].format(name=names.text(step.name))
    is_counted = step.does in {"win", "keep"} or ":" in step.name
    name = names.counted(step.name) if is_counted else names.fact(step.name)
    return DOES[step.does].format(name=name, lacking=step.lacking)
