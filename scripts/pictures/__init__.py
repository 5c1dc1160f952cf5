"""The picture of the README, made from what the real commands print: `python -m scripts.pictures`."""
