"""Quyết định khen thưởng and the decisions about one (đính chính, hủy bỏ, phục hồi), with their annexes."""
