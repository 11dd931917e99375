"""Turns every locale/*/LC_MESSAGES/*.po of the source tree into the .mo beside it, without gettext's programs."""

from pathlib import Path

import polib

SOURCE = Path(__file__).resolve().parent.parent / "src"


def main() -> None:
    """Compile each catalogue."""
    for catalogue in sorted(SOURCE.rglob("locale/*/LC_MESSAGES/*.po")):
        polib.pofile(str(catalogue)).save_as_mofile(str(catalogue.with_suffix(".mo")))


if __name__ == "__main__":
    main()
