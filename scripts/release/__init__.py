"""Builds what is published, and tries it as strangers would (`make release`, `make wheel`)."""
