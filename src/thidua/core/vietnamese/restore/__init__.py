"""Restoring accents and words in text ruined by a page reader that knows no Vietnamese."""

from thidua.core.vietnamese.restore.lines import RestoredLine, Token
from thidua.core.vietnamese.restore.model import Model, model_of
from thidua.core.vietnamese.restore.restorer import Restorer

__all__ = ["Model", "RestoredLine", "Restorer", "Token", "model_of"]
