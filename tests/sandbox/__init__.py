"""Tests of the sandbox, and the sandbox held to the documents."""
