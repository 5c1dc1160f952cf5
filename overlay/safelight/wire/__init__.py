"""Who performs the effects: the only sockets and sleeps, blocking and asynchronous. Private."""
