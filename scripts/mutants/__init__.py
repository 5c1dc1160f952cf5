"""Our own three clients against mistakes made on purpose: two samples of hundreds, and what the stock generator gets wrong."""
