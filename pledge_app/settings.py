"""The person's settings: what the window and the terminal do the same way next time."""
