# Generated from scripts/regen with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The generated clients, one package a provider."""
