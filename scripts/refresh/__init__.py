"""What changed between two OpenAPI documents of a provider, and what it means for users of the older one."""
