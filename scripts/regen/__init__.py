"""From `specs/` to `generated/`."""
