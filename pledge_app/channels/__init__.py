"""Places that bytes can be put, fetched and listed."""
