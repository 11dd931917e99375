"""The law on emulation and commendation as written: texts, dated values, a file for each title, worked cases."""
