"""Forms of reporting: plain fields that become the keyword arguments of an action."""
