"""A made-up business of any size: its contacts, what they did in a year, and all that is counted of it.

Everything is reckoned from a seed: the same seed, number and day give the same people who do the same things. `people`
says who they are, `rhythm` when they come, `visits` what they do then, `lines` writes that down as COPY reads it, and
`making` puts it into a workspace, a slice of contacts in each transaction.
"""
