"""Texts set in the fonts of the years before Unicode, inside files that claim Unicode: their letters given back."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from thidua.core.documents.received import Line
from thidua.core.kernel.outcome import Ok
from thidua.core.vietnamese.encodings import TCVN3, VNI, decoded
from thidua.core.vietnamese.legacy import as_codes, from_tcvn3, from_vni

_READ: dict[str, Callable[[str], str]] = {TCVN3: from_tcvn3, VNI: from_vni}


def in_unicode(lines: Sequence[Line]) -> tuple[tuple[Line, ...], str | None]:
    """The lines, and the encoding they had to be converted from: by what the whole text reads as, as in text files."""
    found = decoded("\n".join(line.text for line in lines).encode("utf-8", "replace"), name="")
    encoding = found.value.encoding if isinstance(found, Ok) else ""
    if encoding not in _READ:
        return tuple(lines), None
    read = _READ[encoding]
    texts = [as_codes(line.text) for line in lines]
    kept = zip(lines, texts, strict=True)
    return tuple(line if text is None else replace(line, text=read(text)) for line, text in kept), encoding
