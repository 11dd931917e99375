"""URLs of decisions."""

from django.urls import path

from thidua.modules.decisions.views import decisions, falling, funds, issuing, lists, signing, statistics, templates

app_name = "decisions"
urlpatterns = [
    path("", decisions.listed, name="list"),
    path("lap/<int:unit>/", decisions.draft, name="draft"),
    path("can-doi/<int:unit>/", decisions.fairness, name="fairness"),
    path("xem-lai/", falling.doubts, name="doubts"),
    path("xem-lai/<int:doubt>/", falling.settle, name="settle"),
    path("quy/", funds.listed, name="funds"),
    path("quy/mo/<int:unit>/", funds.open_, name="open_fund"),
    path("quy/<int:fund>/", funds.page, name="fund"),
    path("day-so/<int:unit>/", issuing.begin_series, name="begin_series"),
    path("mau/<int:unit>/<slug:kind>/", templates.page, name="template"),
    path("mau/<int:unit>/<slug:kind>/xem-thu/", templates.preview, name="template_preview"),
    path("thong-ke/", statistics.listed, name="statistics"),
    path("thong-ke/<int:unit>/<slug:form>/<int:year>/", statistics.page, name="form"),
    path("thong-ke/<int:unit>/<slug:form>/<int:year>/<slug:cell>/", statistics.behind, name="behind"),
    path("thong-ke/<int:unit>/<slug:form>/<int:year>/tep.<slug:kind>", statistics.paper, name="form_paper"),
    path("thong-ke/<int:unit>/<slug:form>/dung/", statistics.use, name="use_form"),
    path("doc-tu-van-ban/<int:unit>/", lists.papers, name="papers"),
    path("doc-tu-van-ban/<int:unit>/<int:plan>/", lists.read, name="read_paper"),
    path("<int:decision>/", decisions.page, name="decision"),
    path("<int:decision>/nhan/", decisions.told, name="told"),
    path("<int:decision>/sua/", decisions.change, name="change"),
    path("<int:decision>/tham-tra/", decisions.check, name="check"),
    path("<int:decision>/tra-lai/", decisions.give_back, name="give_back"),
    path("<int:decision>/ky/", decisions.sign, name="sign"),
    path("<int:decision>/khong-dong-y/", signing.refuse_lines, name="refuse_lines"),
    path("<int:decision>/xem-lai-khong-dong-y/<int:dossier>/", signing.lift_refusal, name="lift_refusal"),
    path("<int:decision>/xet-lai/<int:dossier>/", signing.review_again, name="review_again"),
    path("<int:decision>/ban-hanh/", issuing.issue, name="issue"),
    path("<int:decision>/khong-ban-hanh/", decisions.drop, name="drop"),
    path("<int:decision>/muc-thuong/", issuing.prize, name="prize"),
    path("<int:decision>/giay-chung-nhan/", issuing.certificates, name="certificates"),
    path("<int:decision>/quyet-dinh.<slug:kind>", decisions.paper, name="paper"),
    path("<int:decision>/chi-tien-thuong.<slug:kind>", funds.payment_paper, name="payment_paper"),
    path("<int:decision>/chi/<int:payment>/", funds.pay, name="pay"),
    path("<int:decision>/huy-bo/", falling.revoke, name="revoke"),
    path("<int:decision>/phuc-hoi/", falling.restore, name="restore"),
    path("<int:decision>/dinh-chinh/<int:line>/", falling.correct, name="correct"),
    path("<int:decision>/nop-lai/<int:giving_back>/", falling.take_back, name="take_back"),
    path("<int:decision>/khong-thu-hoi/<int:giving_back>/", falling.let_go, name="let_go"),
]
