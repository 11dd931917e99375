"""URLs of campaigns."""

from django.urls import path

from thidua.modules.campaigns.views import campaigns, cascade, movements, starting

app_name = "campaigns"
urlpatterns = [
    path("", campaigns.listed, name="list"),
    path("phat-dong-moi/", starting.start, name="start"),
    path("ke-hoach-cap-tren/", starting.keep_upper, name="keep_upper"),
    path("so-phong-trao/", movements.register, name="register"),
    path("so-phong-trao/them/", movements.add, name="register_movement"),
    path("so-phong-trao/<int:movement>/", movements.correct, name="correct_movement"),
    path("duoc-giao/<int:call>/", cascade.call, name="call"),
    path("duoc-giao/<int:call>/nhan/", cascade.receive, name="receive_call"),
    path("duoc-giao/<int:call>/phat-dong/", starting.answer, name="answer_call"),
    path("<int:campaign>/", campaigns.page, name="campaign"),
    path("<int:campaign>/ten-goi-tat/", campaigns.name_in_short, name="name_in_short"),
    path("<int:campaign>/trien-khai/", cascade.board, name="cascade"),
    path("<int:campaign>/nhac/", cascade.remind, name="remind_units"),
    path("<int:campaign>/giao-them/", cascade.send, name="send_calls"),
    path("<int:campaign>/trien-khai/<int:call>/mien/", cascade.release, name="release_unit"),
    path("<int:campaign>/trien-khai/<int:call>/giao-lai/", cascade.again, name="call_again"),
    path("<int:campaign>/tong-ket/", campaigns.finish, name="finish"),
    path("<int:campaign>/mo-lai/", campaigns.resume, name="resume"),
    path("khoi/<int:bloc>/thanh-vien/", campaigns.members, name="members"),
]
