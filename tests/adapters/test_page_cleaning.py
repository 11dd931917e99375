import io

import pytest
from PIL import Image, ImageChops, ImageDraw

from tests.adapters.scans import BAD, CLEAN, OFFICE, SLANTED, STREAKED, image_of, letter, scanned, stamped
from thidua.adapters.page_cleaning import (
    as_png,
    as_pnm,
    cleaned,
    grey,
    is_rough,
    skew,
    straightened,
    without_streaks,
)


def page():
    return image_of(letter(), dpi=100)


def darkest(image, box):
    return image.crop(box).getextrema()[0]


@pytest.mark.parametrize("angle", [-5, -1.6, 1.2, 3, 6])
def test_the_slope_of_the_lines_is_found(angle):
    turned = grey(page()).rotate(-angle, Image.Resampling.BICUBIC, fillcolor=255)
    assert abs(skew(turned) - angle) <= 0.2


@pytest.mark.parametrize("angle", [0, 0.2, -0.2, 0.4])
def test_a_page_that_can_be_read_as_it_lies_is_left_alone(angle):
    turned = grey(page()).rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    found = skew(turned)
    assert (found, straightened(turned, found)) == (0, turned)


def test_a_straightened_page_lies_as_it_was_printed():
    slanted = grey(scanned(page(), SLANTED))
    assert abs(skew(straightened(slanted, skew(slanted)))) <= 0.5


def test_a_blank_page_has_no_slope():
    assert skew(Image.new("L", (800, 1100), 255)) == 0


def test_a_red_seal_vanishes_and_the_letters_under_it_stay():
    seal = Image.new("RGB", page().size, "white")
    ImageDraw.Draw(seal).rectangle((100, 200, 700, 500), fill=(215, 40, 50))
    sealed = grey(ImageChops.multiply(page(), seal))
    under, away = grey(page()).crop((100, 200, 700, 500)), sealed.crop((100, 200, 700, 500))
    assert [sum(image.histogram()[:100]) > 500 for image in (under, away)] == [True, True]
    assert sum(away.histogram()[100:230]) < sum(under.histogram()[100:230]) * 2
    alone = stamped(Image.new("RGB", page().size, "white"))
    ImageDraw.Draw(alone).rectangle((50, 50, 150, 250), fill="black")
    lifted = ImageChops.difference(grey(alone), grey(alone).point(lambda shade: 0 if shade < 128 else 255))
    assert (alone.convert("L").histogram()[93] > 900, lifted.getbbox()) == (True, None)


def test_a_paper_printed_in_red_is_not_wiped_out():
    red = Image.new("RGB", (200, 200), "white")
    ImageDraw.Draw(red).rectangle((50, 50, 150, 150), fill=(215, 40, 50))
    assert darkest(grey(red), (0, 0, 200, 200)) < 140


def test_what_is_transparent_is_paper():
    clear = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    ImageDraw.Draw(clear).rectangle((10, 10, 20, 20), fill=(0, 0, 0, 255))
    assert grey(clear).getextrema() == (0, 255)
    assert grey(clear).getpixel((40, 40)) == 255


@pytest.mark.parametrize("mode", ["1", "L", "I;16"])
def test_grey_pages_stay_grey(mode):
    assert grey(Image.new(mode, (9, 9))).mode == "L"


def test_a_streak_is_taken_out_and_the_letters_it_crosses_are_not():
    plain, streaked = grey(image_of(letter())), grey(scanned(image_of(letter()), STREAKED))
    at = plain.width * 3 // 4
    column = (at - 1, 0, at + 2, 300)
    mended = without_streaks(streaked)
    margin = (at - 1, 20, at + 2, 120)
    assert (darkest(streaked, margin) < 120, darkest(mended, margin) > 180) == (True, True)
    assert ImageChops.difference(plain, mended).crop(column).size == (3, 300)
    assert without_streaks(plain).tobytes() == plain.tobytes()


def test_the_borders_of_a_page_are_no_streak_that_breaks_it():
    black = Image.new("L", (300, 400), 0)
    assert without_streaks(black).tobytes() == black.tobytes()
    edge = Image.new("L", (300, 400), 255)
    ImageDraw.Draw(edge).line((1, 0, 1, 400), fill=0, width=2)
    assert without_streaks(edge).size == (300, 400)


def test_grain_and_shadow_are_rough_and_a_fair_scan_is_not():
    shade = Image.linear_gradient("L").resize(page().size).point(lambda light: 90 + light * 165 // 255)
    assert [is_rough(grey(scanned(image_of(letter()), how))) for how in (CLEAN, STREAKED, OFFICE, BAD)] == [
        False,
        False,
        True,
        True,
    ]
    assert is_rough(ImageChops.multiply(grey(page()), shade))


def test_cleaning_evens_the_paper_out():
    shade = Image.linear_gradient("L").resize(page().size).point(lambda light: 90 + light * 165 // 255)
    even = cleaned(ImageChops.multiply(grey(page()), shade))
    assert (even.getextrema()[0] < 80, even.getextrema()[1], darkest(even, (0, 0, even.width, 40)) > 200) == (
        True,
        255,
        True,
    )
    assert not is_rough(even)


def test_images_are_written_for_the_engine_and_for_the_browser():
    image = Image.new("L", (3, 2), 7)
    assert as_pnm(image) == b"P5\n3 2\n255\n" + bytes([7] * 6)
    assert Image.open(io.BytesIO(as_png(image))).tobytes() == image.tobytes()
