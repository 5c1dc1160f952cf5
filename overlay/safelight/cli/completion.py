"""What the shell completes: names of providers, of operations and of their inputs, without asking anybody."""

from __future__ import annotations

import typer

from safelight.errors import UsageError


def providers(incomplete: str) -> list[str]:
    """The providers that begin so."""
    from safelight.provider import provider_names

    return _beginning(provider_names(), incomplete)


def operations(context: typer.Context, incomplete: str) -> list[str]:
    """The operations of the provider before it that begin so: those that the command takes."""
    from safelight.provider import each_provider, load_provider
    from safelight_api.operation import Submit

    # After an option that wants a value typer does not say what came before it: any provider's will do.
    named = context.params.get("provider")
    try:
        known = [load_provider(named)] if named else list(each_provider(lambda _: None))
    except UsageError:
        return []
    tables = [each.operations for each in known]
    jobs = {"run": True, "submit": True, "call": False}.get(context.info_name or "")
    living = [each for table in tables for each in table.values() if each.retired is None]
    return _beginning([each.name for each in living if jobs in {None, isinstance(each, Submit)}], incomplete)


def inputs(context: typer.Context, incomplete: str) -> list[str]:
    """The inputs of the operation before it that begin so."""
    from safelight.cli.shapes import inputs as inputs_of
    from safelight.provider import load_provider

    try:
        provider = load_provider(context.params.get("provider") or "")
        operation = provider.operation(context.params.get("operation") or "")
    except UsageError:
        return []
    return _beginning([f"{each.name}=" for each in inputs_of(operation)], incomplete)


def _beginning(names: list[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]
