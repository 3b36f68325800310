"""Pledges, conduct and standing: the words of the product as values. Standard library only, no I/O."""
