"""Mutation testing of the evaluator: what is changed (`changes`), and how a change is tried (`trying`)."""
