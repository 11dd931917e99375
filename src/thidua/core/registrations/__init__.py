"""What units and people undertake for a year: registrations, and the pact of a bloc."""
