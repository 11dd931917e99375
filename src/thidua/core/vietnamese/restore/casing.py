"""Large and small letters of a restored word, after the raw one."""

_SIGNS_FOR_S = ("$", "§")


def cased(word: str, raw: str, *, in_capitals: bool) -> str:
    """`word` written as `raw` was: small, with a capital, or all in capitals.

    `in_capitals`: the words around are. Elsewhere two capitals are a first letter and a misread one (BO → Bộ).
    """
    letters = [char for char in raw if char.isalpha()]
    large = sum(char.isupper() for char in letters)
    if large > 1 and large * 2 > len(letters) and (in_capitals or len(letters) > 2):  # noqa: PLR2004 - see above
        return word.upper()
    return word[:1].upper() + word[1:] if _is_large(raw, word) else word


def _is_large(raw: str, word: str) -> bool:
    """Whether the first letter was large: I for a small l was not; S read as a sign was, it heads a number."""
    return raw[:1] in _SIGNS_FOR_S or (raw[:1].isupper() and not (raw[0] == "I" and word[:1] == "l"))
