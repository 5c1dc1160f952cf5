"""What the documents do not tell: a module a provider, named as its generated package, with an `IMITATION`."""
