"""Batches on engines that people have: what a task calls, and what the same costs without it. The tests run these."""
