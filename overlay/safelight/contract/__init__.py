"""From input to bytes, and from bytes to a typed model, as the document has it: pure, without socket or clock."""
