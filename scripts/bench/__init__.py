"""Measurements, each a ratio within one run, since machines are noisy: `make bench`."""
