"""Carrying changes both ways, in a thread of its own."""
