import msgspec


class Remark(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is to be said of one place in a campaign, and what to do about it; `field` is its path."""

    field: str
    text: str
    only_warns: bool = False
