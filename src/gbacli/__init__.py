"""Who works with whom in the Greater Bay Area, read out of Chinese news reports."""

__version__ = "0.1.0"
