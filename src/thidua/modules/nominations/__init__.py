"""Proposals for commendation: picked, put into dossiers, handed in, made public, reviewed, sent up."""
