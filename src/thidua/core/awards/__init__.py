"""Awards: the facts they ask for, how many there may be, what a dossier still lacks."""
