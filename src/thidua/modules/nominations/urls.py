"""URLs of proposals."""

from django.urls import path

from thidua.modules.nominations.views import (
    dossiers,
    likeness,
    lists,
    nominations,
    opinions,
    packages,
    papers,
    picking,
    publicity,
)

app_name = "nominations"
urlpatterns = [
    path("", nominations.listed, name="list"),
    path("moi/", nominations.enter, name="enter"),
    path("<int:nomination>/", nominations.page, name="nomination"),
    path("<int:nomination>/sua/", nominations.correct, name="correct"),
    path("<int:nomination>/chon/", picking.page, name="pick"),
    path("<int:nomination>/chon/can-doi/", picking.guards, name="guards"),
    path("<int:nomination>/chon/them/", picking.propose, name="propose"),
    path("danh-sach/mau.xlsx", lists.template, name="template"),
    path("<int:nomination>/danh-sach/", lists.receive, name="receive_list"),
    path("<int:nomination>/danh-sach/<int:paper>/", lists.page, name="list_page"),
    path("<int:nomination>/danh-sach/<int:paper>/them/", lists.save, name="save_list"),
    path("<int:nomination>/trinh/", nominations.submit, name="submit"),
    path("<int:nomination>/rut/", nominations.withdraw, name="withdraw"),
    path("<int:nomination>/tiep-nhan/", nominations.receive, name="receive"),
    path("<int:nomination>/tra-lai/", nominations.give_back, name="return"),
    path("<int:nomination>/chuyen/", nominations.hand_over, name="hand_over"),
    path("<int:nomination>/so-to-trinh/", nominations.number_letter, name="number_letter"),
    path("<int:nomination>/xet-dieu-kien/", nominations.weigh, name="weigh_all"),
    path("<int:nomination>/trinh-len/", nominations.send_up, name="send_up"),
    path("ho-so/<int:dossier>/", dossiers.page, name="dossier"),
    path("ho-so/<int:dossier>/viet/", dossiers.write, name="write"),
    path("ho-so/<int:dossier>/gui/", dossiers.submit, name="submit_dossier"),
    path("ho-so/<int:dossier>/rut/", dossiers.withdraw, name="withdraw_dossier"),
    path("ho-so/<int:dossier>/tiep-nhan/", dossiers.receive, name="receive_dossier"),
    path("ho-so/<int:dossier>/tra-lai/", dossiers.give_back, name="return_dossier"),
    path("ho-so/<int:dossier>/dong-y/", dossiers.accept, name="accept"),
    path("ho-so/<int:dossier>/khong-dong-y/", dossiers.decline, name="decline"),
    path("ho-so/<int:dossier>/dua-ve/", dossiers.take_back, name="take_back"),
    path("ho-so/<int:dossier>/xet-dieu-kien/", dossiers.weigh, name="weigh"),
    path("ho-so/<int:dossier>/tep/", dossiers.attach, name="attach"),
    path("ho-so/<int:dossier>/bao-cao-thanh-tich.<slug:kind>", papers.report, name="report"),
    path("<int:nomination>/to-trinh.<slug:kind>", papers.letter, name="letter"),
    path("cong-khai/", publicity.listed, name="publicities"),
    path("cong-khai/moi/", publicity.publish, name="publish"),
    path("cong-khai/<int:publicity>/", publicity.page, name="publicity"),
    path("cong-khai/<int:publicity>/keo-dai/", publicity.extend, name="extend"),
    path("cong-khai/<int:publicity>/tra-loi/<int:comment>/", publicity.answer, name="answer"),
    path("ho-so/<int:dossier>/giong/<int:other>/", likeness.pair, name="pair"),
    path("y-kien/", opinions.listed, name="opinions"),
    path("y-kien/moi/", opinions.ask, name="ask"),
    path("y-kien/<int:opinion>/", opinions.page, name="opinion"),
    path("y-kien/<int:opinion>/tra-loi/", opinions.give, name="give_opinion"),
    path("y-kien/<int:opinion>/van-ban/", opinions.enter, name="enter_opinion"),
    path("<int:nomination>/goi/", packages.pack, name="pack"),
    path("goi/nhan/", packages.take, name="take_package"),
    path("tep/<int:paper>/", dossiers.file, name="file"),
    path("tep/<int:paper>/lay-ra/", dossiers.take_out, name="take_out"),
]

open_lists = (
    [path("", publicity.open_lists, name="lists"), path("<int:publicity>/", publicity.open_list, name="list")],
    "open_lists",
)
"""The public addresses of lists that wait for opinions, with their name space."""
