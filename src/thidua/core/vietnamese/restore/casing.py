"""Large and small letters of a restored word, after the raw one."""


def cased(word: str, raw: str, *, in_capitals: bool) -> str:
    """`word` written as `raw` was: small, with a capital, or all in capitals.

    `in_capitals`: the words around are. Elsewhere two capitals are a first letter and a misread one (BO → Bộ).
    """
    letters = [char for char in raw if char.isalpha()]
    large = sum(char.isupper() for char in letters)
    if large > 1 and large * 2 > len(letters) and (in_capitals or len(letters) > 2):  # noqa: PLR2004 - see above
        return word.upper()
    # An S read as a sign was a large one as often as not; at the head of a number ("Số") it is.
    return word[:1].upper() + word[1:] if raw[:1].isupper() or raw[:1] in "$§" else word
