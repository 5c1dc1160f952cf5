"""Holding the project to the world: clients that others wrote against our sandbox, our client against others' mock.

`python -m scripts.compat` (`make compat`) installs each from its registry, by name, into a folder of its own below
`.venv-compat`, and uses it unmodified. Remove that folder to have the newest versions again.
"""
