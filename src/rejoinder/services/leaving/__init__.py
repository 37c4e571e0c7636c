"""How contacts leave and come back: by a word, a click, a page, or an event of the provider."""
