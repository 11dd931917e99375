"""The form of a number: `Số: 05/QĐ-UBND` (Nghị định 30/2020/NĐ-CP, Phụ lục I, element 3)."""

BLANK = "\u00a0" * 6
"""Room to write a figure by hand; the spaces do not break and are not swallowed by a writer."""

_TWO_FIGURES = 10


def padded(figure: int) -> str:
    """A number under 10 with a leading zero."""
    return f"0{figure}" if 0 <= figure < _TWO_FIGURES else str(figure)


def symbol(*, kind: str, body: str) -> str:
    """Ký hiệu from the short forms of the kind of paper and of the body: `BC` and `KTĐ` give `BC-KTĐ`."""
    return "-".join(part for part in (kind.strip(), body.strip()) if part)


def numbered(sequence: int | None, mark: str, *, year: int | None = None) -> str:
    """`05/QĐ-UBND`; with a year (normative papers) `86/2025/QĐ-UBND`; a blank before the slash until numbered."""
    if sequence is not None and sequence < 1:
        raise ValueError(f"a paper's number begins at 1, not {sequence}")
    first = BLANK if sequence is None else padded(sequence)
    return "/".join([first, *([str(year)] if year else []), mark or BLANK])


def number_line(sequence: int | None, mark: str, *, year: int | None = None) -> str:
    """`Số: 05/QĐ-UBND`."""
    return f"Số: {numbered(sequence, mark, year=year)}"
