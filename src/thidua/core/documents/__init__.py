"""Papers: the tree every writer prints, the parts of an official paper, and what each kind of paper says."""
