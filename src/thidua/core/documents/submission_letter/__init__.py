"""The cover letter of a bloc's result: a công văn or a tờ trình."""

from thidua.core.documents.submission_letter.composition import compose
from thidua.core.documents.submission_letter.content import CoverLetter, LetterKind, RankedUnit

"""Its name in the design of the first slice."""

__all__ = ["CoverLetter", "LetterKind", "RankedUnit", "compose"]
