"""What a decision is composed from: everything already in words."""

from dataclasses import dataclass

from thidua.core.kernel.period import Day

GRANTING, CORRECTING, REVOKING, RESTORING = "award", "correction", "revocation", "restoration"


@dataclass(frozen=True, slots=True)
class AwardLine:
    """One award. `about` is post and unit; `period` the time of the achievement in words; `prize` "" is not told."""

    name: str
    about: str
    award: str
    achievement: str
    period: str
    prize: int | None = None
    instead: str = ""
    is_title: bool = False

    @property
    def called(self) -> str:
        """As a sentence names it: a title is called one, a form by its own name."""
        return f"danh hiệu “{self.award}”" if self.is_title else self.award


@dataclass(frozen=True, slots=True)
class DecisionPaper:
    """A decision. Number and day stay None until it is issued. `authority` decides (`Giám đốc Sở Nội vụ`).

    `bases` are căn cứ without their first word; `about` is trích yếu. `target` is the decision that a correction, a
    revocation or a restoration speaks of, in words. `is_paid` prints the prize money.
    `wording` are an office's own articles with their fields in braces, none for those of the house.
    """

    kind: str
    body: str
    parent: str
    symbol: str
    place: str
    authority: str
    about: str
    bases: tuple[str, ...]
    lines: tuple[AwardLine, ...]
    signer_office: str
    signer: str
    recipients: tuple[str, ...]
    made_on: Day
    number: int | None = None
    on: Day | None = None
    year: int | None = None
    target: str = ""
    because: str = ""
    fund: str = ""
    is_paid: bool = True
    is_demo: bool = False
    wording: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """The prize money of all lines."""
        return sum(line.prize or 0 for line in self.lines)
