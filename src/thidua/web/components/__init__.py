"""The arithmetic of the page's parts: where a bar ends, which shade a cell has. The parts themselves are templates."""
