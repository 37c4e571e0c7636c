"""Files that people send: checked by what they are, kept, and served so that they cannot run."""

from rejoinder.services.uploads.keep import keep, kept_files
from rejoinder.services.uploads.serve import Served, serve

__all__ = ["Served", "keep", "kept_files", "serve"]
