"""Who may do and see what: duties, relations and one table that joins them to actions."""
