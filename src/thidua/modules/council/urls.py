"""Addresses of councils."""

from django.urls import path

from thidua.modules.council.views import ballots, bodies, items, papers, sessions

app_name = "council"
urlpatterns = [
    path("", bodies.listed, name="list"),
    path("moi/", bodies.establish, name="establish"),
    path("khoi/<int:bloc>/", bodies.gather, name="gather"),
    path("<int:council>/", bodies.page, name="council"),
    path("<int:council>/quy-dinh/", bodies.adopt_rule, name="adopt_rule"),
    path("<int:council>/phien-moi/", bodies.prepare, name="prepare"),
    path("<int:council>/thanh-vien/", bodies.add_seat, name="add_seat"),
    path("<int:council>/thanh-vien/<int:seat>/ket-thuc/", bodies.end_seat, name="end_seat"),
    path("<int:council>/ket-thuc/", bodies.end, name="end"),
    path("phien/<int:session>/", sessions.page, name="session"),
    path("phien/<int:session>/noi-dung/", sessions.put, name="put"),
    path("phien/<int:session>/noi-dung/de-nghi/", sessions.put_offer, name="put_offer"),
    path("phien/<int:session>/moi-hop/", sessions.convene, name="convene"),
    path("phien/<int:session>/diem-danh/", sessions.attendance, name="attendance"),
    path("phien/<int:session>/khai-mac/", sessions.open_, name="open"),
    path("phien/<int:session>/ket-thuc/", sessions.close, name="close"),
    path("phien/<int:session>/huy/", sessions.cancel, name="cancel"),
    path("phien/<int:session>/giay-to/<slug:paper>.<slug:kind>", papers.paper, name="paper"),
    path("noi-dung/<int:item>/", items.page, name="item"),
    path("noi-dung/<int:item>/y-kien/", items.remark, name="remark"),
    path("noi-dung/<int:item>/ket-luan/", items.conclude, name="conclude"),
    path("noi-dung/<int:item>/rut/", items.withdraw, name="withdraw"),
    path("noi-dung/<int:item>/khong-tham-gia/", items.stand_aside, name="stand_aside"),
    path("noi-dung/<int:item>/tham-gia/", items.take_part, name="take_part"),
    path("noi-dung/<int:item>/mo-bo-phieu/", items.open_ballot, name="open_ballot"),
    path("noi-dung/<int:item>/ket-thuc-bo-phieu/", items.close_ballot, name="close_ballot"),
    path("noi-dung/<int:item>/huy-ket-qua/", items.annul, name="annul"),
    path("noi-dung/<int:item>/y-kien-van-ban/", items.enter_opinion, name="enter_opinion"),
    path("noi-dung/<int:item>/bo-phieu-lai/", items.run_off, name="run_off"),
    path("noi-dung/<int:item>/theo-quy-che/", items.settle, name="settle"),
    path("noi-dung/<int:item>/phieu/", ballots.ballot, name="ballot"),
    path("noi-dung/<int:item>/ket-qua/", ballots.result, name="result"),
    path("noi-dung/<int:item>/ket-qua/<int:ballot>/", ballots.result, name="result_of"),
    path("noi-dung/<int:item>/ket-qua/<int:ballot>/danh-sach.txt", ballots.slips, name="slips"),
]
