"""Files that people send: checked by what they are, kept, served so that they cannot run, and removed."""

from rejoinder.services.uploads.given_up import remove_given_up
from rejoinder.services.uploads.keep import keep, kept_files, linked
from rejoinder.services.uploads.serve import Served, serve

__all__ = ["Served", "keep", "kept_files", "linked", "remove_given_up", "serve"]
