"""Plans: the file as received, what the machine read in it, what the officer decided, and the accepted plan."""
