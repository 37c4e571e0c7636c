"""Live views: what changed reaches every console and messenger that watches, once, in order, resumable."""
