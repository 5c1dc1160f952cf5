"""From any provider's OpenAPI document to a typed package, and to a provider that the clients can use.

Needs the extra `generate`; nothing else of Safelight imports this folder.
"""
