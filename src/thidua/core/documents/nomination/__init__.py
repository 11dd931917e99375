"""Papers of a proposal: the achievement report and the submission letter with its list."""

from thidua.core.documents.nomination.content import Achievement, Letter, ListLine, PastAward, YearLine
from thidua.core.documents.nomination.letter import compose as compose_letter
from thidua.core.documents.nomination.report import compose as compose_report

__all__ = ["Achievement", "Letter", "ListLine", "PastAward", "YearLine", "compose_letter", "compose_report"]
