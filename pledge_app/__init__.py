"""Pledge: hold yourself to what you promised, and let others check it."""

__version__ = "0.1.0"
