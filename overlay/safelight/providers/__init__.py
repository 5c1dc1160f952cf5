"""One module a provider, used as `from safelight.providers import bfl`: its operations, and `PROVIDER`."""
