"""How an award is proposed, decided and paid: offices, councils, time limits, papers, money."""
