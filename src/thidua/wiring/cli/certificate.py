"""`thidua verify-certificate`: whether the text of a QR code is genuine, without a connection or a database."""

import argparse
import sys
from pathlib import Path

from thidua.adapters.signing_ed25519 import Ed25519Signing
from thidua.core.certificates.proof import read_proof, read_signed
from thidua.core.kernel.outcome import Refused, refuse


def run(options: argparse.Namespace) -> int:
    """Check the signature with the published keys; 0 where it holds, 1 saying why not."""
    signed = read_signed(options.text).or_raise()
    keys = _keys(Path(options.keys))
    public = keys.get(signed.key)
    if public is None:
        refuse("proof.unknown_key").or_raise()
    if not Ed25519Signing("").holds(signed.content, signed.signature, public):
        refuse("proof.forged").or_raise()
    proof = read_proof(signed.content)
    if isinstance(proof, Refused):
        proof.or_raise()
    said = proof.value
    print("Chữ ký đúng. Giấy ghi:")
    for word, value in (
        ("Được khen", said.recipient), ("Danh hiệu, hình thức", said.award), ("Quyết định số", said.decision),
        ("Ngày", said.decided_on), ("Đơn vị cấp", said.body), ("Mã tra cứu", said.serial),
    ):  # fmt: skip
        print(f"  {word}: {value}")
    print("Giấy còn hiệu lực hay không thì phải hỏi trang kiểm tra, khi có mạng.", file=sys.stderr)
    return 0


def _keys(path: Path) -> dict[str, bytes]:
    """The keys of the file that `/kiem-tra/khoa-cong-khai.txt` gives: a name and a hexadecimal half on each line."""
    lines = (line.split() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {name: bytes.fromhex(half) for name, half in lines}
