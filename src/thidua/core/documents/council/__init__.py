"""Papers of a council or a bloc's meeting: minutes, vote record, submission letter (Nghị định 30/2020/NĐ-CP)."""
