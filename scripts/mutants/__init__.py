"""Our own clients against mistakes made on purpose: hundreds of them, and what the stock generator gets wrong."""
