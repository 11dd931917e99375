"""The English catalogue covers every text of the pages, and nothing else."""

import re

import polib
import pytest

from tests.web.words import PACKAGE, wanted

CATALOGUE = PACKAGE / "web" / "locale" / "en" / "LC_MESSAGES" / "django.po"
MARKS = re.compile(r"%\(\w+\)s|\{\w+\}")


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(str(CATALOGUE))


def test_every_text_has_its_english(catalogue: polib.POFile):
    done = {entry.msgid for entry in catalogue if entry.translated()}
    assert {message: places for message, places in wanted().items() if message not in done} == {}


def test_no_entry_outlives_its_text(catalogue: polib.POFile):
    assert sorted({entry.msgid for entry in catalogue} - wanted().keys()) == []


def test_what_is_filled_in_is_the_same_in_both_languages(catalogue: polib.POFile):
    def marks(text: str) -> set[str]:
        return set(MARKS.findall(text))

    wrong = [
        entry.msgid
        for entry in catalogue
        for text in (entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr])
        if marks(text) - marks(entry.msgid) or (marks(entry.msgid) - marks(text) and not entry.msgid_plural)
    ]
    assert wrong == []
