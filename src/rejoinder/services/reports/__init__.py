"""Figures that the product draws for its owner, each from what really happened."""
