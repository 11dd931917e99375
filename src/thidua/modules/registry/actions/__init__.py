"""Writes of the register."""

from thidua.modules.registry.actions.bearers import (
    BearerDraft,
    LinkDraft,
    add_bearer,
    correct_bearer,
    link_bearers,
    unlink_bearers,
)
from thidua.modules.registry.actions.entries import (
    EntryDraft,
    correct_entry,
    make_entry,
    restore_entry,
    revoke_entry,
)
from thidua.modules.registry.actions.lists import (
    check_list,
    end_saving,
    receive_list,
    receive_rows,
    save_list,
    save_part,
    set_list_aside,
    stop_saving,
)
from thidua.modules.registry.actions.records import RecordDraft, correct_record, keep_record, take_record_back

__all__ = [
    "BearerDraft", "EntryDraft", "LinkDraft", "RecordDraft", "add_bearer", "check_list", "correct_bearer",
    "correct_entry", "correct_record", "end_saving", "keep_record", "link_bearers", "make_entry", "receive_list",
    "receive_rows", "restore_entry", "revoke_entry", "save_list", "save_part", "set_list_aside", "stop_saving",
    "take_record_back", "unlink_bearers",
]  # fmt: skip
