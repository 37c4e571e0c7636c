"""Words that teammates keep at hand, filled in for whoever they answer."""
