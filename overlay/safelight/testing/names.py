"""What markers, settings and the fixture are called."""

__all__ = ["ALLOWED_HOSTS", "NO_DRIFT", "SANDBOX"]

SANDBOX, NO_DRIFT, ALLOWED_HOSTS = "safelight_sandbox", "safelight_no_drift", "safelight_allow_hosts"
