"""Days, periods and amounts as Vietnamese documents write them."""
