import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.adapters.scans import file_of
from thidua.adapters.image_in import opened
from thidua.core.kernel.outcome import refuse


def sheet(size=(827, 1169), colour="white"):
    """An A4 sheet at 100 dots an inch with a black corner at the upper left."""
    image = Image.new("RGB", size, colour)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 4, size[1] // 4), fill="black")
    return image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "GIF", "WEBP"])
def test_each_kind_is_opened(kind):
    pages = opened(file_of(sheet(), kind), "a").or_raise()
    assert (len(pages), pages.layer(1)) == (1, None)


def test_each_frame_of_a_fax_is_a_page():
    frames = [sheet().convert("1"), sheet(colour="grey").convert("1"), sheet().convert("1")]
    pages = opened(file_of(frames[0], "TIFF", save_all=True, append_images=frames[1:]), "a.tif").or_raise()
    assert (len(pages), pages.picture(3).image.size) == (3, (1253, 1771))


@pytest.mark.parametrize(
    ("wide", "dpi", "read_at"),
    [(600, 150, 150), (1240, 149, 150), (1654, 199, 199), (2480, 298, 298), (3308, 398, 300)],
)
def test_a_photo_is_read_at_150_to_300_dots_an_inch(wide, dpi, read_at):
    picture = opened(file_of(sheet((wide, wide * 1169 // 827)), "PNG"), "a.png").or_raise().picture(1)
    assert (picture.dpi, abs(picture.image.width - wide * read_at // max(dpi, 1)) <= wide * 3 // 2) == (read_at, True)


def test_the_camera_says_which_way_is_up():
    exif = Image.Exif()
    exif[0x0112] = 6
    pages = opened(file_of(sheet(), "JPEG", exif=exif), "a.jpg").or_raise()
    shown = pages.shown(1, 200).convert("L")
    assert shown.size == (200, 141)
    assert [shown.getpixel(place) > 128 for place in ((5, 5), (195, 5), (5, 136))] == [True, False, True]


def test_what_is_no_whole_image_is_refused():
    whole = file_of(sheet(), "PNG")
    for content in (b"", b"\x89PNG\r\n\x1a\n", whole[:30]):
        found = opened(content, "a.png")
        assert [reason.code for reason in found] == ["reader.damaged"]


def test_a_speck_is_no_page():
    assert opened(file_of(sheet((19, 400)), "PNG"), "a.png") == refuse("reader.image_too_small", name="a.png")


def test_a_bomb_is_refused_before_it_is_unpacked():
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    assert len(out.getvalue()) < 100_000
    assert opened(out.getvalue(), "a.png") == refuse("reader.image_too_large", name="a.png", limit=80)


PHOTO = (Path(__file__).parent / "photo.heic").read_bytes()
"""The upper half of the letter of `scans`, laid on its side, as a phone keeps it: the file says which way is up."""


def test_a_photo_of_a_phone_stands_upright():
    pages = opened(PHOTO, "a.heic").or_raise()
    assert (len(pages), pages.shown(1, 455).size) == (1, (455, 334))
    assert pages.picture(1).image.width > pages.picture(1).image.height


@pytest.mark.parametrize("content", [PHOTO[:300], PHOTO[:12] + b"\x00" * 400, PHOTO[:24]])
def test_a_broken_photo_of_a_phone_is_refused(content):
    assert [reason.code for reason in opened(content, "a.heic")] == ["reader.damaged"]
