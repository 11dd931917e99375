"""The Django app of councils."""

from django.apps import AppConfig


class CouncilConfig(AppConfig):
    """Bodies, sessions, ballots, minutes."""

    name = "thidua.modules.council"
    label = "council"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions and the effects."""
        from thidua.foundation.agenda import Source, register
        from thidua.modules.council import actions, tasks  # noqa: F401 - importing registers them
        from thidua.modules.council.queries.rankings import ranking_offers

        register(Source("council.ranking", "Kết quả chấm điểm của khối", ranking_offers, lambda _turn, _decided: None))
