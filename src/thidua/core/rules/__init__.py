"""How law is told to a machine: citations, dated values, conditions, three answers, and the trace of every answer."""
