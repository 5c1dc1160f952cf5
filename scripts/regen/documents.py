"""What a run of `make regen` may be stopped by."""

from safelight.generate.documents import RegenError

__all__ = ["RegenError"]
