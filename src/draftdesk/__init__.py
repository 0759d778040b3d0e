"""Draftdesk: a desktop editor for the records of an ERP that works offline and loses nothing."""

__version__ = "0.1.0"
