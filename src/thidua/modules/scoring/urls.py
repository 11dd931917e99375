"""Addresses of scoring."""

from django.urls import path

from thidua.modules.scoring.views import blocs, results, rounds, sheets, tables, terms

app_name = "scoring"
urlpatterns = [
    path("", blocs.bloc_list, name="blocs"),
    path("khoi/<int:bloc>/", blocs.bloc_detail, name="bloc"),
    path("khoi/<int:bloc>/nhiem-ky/", terms.terms, name="terms"),
    path("khoi/<int:bloc>/nhiem-ky/ghi/", terms.record, name="record_term"),
    path("khoi/<int:bloc>/roi-khoi/", terms.leave, name="leave_bloc"),
    path("khoi/<int:bloc>/nam-sau/", terms.carry_over, name="carry_over"),
    path("khoi/<int:bloc>/dot-moi/", rounds.new_round, name="new_round"),
    path("khoi/<int:bloc>/tieu-chi/mau.xlsx", tables.template, name="table_template"),
    path("khoi/<int:bloc>/tieu-chi/nhap/", tables.import_table, name="import_table"),
    path("tieu-chi/<int:table>/", tables.table_detail, name="table"),
    path("tieu-chi/<int:table>/xuat.xlsx", tables.export, name="table_export"),
    path("tieu-chi/<int:table>/thong-nhat/", tables.adopt, name="adopt_table"),
    path("tieu-chi/<int:table>/thay-the/", tables.withdraw, name="withdraw_table"),
    path("dot/<int:scoring_round>/", rounds.round_detail, name="round"),
    path("dot/<int:scoring_round>/mo/", rounds.open_round, name="open_round"),
    path("dot/<int:scoring_round>/gia-han/", rounds.extend_round, name="extend_round"),
    path("dot/<int:scoring_round>/huy/", rounds.cancel_round, name="cancel_round"),
    path("dot/<int:scoring_round>/chot/", rounds.close_round, name="close_round"),
    path("dot/<int:scoring_round>/phieu/<int:unit>.xlsx", sheets.workbook, name="workbook"),
    path("dot/<int:scoring_round>/phieu/<int:unit>/nop-tep/", sheets.upload, name="upload"),
    path("dot/<int:scoring_round>/ket-qua/", results.ranking, name="ranking"),
    path("dot/<int:scoring_round>/ket-qua/<int:version>/", results.ranking, name="ranking_version"),
    path("dot/<int:scoring_round>/ket-qua/<int:version>/ban-goc.json", results.original, name="original"),
    path("dot/<int:scoring_round>/ket-qua/<int:version>/<slug:paper>.<slug:kind>", results.paper, name="paper"),
    path("dot/<int:scoring_round>/dieu-chinh/", results.correct, name="correct_round"),
    path("phieu/<int:sheet>/", sheets.sheet_detail, name="sheet"),
    path("phieu/<int:sheet>/luu/", sheets.save_cell, name="save_cell"),
    path("phieu/<int:sheet>/gui/", sheets.submit, name="submit_sheet"),
    path("phieu/<int:sheet>/rut/", sheets.take_back, name="withdraw_sheet"),
    path("phieu/<int:sheet>/tra-lai/", sheets.give_back, name="return_sheet"),
    path("phieu/<int:sheet>/minh-chung/them/<path:criterion>/", sheets.attach, name="attach_evidence"),
    path("phieu/<int:sheet>/minh-chung/cua/<path:criterion>/", sheets.evidence, name="evidence"),
    path("minh-chung/<int:evidence>/tai/", sheets.evidence_file, name="evidence_file"),
    path("minh-chung/<int:evidence>/go/", sheets.detach, name="detach_evidence"),
]
