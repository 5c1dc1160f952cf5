"""What a person must still decide of an adopted provider."""

from __future__ import annotations

from typing import Any


def decisions(said: dict[str, Any]) -> list[str]:
    """What a person must still decide, in the order in which it is needed."""
    module, patch = f"{said['package']}/__init__.py", f"specs/patches/{said['name']}.yaml"
    found: list[str] = []
    if not said["base_url_known"]:
        found.append(f"the base URL: the document names no https server ({module}, base_url and hosts)")
    if not said["key"].certain:
        found.append(f"where the key goes: there is {said['key'].told} ({module}, header and prefix)")
    if counted := [f"{n} guessed {name}{'s' if n > 1 else ''}" for name, n in said["guessed"].items() if n]:
        are = "is" if sum(said["guessed"].values()) == 1 else "are"
        found.append(f"whether the {' and '.join(counted)} {are} right ({patch}); then drop 'guessed'")
    if not said["submits"]:
        found.append(
            f"which operation starts a job and which tells of it: no pair was found ({patch} is where links go)"
        )
    found += _of_replies(said, module)
    if once := said["once"]:
        told = f"whether {', '.join(once[:3])} is done once under the key that it takes"
        found.append(f"{told}: a lost answer is asked for again with it ({patch}: `x-idempotency: false` forbids that)")
    if deleting := said["deleting"]:
        found.append(
            f"whether {', '.join(deleting[:3])} cancels a job under way ({patch}: a link `cancel` of its submit)"
        )
    found.append(f"how to learn whether a submit was accepted whose reply was lost ({module}, find_out)")
    return found


def _of_replies(said: dict[str, Any], module: str) -> list[str]:
    """What must be decided of the result of a job."""
    found: list[str] = []
    if said["status"] is None:
        found.append(f"where the status of a job stands ({module}, status)")
    elif not said["words"]:
        found.append(f"what the words of {said['status']} mean: the document lists none ({module}, words)")
    found += [f"what the status {word!r} means ({module}, words)" for word in said["unknown"]]
    if not said["files"] and not said["downloads"]:
        found.append(f"where the files of a finished job stand ({module}, FILES)")
    elif said["files"]:
        found.append(f"whether the files stand at {', '.join(said['files'])} ({module}, FILES)")
    return found
