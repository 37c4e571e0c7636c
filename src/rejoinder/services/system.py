"""What every service works with; made once, in bootstrap."""

from dataclasses import dataclass, field

from rejoinder.channels.net import Http, Pusher
from rejoinder.channels.registry import Registry
from rejoinder.domain.time import Clock, NewId
from rejoinder.services.campaigns.shown.book import Showbooks
from rejoinder.services.collect.collector import Collector
from rejoinder.services.hooks import Hooks
from rejoinder.services.live.hub import Hub
from rejoinder.services.segments.book import Books
from rejoinder.services.segments.told import Told
from rejoinder.services.speeds import Speeds
from rejoinder.store.database import Database
from rejoinder.store.files import Files
from rejoinder.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Limits:
    """What this installation allows."""

    upload_bytes: int
    dispatch_batch: int
    rates: bool = True


@dataclass(frozen=True, slots=True)
class Mail:
    """How this installation sends its own mail; `url` is empty when it cannot."""

    url: str
    sender: str


@dataclass(frozen=True, slots=True)
class System:
    """The parts that services share."""

    db: Database
    hub: Hub
    channels: Registry
    files: Files
    vault: Vault
    clock: Clock
    new_id: NewId
    base_url: str
    limits: Limits
    mail: Mail
    http: Http
    pusher: Pusher
    hooks: Hooks = field(default_factory=Hooks)
    speeds: Speeds = field(default_factory=Speeds)
    books: Books = field(default_factory=Books)
    told: Told = field(default_factory=Told)
    told_campaigns: Told = field(default_factory=Told)
    showbooks: Showbooks = field(default_factory=Showbooks)
    collector: Collector = field(default_factory=Collector)
