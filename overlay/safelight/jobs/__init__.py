"""What is decided about a job, from submit to file: flows that yield effects and perform none. Private."""
