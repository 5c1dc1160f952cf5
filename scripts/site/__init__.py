"""The site of the documentation: its pages, written and generated, put together and built (`make docs`)."""
