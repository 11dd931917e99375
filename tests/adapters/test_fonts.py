import shutil
import struct
from pathlib import Path

import pytest

from thidua.adapters import fonts

VIETNAMESE = "ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỶỸÝỴĐắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỷỹýỵđ–…“”×→□"


def test_all_four_styles_are_found_and_show_vietnamese():
    found = fonts.find()
    assert [style for style, _ in found.files] == ["Regular", "Bold", "Italic", "BoldItalic"]
    assert [c for c in VIETNAMESE if ord(c) not in found.characters] == []
    assert ord("漢") not in found.characters


def test_debians_file_names_are_known_too(tmp_path):
    for style, path in fonts.find().files:
        shutil.copy(path, tmp_path / f"Tinos-{style}.ttf")
    assert fonts.find([tmp_path]).folders == (str(tmp_path),)


def test_what_is_missing_is_named(tmp_path):
    for style, path in fonts.find().files:
        if style != "BoldItalic":
            shutil.copy(path, tmp_path / path.name)
    with pytest.raises(fonts.FontsMissingError) as caught:
        fonts.find([tmp_path, tmp_path / "none"])
    assert str(caught.value) == (
        f"Missing font files: Tinos BoldItalic. Sought in: {tmp_path}, {tmp_path / 'none'}. "
        "Run `make setup` or set THIDUA_FONT_DIRS to the folder that holds them."
    )


def test_the_named_folders_come_first():
    folders = fonts.search_folders({"THIDUA_FONT_DIRS": "/a:/b"})
    assert folders[:2] == (Path("/a"), Path("/b"))
    assert fonts.search_folders({})[0].parts[-2:] == ("node_modules", "@expo-google-fonts")


def font_of(subtable):
    """A TrueType file with nothing but a `cmap` of one subtable."""
    cmap = struct.pack(">HHHHI", 0, 1, 3, 1, 12) + subtable
    return struct.pack(">IHHHH", 0x10000, 1, 16, 0, 0) + b"cmap" + struct.pack(">III", 0, 28, len(cmap)) + cmap


def test_segments_may_count_on_or_point_to_a_list():
    """U+0041 to U+0043 by a shift that leaves 0x42 without a glyph; U+0061 and U+0062 by a list, the second empty."""
    shift, glyphs = (0x10000 - 0x42, 0, 0), struct.pack(">HH", 7, 0)
    ends, starts, offsets = (0x43, 0x62, 0xFFFF), (0x41, 0x61, 0xFFFF), (0, 4, 0)
    body = struct.pack(">7H", 4, 0, 0, 6, 0, 0, 0) + struct.pack(">3HH3H3H3H", *ends, 0, *starts, *shift, *offsets)
    assert fonts.characters(font_of(body + glyphs)) == {0x41, 0x43, 0x61}


def test_groups_reach_beyond_the_basic_plane():
    body = struct.pack(">HHIII", 12, 0, 0, 0, 2) + struct.pack(">6I", 0x41, 0x42, 0, 0x1F600, 0x1F601, 5)
    assert fonts.characters(font_of(body)) == {0x42, 0x1F600, 0x1F601}


def test_other_kinds_of_map_are_passed_over():
    assert fonts.characters(font_of(struct.pack(">HHH", 0, 6, 0))) == frozenset()
