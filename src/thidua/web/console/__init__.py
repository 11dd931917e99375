"""The shell for officials: the frame of every page and the home page."""
