"""The demo workspace: a coffee roaster with two shops that does not exist."""
