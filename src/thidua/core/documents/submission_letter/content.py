"""What the cover letter of a bloc's result is made from."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from thidua.core.documents.basis import Basis
from thidua.core.documents.letterhead import Origin
from thidua.core.documents.signing import Distribution, Signature
from thidua.core.kernel.period import Day


class LetterKind(Enum):
    """Công văn has no tên loại and its trích yếu under the number; tờ trình has both in the middle."""

    CONG_VAN = "công văn"
    TO_TRINH = "tờ trình"


@dataclass(frozen=True, slots=True)
class RankedUnit:
    """A line of the ranking; None is not ranked."""

    name: str
    score: Decimal | None
    rank: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CoverLetter:
    """Everything the letter says. `subject` is trích yếu without `V/v` or `Về việc`.

    `made_on` goes into the file's properties only.
    `bloc` is the bloc's name, `occasion` what was scored (`năm 2024`). `request` is what is asked of the addressee, a
    whole sentence without its end; "" takes the usual one of the kind. `enclosures` are the papers that go with it.
    """

    kind: LetterKind
    made_on: Day
    origin: Origin
    addressees: tuple[str, ...]
    subject: str
    bloc: str
    occasion: str
    ranking: tuple[RankedUnit, ...]
    signature: Signature
    distribution: Distribution
    bases: tuple[Basis, ...] = ()
    enclosures: tuple[str, ...] = ()
    request: str = ""
    places: int = 2
    is_demo: bool = False
