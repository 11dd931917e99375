"""Pictures of campaigns: each from its data to a drawing and to the table that tells the same."""
