"""The three APIs on loopback or in-process, to build and test against without spending money.

from safelight.sandbox import Sandbox

with Sandbox().serve() as sandbox:
print(sandbox.base_url("bfl"))  # any made-up key will do
"""

from safelight.sandbox.job import SandboxJob
from safelight.sandbox.memory import Delivery, Received
from safelight.sandbox.sandbox import Sandbox
from safelight.sandbox.scenario import Fault, Scenario, ScenarioError

__all__ = ["Delivery", "Fault", "Received", "Sandbox", "SandboxJob", "Scenario", "ScenarioError"]
