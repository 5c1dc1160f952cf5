"""300 rows at three providers, killed with -9 halfway and resumed, against the sandbox (`make batch-demo`).

Moderation, failures, refusals and a 503 are among them; nothing is sent twice, and the sheet shows what came of each.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from safelight.provider import load_provider
from safelight.sandbox import Sandbox
from tests.batch.killed import ROWS

FOLDER = Path("demo-batch")
KEY = "00000000-0000-4000-8000-000000000000"  # made up: the sandbox takes any key of a plausible form
EACH = 100
SPOILT = {
    10: "[safelight: moderated]",
    20: "[safelight: fails]",
    30: "[safelight: 422@submit]",
    40: "[safelight: 503@submit]",
    50: "[safelight: 503@1-2]",
    60: "[safelight: reset@file:1]",
    70: "[safelight: moderated:input]",
}


def table(provider: str) -> Path:
    """The rows of one provider, as a file; a few are to go wrong."""
    _, body = ROWS[provider]
    path = FOLDER / f"{provider}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(EACH):
            told = SPOILT.get(number, "")
            inner = body.get("request", body)
            spoilt: dict[str, Any] = {"prompt": f"picture {number} {told}"} if "prompt" in inner else {}
            if "faceImage" in inner:
                spoilt = {"faceImage": f"https://example.com/{number}.png{'?' + told if told else ''}"}
            row = {**inner, **spoilt}
            file.write(json.dumps({"id": f"{provider}-{number}", **({"request": row} if "request" in body else row)}))
            file.write("\n")
    return path


def start(provider: str, origin: str) -> subprocess.Popen[bytes]:
    """The command, in a process of its own."""
    operation, _ = ROWS[provider]
    command = [sys.executable, "-c", "import sys; from safelight.cli import main; sys.exit(main())", "batch", provider]
    command += [
        operation,
        str(FOLDER / f"{provider}.jsonl"),
        "--out",
        str(FOLDER),
        "--base-url",
        f"{origin}/{provider}",
    ]
    command += ["--per-minute", "100000"]  # of the sandbox, and not of an account's first tier
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, **_keys()})  # noqa: S603 - our own command


def _keys() -> dict[str, str]:
    return {load_provider(name).key_variable: KEY for name in ROWS}


def main() -> int:
    """Run it, and say what was lost."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for name in ROWS:
        table(name)
    with Sandbox(duration=1.0, seed=7).serve() as sandbox:
        print(f"{3 * EACH} rows at three providers, imitated by the sandbox on this machine:", flush=True)
        running = [start(name, sandbox.origin) for name in ROWS]
        while len(sandbox.jobs) < 3 * EACH / 2 and any(each.poll() is None for each in running):
            time.sleep(0.05)
        for each in running:
            each.send_signal(signal.SIGKILL)
            each.wait()
        print(f"\nkilled with -9 after {len(sandbox.jobs)} submits; the same commands again:\n", flush=True)
        codes = [each.wait() for each in [start(name, sandbox.origin) for name in ROWS]]
        bodies = Counter((job.provider, json.dumps(job.body, sort_keys=True)) for job in sandbox.jobs.values())
    twice = sum(count - 1 for count in bodies.values())
    print(
        f"\n{len(bodies)} jobs, {twice} submitted twice; the commands ended with {codes} (14: some rows have no files)"
    )
    print(f"look at {FOLDER.absolute() / 'index.html'}")
    return 1 if twice or set(codes) != {14} else 0


if __name__ == "__main__":
    sys.exit(main())
