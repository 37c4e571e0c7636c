"""Segments: audiences that are saved, and always know who is in them.

`keep` makes and changes them; `filling` finds their members when the rule is new; `following` looks again at whoever
something changed of, and at whoever time alone may move; `members` tells who is in, and why.
"""
