"""The words on a certificate, from what the decision says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from thidua.core.certificates.layout import Piece
from thidua.core.documents.letterhead import COUNTRY, MOTTO, written_day


@dataclass(frozen=True, slots=True)
class Citation:
    """What one certificate says. `about` is who the recipient is (post, unit); `authority` the office that awards."""

    serial: str
    authority: str
    award: str
    recipient: str
    about: str
    achievement: str
    decision: str
    decided_on: date
    place: str
    signer_office: str
    signer: str

    def words(self) -> Mapping[Piece, str]:
        """The text of each piece but the QR code."""
        on = self.decided_on
        return {
            Piece.COUNTRY: COUNTRY,
            Piece.MOTTO: MOTTO,
            Piece.AUTHORITY: self.authority,
            Piece.GIVES: "Tặng",
            Piece.AWARD: self.award,
            Piece.RECIPIENT: self.recipient,
            Piece.ABOUT: self.about,
            Piece.ACHIEVEMENT: self.achievement,
            Piece.DECISION: f"Quyết định số {self.decision} ngày {on:%d/%m/%Y}",
            Piece.PLACE_AND_DAY: f"{self.place}, {written_day(on)}",
            Piece.SIGNER_OFFICE: self.signer_office,
            Piece.SIGNER: self.signer,
            Piece.SERIAL: f"Mã tra cứu: {self.serial}",
        }
