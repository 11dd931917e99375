"""URLs of plans."""

from django.urls import path

from thidua.modules.plans.views import confirming, launching, receiving

app_name = "plans"
urlpatterns = [
    path("", receiving.listed, name="list"),
    path("tiep-nhan/", receiving.receive, name="receive"),
    path("dung-doc-tat-ca/", receiving.stop_all, name="stop_all"),
    path("doc-tiep-tat-ca/", receiving.read_on_all, name="read_on_all"),
    path("<int:plan>/", receiving.page, name="plan"),
    path("<int:plan>/tep-goc/", receiving.original, name="file"),
    path("<int:plan>/dung-doc/", receiving.stop, name="stop"),
    path("<int:plan>/doc-tiep/", receiving.read_on, name="read_on"),
    path("<int:plan>/trang/<int:number>/", receiving.leaf, name="leaf"),
    path("<int:plan>/noi/<int:cited>/", receiving.link, name="link"),
    path("<int:plan>/doi-chieu/", confirming.review, name="review"),
    path("<int:plan>/doi-chieu/muc/", confirming.decide, name="decide"),
    path("<int:plan>/doi-chieu/hang-loat/", confirming.bulk, name="bulk"),
    path("<int:plan>/doi-chieu/bo-sung/", confirming.add, name="add"),
    path("<int:plan>/xac-nhan/", confirming.confirm, name="confirm"),
    path("<int:plan>/mo-lai/", confirming.correct, name="correct"),
    path("<int:plan>/phat-dong/", launching.launch, name="launch"),
    path("<int:plan>/khong-su-dung/", receiving.set_aside, name="set_aside"),
    path("<int:plan>/su-dung-lai/", receiving.take_back, name="take_back"),
    path("cua-phong-trao/<int:campaign>/", receiving.of_campaign, name="of_campaign"),
]
