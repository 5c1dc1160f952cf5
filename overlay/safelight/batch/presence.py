"""Whether a process is alone at a ledger on this machine: told by a lock that ends with it, however it ends."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

fcntl: Any
try:
    import fcntl
except ImportError:  # Windows: there the leases alone tell
    fcntl = None


class Presence:
    """One desk at a ledger in a file, for as long as it is open; None of a path: at one that machines share."""

    def __init__(self, ledger: Path | None) -> None:
        self._descriptor: int | None = None
        if ledger is not None and fcntl is not None:
            self._descriptor = os.open(ledger.with_name(f"{ledger.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)

    def alone(self) -> bool:
        """Whether nobody else is there, and nobody can come until `share` is called."""
        if self._descriptor is None:
            return False
        with suppress(OSError):
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def share(self) -> None:
        """Be there, beside others."""
        if self._descriptor is not None:
            fcntl.flock(self._descriptor, fcntl.LOCK_SH)

    def end(self) -> None:
        """Be there no more."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
