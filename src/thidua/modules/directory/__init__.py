"""Units as a tree with dated names and parents, people, dated duties, accounts and log-in."""
