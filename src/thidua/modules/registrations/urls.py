"""URLs of registrations."""

from django.urls import path

from thidua.modules.registrations.views import exemplars, pacts, registrations

app_name = "registrations"
urlpatterns = [
    path("", registrations.listed, name="list"),
    path("moi/", registrations.enter, name="enter"),
    path("nhap-tep/", registrations.take_in, name="import"),
    path("mau.xlsx", registrations.template, name="template"),
    path("tong-hop.xlsx", registrations.export, name="export"),
    path("doi-chieu/", registrations.comparison, name="comparison"),
    path("<int:registration>/", registrations.page, name="registration"),
    path("<int:registration>/minh-chung/", registrations.evidence, name="evidence"),
    path("<int:registration>/sua/", registrations.correct, name="correct"),
    path("<int:registration>/gui/", registrations.submit, name="submit"),
    path("<int:registration>/duyet/", registrations.approve, name="approve"),
    path("<int:registration>/tra-lai/", registrations.give_back, name="return"),
    path("<int:registration>/rut/", registrations.take_back, name="withdraw"),
    path("<int:registration>/tien-do/", registrations.progress, name="progress"),
    path("<int:registration>/hoan-thanh/", registrations.complete, name="complete"),
    path("<int:registration>/khong-hoan-thanh/", registrations.miss, name="miss"),
    path("<int:registration>/mo-lai/", registrations.reopen, name="reopen"),
    path("dien-hinh/", exemplars.listed, name="exemplars"),
    path("dien-hinh/moi/", exemplars.find, name="find_exemplar"),
    path("dien-hinh/<int:exemplar>/", exemplars.page, name="exemplar"),
    path("dien-hinh/<int:exemplar>/boi-duong/", exemplars.foster, name="foster_exemplar"),
    path("dien-hinh/<int:exemplar>/tong-ket/", exemplars.sum_up, name="sum_up_exemplar"),
    path("dien-hinh/<int:exemplar>/nhan-rong/", exemplars.spread, name="spread_exemplar"),
    path("dien-hinh/<int:exemplar>/dung/", exemplars.drop, name="drop_exemplar"),
    path("dien-hinh/<int:exemplar>/lam-theo/", exemplars.copy, name="copy_exemplar"),
    path("giao-uoc/", pacts.listed, name="pacts"),
    path("giao-uoc/soan/", pacts.draw, name="draw_up_pact"),
    path("giao-uoc/<int:pact>/", pacts.page, name="pact"),
    path("giao-uoc/<int:pact>/van-ban.<slug:kind>", pacts.paper, name="pact_paper"),
    path("giao-uoc/<int:pact>/sua/", pacts.edit, name="edit_pact"),
    path("giao-uoc/<int:pact>/mo-ky/", pacts.open_signing, name="open_signing"),
    path("giao-uoc/<int:pact>/ky/<int:unit>/", pacts.sign, name="sign_pact"),
    path("giao-uoc/<int:pact>/sua-doi/", pacts.change, name="change_pact"),
]
