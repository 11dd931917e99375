"""The command line as somebody types it: what it prints, what it refuses and how it ends."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import thidua.wiring.demo
from tests.foundation.test_audit import tamper
from thidua.adapters.sheets_xlsx import SheetsXlsx
from thidua.adapters.signing_ed25519 import Ed25519Signing
from thidua.core.certificates.proof import Proof, SignedProof
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.formula import Source, from_rule
from thidua.core.scoring.round import Handed, Terms
from thidua.core.scoring.sheet import Entry
from thidua.foundation import audit
from thidua.foundation.act import system_context
from thidua.modules.directory.public import NewPerson, set_up
from thidua.wiring.cli import intake, main, site

SOURCE = next((Path(thidua.wiring.demo.__file__).parent / "sources").glob("002_*.txt"))
RULE = {"cross_raters": 6, "divisor": 7, "cross_term": "sum", "expression": "(self + sum(cross)) / 7"}
UNITS = tuple(f"Đơn vị {letter}" for letter in "ABCDEFG")
PERSON = {
    "year": 2025,
    "facts": {"doi_tuong": "ca_nhan_co_quan", "tu_luc_doan_ket_tich_cuc_thi_dua": True},
    "grades": {"2025": "HT"},
    "awards": [],
}


def book() -> bytes:
    """A round of seven units in which A has 95 of itself and 90, 92, 94, 88, 91, 93 of the others."""
    table = CriteriaTable("Bảng", 2024, (Section("I", "Chung", (Criterion("1", "Tất cả", Decimal(100)),)),))
    given = {"Đơn vị A": [95, 90, 92, 94, 88, 91, 93]}
    handed = [
        Handed(
            scorer=scorer, unit=unit, source=Source.SELF if scorer == unit else Source.CROSS,
            entries={"1": Entry(Decimal(given.get(unit, [80 - place] * 7)[nth]))},
        )
        for place, unit in enumerate(UNITS)
        for nth, scorer in enumerate([unit, *(other for other in UNITS if other != unit)])
    ]  # fmt: skip
    terms = Terms(table, from_rule(RULE, name="7").or_raise(), UNITS, bloc="Khối thử", year=2024, code="K1")
    return SheetsXlsx().write(terms, handed)


def test_intake_prints_the_plan_as_json(capsys: pytest.CaptureFixture[str]):
    assert main(["intake", str(SOURCE), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["number"]["value"] == "1516/KH-KTĐ"
    assert found["issued_on"]["value"] == "2024-04-09"
    assert [(d["due"], d["rel"]) for d in found["report_deadlines"] if d["due"]] == [
        ("2024-06-07", "before"), ("2024-12-08", "before"),
    ]  # fmt: skip
    assert (found["scoring"]["cross_raters"], found["scoring"]["divisor"]) == (6, 7)


def test_intake_reads_what_it_can_and_names_what_it_cannot(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "rong.txt").write_bytes(b"")
    (tmp_path / "anh.txt").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF")
    (tmp_path / "tot.txt").write_bytes(SOURCE.read_bytes())
    assert main(["intake", str(tmp_path), "--out", str(tmp_path / "ra")]) == 1
    told = capsys.readouterr()
    assert sorted(path.name for path in (tmp_path / "ra").iterdir()) == [".thidua-intake.json", "tot.json"]
    assert "“rong.txt” rỗng" in told.err
    assert "anh.txt" in told.err
    table = [line.split() for line in told.out.splitlines()[-5:]]
    assert [(row[0], row[-2:]) for row in table[1:4]] == [
        ("anh.txt", ["đọc", "được"]), ("rong.txt", ["đọc", "được"]), ("tot.txt", ["đã", "đọc"]),
    ]  # fmt: skip
    assert " ".join(table[4]) == "3 tệp: 1 đọc được, 2 không."


def test_intake_of_a_folder_goes_on_where_it_stopped(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "mot.txt").write_bytes(SOURCE.read_bytes())
    out = tmp_path / "ra"
    assert main(["intake", str(tmp_path), "--out", str(out), "--raw"]) == 0
    written = (out / "mot.json").stat().st_mtime_ns
    (tmp_path / "mot.md").write_text("Thông báo nghỉ lễ", encoding="utf-8")
    capsys.readouterr()
    assert main(["intake", str(tmp_path), "--out", str(out), "--raw"]) == 0
    told = capsys.readouterr().out
    assert "đã có từ trước" in told
    assert f"mot.md → {out / 'mot.md.json'}" in told
    assert (out / "mot.json").stat().st_mtime_ns == written
    assert main(["intake", str(tmp_path / "mot.txt"), "--out", str(out), "--raw", "--again"]) == 0
    assert (out / "mot.json").stat().st_mtime_ns > written


def test_intake_stopped_with_ctrl_c_keeps_what_is_done_and_reads_the_rest_the_next_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"KẾ HOẠCH\nthi đua {name}", encoding="utf-8")
    out, finished, done = tmp_path / "ra", intake._finished, []

    def stopped(*args: Any, **how: Any) -> intake.Done:
        if len(done) == 1:
            raise KeyboardInterrupt
        done.append(finished(*args, **how))
        return done[-1]

    monkeypatch.setattr(intake, "_finished", stopped)
    assert main(["intake", str(tmp_path), "--out", str(out), "--raw"]) == 130
    told = capsys.readouterr()
    assert f"[1/3] {done[0].name} → {out / done[0].target}" in told.out
    assert "Đã dừng. Chạy lại đúng lệnh này để đọc tiếp các tệp còn lại." in told.err

    monkeypatch.setattr(intake, "_finished", finished)
    assert main(["intake", str(tmp_path), "--out", str(out), "--raw"]) == 0
    again = capsys.readouterr().out
    assert again.count("→") == 2
    assert again.count("đã có từ trước") == 1
    assert len(list(out.glob("[abc].json"))) == 3


def test_score_prints_the_ranking_with_its_arithmetic_and_writes_the_papers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(book())
    assert main(["score", str(path), "--out", str(tmp_path / "ra")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split() == ["1", "91,86", "Đơn", "vị", "A"]
    assert lines[3].strip() == "(95 + 90 + 92 + 94 + 88 + 91 + 93)/7 = 643/7 → 91,86"
    assert sorted(made.suffix for made in (tmp_path / "ra").iterdir()) == [".docx", ".pdf", ".xlsx"]


def test_score_names_the_wrong_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(book())
    changed = openpyxl.load_workbook(path)
    sheet = next(each for each in changed.worksheets if each.title.startswith("Phiếu"))
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 95)
    cell.value = 101
    changed.save(path)
    assert main(["score", str(path)]) == 1
    assert f"{sheet.title}!{cell.coordinate}" in capsys.readouterr().err


def test_the_law_holds_its_cases_and_says_where_a_text_is_needed(capsys: pytest.CaptureFixture[str]):
    assert main(["law", "check"]) == 0
    assert ", 0 sai khác." in capsys.readouterr().out
    assert main(["law", "show", "chien_si_thi_dua_co_so", "--on", "15/01/2026", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["cites"] == "luat_06_2022 23"
    assert main(["law", "diff", "2026-09-30", "2026-10-01", "--json"]) == 0
    told = {each["name"]: each["after"] for each in json.loads(capsys.readouterr().out)}
    assert told["chien_si_thi_dua_co_so"].startswith("text needed")


def test_the_law_is_shown_in_words(capsys: pytest.CaptureFixture[str]):
    assert main(["law", "show", "chiến sĩ thi đua cơ sở", "--on", "15/01/2026"]) == 0
    told = capsys.readouterr().out
    assert "Chiến sĩ thi đua cơ sở – danh hiệu thi đua. Căn cứ: Điều 23 Luật số 06/2022/QH15." in told
    assert "- khoản 2 Điều 23 Luật số 06/2022/QH15: Chỉ cần một trong các điều kiện sau:" in told
    assert main(["law", "show", "chien_si_thi_dua_co_so", "--on", "01/10/2026"]) == 0
    assert "Cần văn bản: Luật số 06/2026/QH16." in capsys.readouterr().out
    assert main(["law", "diff", "30/09/2026", "01/10/2026"]) == 0
    assert (
        "Chiến sĩ thi đua cơ sở: Điều 23 Luật số 06/2022/QH15, từ 01/01/2024 → cần văn bản: Luật số 06/2026/QH16"
        in capsys.readouterr().out
    )
    assert main(["law", "diff", "01/01/2026", "02/01/2026"]) == 0
    assert "như nhau." in capsys.readouterr().out


def test_what_the_law_does_not_know_is_said_with_what_is_near(capsys: pytest.CaptureFixture[str]):
    assert main(["law", "show", "khong_co"]) == 1
    assert "Các tên:" in capsys.readouterr().err
    assert main(["law", "show", "tiên tiến"]) == 1
    said = capsys.readouterr().err
    assert ("Lao động tiên tiến (lao_dong_tien_tien)" in said, "Giấy khen" in said) == (True, False)
    with pytest.raises(SystemExit):
        main(["law", "diff", "2026", "01/10/2026"])
    assert "“2026” không phải là ngày." in capsys.readouterr().err
    assert main(["law", "show", "giay_khen", "--office-law", "khong-co.toml"]) == 1
    assert "khong-co.toml" in capsys.readouterr().err


def test_faults_in_a_file_of_facts_are_named_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "nguoi.json"
    facts = {"doi_tuong": "nguoi_la", "tu_luc": True, "noi_bo_doan_ket": "x"}
    awards = [{"award": "lao_dong", "year": 2024}, {"award": "lao_dong_tien_tien", "year": 2027}]
    path.write_text(json.dumps(PERSON | {"facts": facts, "awards": awards}), encoding="utf-8")
    assert main(["eligibility", str(path)]) == 1
    said = capsys.readouterr().err
    assert "Dữ kiện “Đối tượng” (doi_tuong) không nhận giá trị “nguoi_la”." in said
    assert "cong_nhan (công nhân)" in said
    assert "Nhận: true (có) hoặc false (không)." in said
    assert "Gần giống: tu_luc_doan_ket_tich_cuc_thi_dua (Có tinh thần tự lực" in said
    assert "“Lao động tiên tiến” (lao_dong_tien_tien) ghi thành tích năm 2027" in said
    path.write_text("{", encoding="utf-8")
    assert main(["eligibility", str(path)]) == 1
    assert "không phải JSON: sai từ dòng 1, cột 2." in capsys.readouterr().err
    assert main(["eligibility", str(path), "--title", "khong_co"]) == 1
    assert "Không có danh hiệu, hình thức nào tên là “khong_co”." in capsys.readouterr().err


def test_eligibility_gives_two_explained_answers_before_and_after_the_change_of_law(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "nguoi.json"
    path.write_text(json.dumps(PERSON), encoding="utf-8")
    asked = ["eligibility", str(path), "--title", "chien_si_thi_dua_co_so", "--json", "--received"]
    assert main([*asked, "2026-01-15"]) == 0
    before = json.loads(capsys.readouterr().out)
    assert main([*asked, "2026-10-15"]) == 0
    after = json.loads(capsys.readouterr().out)
    assert (before["answer"], before["unmet"]) == ("unsatisfied", ["luat_06_2022 24.1.a", "luat_06_2022 23.1"])
    assert (after["answer"], after["texts"]) == ("undetermined", ["luat_06_2026"])


def test_eligibility_writes_its_sheet_as_text_and_paper_by_two_laws(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "nguoi.json"
    path.write_text(json.dumps({"name": "Người mẫu", **PERSON}), encoding="utf-8")
    asked = ["eligibility", str(path), "--title", "chien_si_thi_dua_co_so", "--received", "2026-01-15"]
    paper = [f"--{kind}={tmp_path / f'phieu.{kind}'}" for kind in ("pdf", "docx")]
    assert main([*asked, "--compare", "15/10/2026", *paper]) == 0
    told = capsys.readouterr().out
    assert "Người mẫu: Chiến sĩ thi đua cơ sở – Không đạt" in told
    assert "Người mẫu: Chiến sĩ thi đua cơ sở – Chưa kết luận được" in told
    written = sorted(each.name for each in tmp_path.glob("phieu-*"))
    assert written == [f"phieu-2026-{day}.{kind}" for day in ("01-15", "10-15") for kind in ("docx", "pdf")]
    assert (tmp_path / "phieu-2026-01-15.pdf").read_bytes().startswith(b"%PDF")


def test_eligibility_lists_who_is_near(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "danh-sach.json"
    path.write_text(json.dumps([{"name": "Một", **PERSON}]), encoding="utf-8")
    asked = ["eligibility", str(path), "--near", "--received", "2026-01-15"]
    assert main(asked) == 1
    assert main([*asked, "--title", "chien_si_thi_dua_co_so"]) == 0
    assert "Chiến sĩ thi đua cơ sở: 1 trong tầm tay năm tới" in capsys.readouterr().out


def test_eligibility_by_the_law_of_an_office(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path, own = tmp_path / "nguoi.json", tmp_path / "quy-dinh.toml"
    path.write_text(json.dumps(PERSON), encoding="utf-8")
    own.write_text('office = "tinh"\n[[values]]\nparameter = "x"\n', encoding="utf-8")
    assert main(["eligibility", str(path), "--office-law", str(own)]) == 1
    assert "values[0]: from is missing" in capsys.readouterr().err


def test_the_law_as_one_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "goi.json"
    assert main(["law", "pack", "--out", str(path)]) == 0
    assert main(["law", "check", "--pack", str(path)]) == 0
    told = capsys.readouterr().out
    assert (told.count("Mã gói: "), ", 0 sai khác." in told) == (2, True)
    path.write_bytes(path.read_bytes().replace(b"2026-11-20", b"2026-11-21"))
    assert main(["law", "check", "--pack", str(path)]) == 1
    assert "đã bị sửa sau khi đóng gói" in capsys.readouterr().err
    assert main(["law", "check", "--pack", str(tmp_path / "khong-co.json")]) == 1


@pytest.mark.django_db
def test_decided_cases_are_tried_on_a_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    cases, pack = tmp_path / "ho-so.json", tmp_path / "goi.json"
    assert main(["law", "decided", "--out", str(cases)]) == 0
    assert "0 hồ sơ đã quyết định" in capsys.readouterr().out
    assert main(["law", "pack", "--out", str(pack), "--decided", str(cases)]) == 0
    assert main(["law", "check", "--pack", str(pack), "--decided", str(cases)]) == 0
    cases.write_text("?", encoding="utf-8")
    assert main(["law", "check", "--decided", str(cases)]) == 1
    assert "Không đọc được hồ sơ đã quyết định" in capsys.readouterr().err


OFFICE = """office = "tinh"
[texts.qd_1_2026]
name = "Quyết định"
number = "1/2026/QĐ-UBND"
issuer = "UBND tỉnh"
in_force = 2026-01-01
checked_on = 2026-01-02
[[rules]]
title = "lao_dong_tien_tien"
cite = "qd_1_2026 3"
from = 2026-01-01
requires = [{ asks = "Holds", fact = "sang_kien_duoc_co_so_cong_nhan" }]
"""


def test_a_title_is_shown_with_what_an_office_asks_beyond_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    own = tmp_path / "tinh.toml"
    own.write_text(OFFICE, encoding="utf-8")
    assert main(["law", "show", "lao_dong_tien_tien", "--on", "15/01/2026", "--office-law", str(own), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(rule["office"], rule["cites"]) for rule in told["office_rules"]] == [("tinh", "qd_1_2026 3")]
    assert main(["law", "show", "lao_dong_tien_tien", "--on", "15/01/2026", "--office-law", str(own)]) == 0
    assert "Cơ quan đòi hỏi thêm: Điều 3 " in capsys.readouterr().out
    assert main(["law", "show", "lao_dong_tien_tien", "--on", "15/01/2026", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["office_rules"] == []


def test_notes_stand_on_the_sheet_and_not_only_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "nguoi.json"
    more = {"initiatives": [{"id": "SK-1", "used_for": ["giấy khen"], "for_this": True}], "maternity": [2024]}
    path.write_text(json.dumps(PERSON | more), encoding="utf-8")
    paper = f"--docx={tmp_path / 'phieu.docx'}"
    assert main(["eligibility", str(path), "--title", "lao_dong_tien_tien", "--received", "15/01/2026", paper]) == 0
    told = capsys.readouterr().out
    assert "Lưu ý: Sáng kiến SK-1 đã dùng để xét giấy khen." in told


@pytest.mark.django_db
def test_verify_audit_names_the_first_altered_row(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    ctx = system_context()
    administrator = NewPerson("Quản trị", "", "quantri", "mat-khau-dai-1")
    set_up(ctx, code="G", name="Gốc", place="", administrator=administrator, since=ctx.today).or_raise()
    audit.seal()
    assert main(["verify-audit"]) == 0
    head = capsys.readouterr().out.split()[-1]
    assert main(["verify-audit", "--expect", head]) == 0
    assert main(["verify-audit", "--expect", "0" * 64]) == 1
    entry = audit.AuditEntry.objects.get()
    capsys.readouterr()
    tamper(f"UPDATE foundation_auditentry SET actor = 'x' WHERE id = {entry.pk}")
    assert main(["verify-audit"]) == 1
    assert f"nhật ký số {entry.pk} đã bị sửa" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_said_so(capsys: pytest.CaptureFixture[str]):
    for command in ("intake", "score", "eligibility"):
        assert main([command, "/khong/co"]) == 1
        assert "Không tìm thấy tệp “/khong/co”" in capsys.readouterr().err


@pytest.mark.parametrize(("change", "code"), [("", 0), ("x", 1)])
def test_a_certificate_is_checked_without_a_connection(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: str, code: int
):
    signing = Ed25519Signing("a secret")
    key = signing.new_key()
    content = Proof("7QK2-M9XA-04RT", "Đơn vị thứ 3", "Giấy khen", "15/QĐ", "2025-01-15", "UBND").signed_bytes()
    text = SignedProof(content + change.encode(), signing.sign(content, key), key.name).address("https://a.vn")
    (tmp_path / "keys.txt").write_text(f"{key.name} {key.public.hex()}\n", encoding="utf-8")
    assert main(["verify-certificate", text, "--keys", str(tmp_path / "keys.txt")]) == code
    said = capsys.readouterr()
    assert ("Đơn vị thứ 3" in said.out, "giả hoặc đã bị sửa" in said.err) == (not change, bool(change))


@pytest.mark.parametrize(("cores", "workers"), [(1, 1), (2, 1), (8, 7), (None, 1)])
def test_the_site_keeps_one_core_and_its_workers_get_the_rest(
    cores: int | None, workers: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    assert site.background() == workers


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("intake", "thidua intake: thiếu TỆP."),
        ("nhu-the", "thidua: lệnh: không có 'nhu-the'; chọn một trong: 'intake', "),
        ("demo --port x", "thidua demo: --port: 'x' không phải là số."),
        ("demo --port", "thidua demo: --port: thiếu giá trị."),
        ("demo --city=1", "thidua demo: --city: không nhận giá trị '1'."),
        ("intake a.txt --la", "thidua: không có --la."),
        ("law show x --on 30/30", "thidua law show: "),
    ],
)
def test_a_command_that_cannot_be_taken_is_answered_in_vietnamese(
    typed: str, said: str, capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit) as ended:
        main(typed.split())
    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert told.startswith("Cách dùng: thidua")
    assert f"\n{said}" in told
    assert "--help" in told
    assert not any(word in told for word in ("usage", "error", "argument", "invalid"))


def test_help_is_in_vietnamese(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["intake", "--help"])
    told = capsys.readouterr().out
    assert ended.value.code == 0
    assert "Cách dùng: thidua intake" in told
    assert "Cần cho biết:\n  TỆP" in told
    assert "Tùy chọn:" in told
    assert "options" not in told
