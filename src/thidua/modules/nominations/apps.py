"""The Django app of proposals."""

from django.apps import AppConfig


class NominationsConfig(AppConfig):
    """Proposals, dossiers, publicity, opinions."""

    name = "thidua.modules.nominations"
    label = "nominations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the actions, and the dossiers that wait for a council's vote."""
        from thidua.foundation.agenda import Source, register
        from thidua.modules.nominations import actions
        from thidua.modules.nominations.queries.reviewing import barred_from_vote, offers
        from thidua.modules.nominations.queries.unregistered import notes_for_vote

        word = "Hồ sơ đề nghị khen thưởng"
        register(Source("nominations.dossier", word, offers, actions.voted, barred_from_vote, notes_for_vote))
