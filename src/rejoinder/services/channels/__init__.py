"""Connected channels: how a web messenger looks, speaks and is put on a site, and how strict its rules are."""
