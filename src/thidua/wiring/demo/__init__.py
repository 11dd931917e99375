"""The demo world: built by the real actions, marked as demo data wherever it is shown."""
