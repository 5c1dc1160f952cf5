"""What maintainers run; see `make help`."""
