"""Photos and scans in, through Pillow: each frame of a JPEG, PNG, TIFF, GIF, WEBP or HEIC is a page."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from thidua.adapters.page_sources import Layer, Picture
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.vietnamese.contents import looks_like

MOST_MEGAPIXELS = 80
_MILLION = 1_000_000
_FORMATS, _FORMAT_OF_PHONES = ("JPEG", "PNG", "TIFF", "GIF", "WEBP"), "HEIF"
# The short side of A4 in tenths of an inch: a photo does not say how large the paper was.
_SHORT_SIDE = 83
_FINEST_DPI, _COARSEST_DPI, _LEAST_SIDE = 300, 150, 20


class ImagePages:
    """The frames of an open image. Implements `thidua.adapters.page_sources.PageSource`."""

    def __init__(self, image: Image.Image) -> None:
        self._image = image
        self._frames = int(getattr(image, "n_frames", 1))

    def __len__(self) -> int:
        return self._frames

    def close(self) -> None:
        """Let go of the file."""
        self._image.close()

    def layer(self, number: int) -> Layer | None:  # noqa: ARG002 - no frame of an image carries words
        """An image carries no words."""
        return None

    def picture(self, number: int) -> Picture:
        """The frame as its camera held it, at 150 to 300 dots an inch of a sheet of A4."""
        image = self._frame(number)
        dpi = max(min(image.size) * 10 // _SHORT_SIDE, 1)
        wanted = min(max(dpi, _COARSEST_DPI), _FINEST_DPI)
        if dpi != wanted:
            sides = tuple(max(side * wanted // dpi, 1) for side in image.size)
            image = image.resize((sides[0], sides[1]), Image.Resampling.LANCZOS)
        return Picture(image, wanted)

    def shown(self, number: int, width: int) -> Image.Image:
        """The frame `width` pixels wide."""
        image = self._frame(number)
        return image.resize((width, max(image.height * width // image.width, 1)), Image.Resampling.LANCZOS)

    def _frame(self, number: int) -> Image.Image:
        self._image.seek(number - 1)
        _refuse_huge(self._image)
        frame = ImageOps.exif_transpose(self._image)
        return frame.convert("RGB" if frame.mode in {"P", "PA", "CMYK", "YCbCr", "LAB", "HSV"} else frame.mode)


def opened(content: bytes, name: str) -> Outcome[ImagePages]:
    """The image's frames; Refused: reader.damaged, reader.image_too_large, reader.image_too_small."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(BytesIO(content), formats=_formats(content))
        _refuse_huge(image)
    except Image.DecompressionBombError:
        return refuse("reader.image_too_large", name=name, limit=MOST_MEGAPIXELS)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return refuse("reader.damaged", name=name, kind=looks_like(content) or "")
    if min(image.size) < _LEAST_SIDE:
        return refuse("reader.image_too_small", name=name)
    return Ok(ImagePages(image))


def _formats(content: bytes) -> tuple[str, ...]:
    """What Pillow may take the file for. A photo of a phone needs a library of its own, loaded when one comes."""
    if looks_like(content) != "HEIC":
        return _FORMATS
    from pi_heif import register_heif_opener

    register_heif_opener(thumbnails=False)
    return (_FORMAT_OF_PHONES,)


def _refuse_huge(image: Image.Image) -> None:
    if image.width * image.height > MOST_MEGAPIXELS * _MILLION:
        raise Image.DecompressionBombError
