"""Writes of reporting."""

from thidua.modules.reporting.actions import composing, drafts, handing_in, schemes, timing

__all__ = ["composing", "drafts", "handing_in", "schemes", "timing"]
