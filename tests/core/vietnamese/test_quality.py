from fractions import Fraction

from thidua.core.vietnamese.quality import Quality, Verdict, quality


def test_clean_text():
    found = quality("Thực hiện Kế hoạch số 232/KH-UBND ngày 09/9/2025 của UBND thành phố")
    assert found == Quality(words=9, valid=9)
    assert (found.share, found.verdict) == (Fraction(1), Verdict.CLEAN)


def test_ruined_text():
    found = quality("Thuc hién Ké hoach s6 232/KH-UBND ngay 09/9/2025 ciia Uy ban nhéan")
    assert found == Quality(words=9, valid=4)
    assert found.verdict is Verdict.DAMAGED


def test_numbers_codes_and_capitals_do_not_count():
    assert quality("UBND 12 45-NQ/TW s6 1ap 98%") == Quality(words=0, valid=0)
    assert quality("UBND").verdict is Verdict.NO_WORDS
    assert quality("").share == Fraction(0)


def test_the_verdict_turns_at_85_per_cent():
    assert Quality(words=100, valid=85).verdict is Verdict.CLEAN
    assert Quality(words=100, valid=84).verdict is Verdict.DAMAGED
