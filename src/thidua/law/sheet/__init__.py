"""The sheet of a verdict: answer, law, every condition with the facts used, the shortest ways; as text and paper."""

from thidua.law.sheet.composition import compose, text
from thidua.law.sheet.lines import Line, VerdictSheet, verdict_sheet

__all__ = ["Line", "VerdictSheet", "compose", "text", "verdict_sheet"]
