"""A thousand certificates: signed, with QR codes, as one PDF. The target is ten seconds on two cores."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from benches.case import Case
from thidua.adapters.certificates_pdf import TypstCertificates
from thidua.adapters.signing_ed25519 import Ed25519Signing
from thidua.core.certificates.layout import A4_PLAIN
from thidua.core.certificates.proof import Proof, SignedProof
from thidua.core.certificates.text import Citation
from thidua.core.kernel.code import CODES, code_of
from thidua.ports.certificates import Printed
from thidua.ports.signing import KeyPair

COUNT = 1000
STEP = CODES // COUNT


def signed(signing: Ed25519Signing, key: KeyPair, number: int) -> Printed:
    """One certificate of made-up words."""
    serial = code_of(number * STEP)
    said = Citation(
        serial=serial, authority="Chủ tịch Ủy ban nhân dân thành phố", award="Bằng khen",
        recipient=f"Đơn vị thứ {number}", about="Khối thi đua các cơ quan quản lý kinh tế thành phố",
        achievement="Đã có thành tích xuất sắc trong phong trào thi đua năm 2025", decision="15/QĐ-UBND",
        decided_on=date(2025, 12, 30), place="Hải Phòng", signer_office="Chủ tịch", signer="",
    )  # fmt: skip
    content = Proof(serial, said.recipient, said.award, said.decision, "2025-12-30", "UBND thành phố").signed_bytes()
    return Printed(said, SignedProof(content, signing.sign(content, key), key.name).address("https://tdkt.example.vn"))


def cases() -> Iterator[Case]:
    """Signing alone, then printing."""
    signing = Ed25519Signing("bench")
    key = signing.new_key()
    numbers = range(COUNT)
    yield Case(f"{COUNT} certificates: sign", lambda: [signed(signing, key, n) for n in numbers], runs=3, count=COUNT)
    made = [signed(signing, key, number) for number in range(COUNT)]
    printer = TypstCertificates()
    printed = partial(printer.sheets, A4_PLAIN, made, mark="", told=lambda _done: None)
    yield Case(f"{COUNT} certificates: PDF", printed, runs=3, count=COUNT)
