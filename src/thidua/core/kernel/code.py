"""Codes that people read to each other and type again: groups of letters without those that look like digits."""

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH, _GROUP = 12, 4
CODES = len(_LETTERS) ** _LENGTH
"""How many codes there are (2 to the 60th)."""


def code_of(number: int) -> str:
    """The code of a number below `CODES`, such as `7QK2-M9XA-04RT`."""
    letters = []
    for _place in range(_LENGTH):
        number, digit = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[digit])
    whole = "".join(reversed(letters))
    return "-".join(whole[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def read_code(typed: str) -> str:
    """A code as somebody types it: small letters, blanks and missing dashes are forgiven; O is 0, I and L are 1."""
    plain = "".join(letter for letter in typed.upper() if letter.isalnum())
    plain = plain.replace("O", "0").replace("I", "1").replace("L", "1")
    return "-".join(plain[start : start + _GROUP] for start in range(0, len(plain), _GROUP))
