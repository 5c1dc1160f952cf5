"""The provider that is held to its documents: what it says of itself, and where a changed client of it comes from."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, Self

from attrs import frozen

from safelight.provider import Provider, ProviderModule, described
from safelight_api.operation import load_document


@frozen
class Subject:
    """One provider: the module that has it as `PROVIDER`, by its name, and the folder of its generated package."""

    provider: Provider
    module: str
    folder: Path

    @classmethod
    def of(cls, given: Provider | ProviderModule | ModuleType) -> Self:
        """The subject that a test names: by its module, or by the provider of one that was imported."""
        provider: Provider = given.PROVIDER if isinstance(given, ModuleType) else described(given)
        holders = (name for name, module in list(sys.modules.items()) if _has(module, provider))
        module = given.__name__ if isinstance(given, ModuleType) else next(holders, "")
        package = next(iter(provider.operations.values())).package
        return cls(provider, module, Path(str(import_module(package).__file__)).parent)

    @property
    def name(self) -> str:
        """The provider's name."""
        return self.provider.name

    @property
    def package(self) -> str:
        """The generated package."""
        return next(iter(self.provider.operations.values())).package

    def document(self, name: Literal["effective", "tolerant"]) -> dict[str, Any]:
        """A document that the package was made from."""
        return load_document(self.package, name)

    def imported(self) -> Provider:
        """The provider as it can be imported now."""
        provider: Provider = import_module(self.module).PROVIDER
        return provider

    def forget(self) -> None:
        """Have what is the provider's own imported anew."""
        for name in [name for name in sys.modules if f"{name}.".startswith((f"{self.package}.", f"{self.module}."))]:
            del sys.modules[name]


def _has(module: Any, provider: Provider) -> bool:
    return getattr(module, "__dict__", {}).get("PROVIDER") is provider
