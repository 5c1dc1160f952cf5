"""What checking a reply costs: against parsing its JSON, and against parsing and the bare `from_dict`."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from safelight.contract.reply import decode
from safelight.provider import Provider, load_provider, provider_names
from scripts.bench.pairs import paired


def typical(provider: Provider) -> tuple[Any, bytes]:
    """A provider's result operation, and the longest documented example of its 200."""
    operation = provider.operation(provider.result)
    path = operation.document("effective")["paths"][operation.path][operation.method.lower()]
    examples = path["responses"]["200"]["content"]["application/json"]["examples"].values()
    return operation, max((json.dumps(example["value"]).encode() for example in examples), key=len)


def bare(model: Any, body: bytes) -> Any:
    """What one would write without a contract."""
    return model.from_dict(json.loads(body))


def report() -> dict[str, list[float]]:
    """Print a row a provider, and give what it says."""
    found = {}
    print("Decoding a typical reply (processor time, median of paired rounds)")
    print(f"  {'provider':10} {'bytes':>6} {'to json.loads':>14} {'to json.loads + from_dict':>26}")
    for provider in map(load_provider, provider_names()):
        operation, body = typical(provider)
        model = operation.load(operation.responses[200][0].model)
        ours = partial(decode, provider, operation, 200, {}, body)
        loads = paired(ours, partial(json.loads, body), rounds=40, repeat=300)
        both = paired(ours, partial(bare, model, body), rounds=40, repeat=300)
        print(f"  {provider.name:10} {len(body):6} {loads:14.2f} {both:26.2f}")
        found[provider.name] = [round(loads, 2), round(both, 2)]
    return found
