"""Tables as readers leave them: in bars, in tabulators, run together on a line, or with each cell on its own."""
