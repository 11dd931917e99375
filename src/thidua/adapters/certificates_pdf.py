"""Certificates as PDF, typeset by Typst in one run; QR codes by zxing-cpp, which draws one in 2 ms (segno: 40).

No word of a certificate is read as markup: they go to the template as JSON.
"""

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import Any

import typst
import zxingcpp
from PIL import Image

from thidua.adapters import fonts
from thidua.core.certificates.layout import Layout, Piece
from thidua.ports.certificates import Printed

_TEMPLATE = Path(__file__).parent / "typst" / "certificate.typ"
_ERROR_LEVEL = "M"


class TypstCertificates:
    """`ports.certificates.CertificatePrinter`."""

    def sheets(
        self, layout: Layout, certificates: Sequence[Printed], *, mark: str, told: Callable[[int], None]
    ) -> bytes:
        """One sheet for each certificate."""
        drawn = []
        for number, each in enumerate(certificates, 1):
            drawn.append(_drawn(each))
            told(number)
        return self._compiled(layout, drawn, mark=mark, is_test=False)

    def test_sheet(self, layout: Layout, example: Printed) -> bytes:
        """One sheet with a grid and a box round each spot."""
        return self._compiled(layout, [_drawn(example)], mark="", is_test=True)

    def _compiled(self, layout: Layout, sheets: list[dict[str, object]], *, mark: str, is_test: bool) -> bytes:
        spots = [asdict(spot) | {"piece": spot.piece.value} for spot in layout.spots]
        given = {
            "width": layout.width, "height": layout.height, "spots": spots, "has_frame": layout.has_frame,
            "sheets": sheets, "mark": mark, "is_test": is_test, "font": fonts.FAMILY,
        }  # fmt: skip
        return typst.compile(
            _TEMPLATE.read_bytes(), font_paths=self._typeset, ignore_system_fonts=True,
            sys_inputs={"paper": json.dumps(given, ensure_ascii=False)}, timestamp=0,
        )  # fmt: skip

    @cached_property
    def _typeset(self) -> typst.Fonts:
        folders = list(fonts.find().folders)
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def _drawn(each: Printed) -> dict[str, object]:
    words = {piece.value: text for piece, text in each.citation.words().items()}
    return words | {Piece.QR.value: list(_qr(each.qr))}


def _qr(text: str) -> bytes:
    """The code as a PNG of one dot a module, with its quiet zone: Typst prints it sharp at any size."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=_ERROR_LEVEL)
    drawn: Any = zxingcpp.write_barcode_to_image(code)
    height, width = drawn.shape
    kept = io.BytesIO()
    picture = Image.frombuffer("L", (width, height), bytes(memoryview(drawn)), "raw", "L", 0, 1)
    picture.convert("1").save(kept, "PNG")
    return kept.getvalue()
