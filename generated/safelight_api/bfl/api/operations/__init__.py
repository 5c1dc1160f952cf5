# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""Contains endpoint functions for accessing the API"""
