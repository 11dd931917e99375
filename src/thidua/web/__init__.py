"""The face: what officials see in the browser, and the one mapper of refusals to answers."""
