"""The proof on a certificate: what is signed, and how it is carried."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.certificates.proof import PAGE, Proof, SignedProof, read_proof, read_signed
from thidua.core.kernel.code import CODES, code_of, read_code
from thidua.core.kernel.outcome import Ok

PROOF = Proof("7QK2-M9XA-04RT", "Đơn vị thứ 3", "Giấy khen", "15/QĐ-UBND", "2025-01-15", "UBND phường")


def codes(outcome: object) -> list[str]:
    return [reason.code for reason in outcome.reasons]


def test_the_signed_bytes_are_plain_and_composed():
    assert PROOF.signed_bytes().decode() == (
        '{"a":"Giấy khen","b":"UBND phường","d":"15/QĐ-UBND","n":"7QK2-M9XA-04RT","o":"2025-01-15","t":"Đơn vị thứ 3","v":1}'
    )
    apart = Proof(**{name: unicodedata.normalize("NFD", getattr(PROOF, name)) for name in PROOF.__slots__})
    assert apart.signed_bytes() == PROOF.signed_bytes()


@given(
    st.builds(
        Proof,
        *[st.text(max_size=60).map(lambda text: unicodedata.normalize("NFC", text))] * 4,
        st.dates().map(str),
        st.just("b"),
    ),
    st.binary(min_size=64, max_size=64),
)
def test_what_is_written_is_read_again(proof: Proof, signature: bytes):
    signed = SignedProof(proof.signed_bytes(), signature, "k1")
    assert read_signed(signed.address("https://a.vn")) == Ok(signed) == read_signed(signed.text())
    assert read_proof(signed.content) == Ok(proof)


@pytest.mark.parametrize("text", ["", "a", "a.b", "a.b.c.d", "..", "ă.b.c", "https://a.vn/kiem-tra/#", "a b.c.d"])
def test_what_is_no_proof_is_refused(text: str):
    assert codes(read_signed(text)) == ["proof.unreadable"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff", "proof.unreadable"),
        (b"[]", "proof.other_version"),
        (b'{"v":2}', "proof.other_version"),
        (b'{"v":1}', "proof.unreadable"),
        (PROOF.signed_bytes().replace(b"2025-01-15", b"2025-13-15"), "proof.unreadable"),
    ],
)
def test_bytes_that_say_something_else_are_refused(content: bytes, code: str):
    assert codes(read_proof(content)) == [code]


def test_the_address_keeps_what_it_says_behind_the_hash():
    address = SignedProof(PROOF.signed_bytes(), b"s" * 64, "k").address("https://a.vn")
    assert address.startswith(f"https://a.vn{PAGE}#")
    assert "?" not in address


@given(st.integers(0, CODES - 1))
def test_codes_are_read_as_people_type_them(number: int):
    code = code_of(number)
    assert read_code(code.lower().replace("-", " ")) == code
    assert read_code(code.replace("0", "o").replace("1", "l")) == code
