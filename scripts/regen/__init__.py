"""From `specs/` to `generated/`: what `safelight.generate` does, with the paths of this repository."""
