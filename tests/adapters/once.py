"""The real Tesseract, asked once for each image: many tests look at the same page, and it answers the same each time."""

from dataclasses import dataclass, field
from hashlib import sha256

from thidua.adapters.ocr import Tesseract
from thidua.core.kernel.outcome import Ok, Outcome
from thidua.ports.ocr import Glimpse


@dataclass
class Once:
    """Implements `thidua.ports.ocr.Ocr`."""

    engine: Tesseract = field(default_factory=Tesseract)
    seen: dict[tuple[str, int, bool], Outcome[Glimpse]] = field(default_factory=dict)

    def readiness(self) -> Outcome[str]:
        return self.engine.readiness()

    def glimpse(self, image: bytes, *, dpi: int, is_block: bool = False) -> Outcome[Glimpse]:
        key = (sha256(image).hexdigest(), dpi, is_block)
        if key not in self.seen:
            self.seen[key] = self.engine.glimpse(image, dpi=dpi, is_block=is_block)
        return self.seen[key]

    def turn(self, image: bytes) -> int:
        return self.engine.turn(image)


class Blind:
    """An engine that sees nothing, at once: for tests of what comes before it."""

    def readiness(self) -> Outcome[str]:
        return Ok("blind")

    def glimpse(self, image: bytes, *, dpi: int, is_block: bool = False) -> Outcome[Glimpse]:
        assert image.startswith(b"P5\n")
        assert dpi > 0
        return Ok(Glimpse(()))

    def turn(self, image: bytes) -> int:
        assert image.startswith(b"P5\n")
        return 0
