"""Places of the business: their hours, with public holidays and special days."""
