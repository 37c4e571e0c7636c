"""Settings: from the environment, over an optional `rejoinder.toml`, over the defaults below."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec

from rejoinder.channels.facts import Facts

PREFIX = "REJOINDER_"

#: Settings that have kept the names every platform gives them.
PLAIN_NAMES = {"DATABASE_URL": "database_url", "REDIS_URL": "redis_url", "PORT": "port"}


#: Names that begin like settings: which file to read, and what the tests are told.
NOT_SETTINGS = (
    f"{PREFIX}CONFIG",
    f"{PREFIX}TEST_",
    f"{PREFIX}CHROMIUM",
    f"{PREFIX}NO_CHROMIUM_REASON",
)


#: Settings that hold several values, separated by commas.
_LISTS = frozenset({"trusted_proxies", "providers"})


class ConfigError(Exception):
    """A setting is wrong; the message names it, and `remedy` says what it may be."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that an installation may set; `docs/settings.md` describes each."""

    data_dir: str = "data"
    database_url: str = ""
    redis_url: str = ""
    host: str = "127.0.0.1"
    port: Annotated[int, msgspec.Meta(ge=0, le=65535)] = 8000
    public_url: Annotated[str, msgspec.Meta(pattern=r"^(https?://[^/\s]+(/\S*)?)?$")] = ""
    secret_key: str = ""
    trusted_proxies: tuple[str, ...] = ()
    files_url: str = ""
    max_upload_mb: Annotated[int, msgspec.Meta(ge=1, le=500)] = 25
    smtp_url: Annotated[str, msgspec.Meta(pattern=r"^(smtps?://\S+)?$")] = ""
    mail_from: str = ""
    push_contact: Annotated[str, msgspec.Meta(pattern=r"^((mailto:|https://)\S+)?$")] = ""
    database_connections: Annotated[int, msgspec.Meta(ge=2, le=200)] = 10
    dispatch_batch: Annotated[int, msgspec.Meta(ge=1, le=5000)] = 500
    rate_limits: bool = True
    log_level: Annotated[str, msgspec.Meta(pattern=r"^(debug|info|warning|error)$")] = "info"
    log_format: Annotated[str, msgspec.Meta(pattern=r"^(console|json)$")] = "console"
    allow_private_push: bool = False
    allow_private_hosts: bool = False
    providers: tuple[Annotated[str, msgspec.Meta(pattern=r"^[a-z_]+=(https?|smtp|imap)://\S+$")], ...] = ()
    channel_facts: str = ""

    @property
    def folder(self) -> Path:
        """The data folder."""
        return Path(self.data_dir).expanduser().absolute()

    @property
    def provider_bases(self) -> dict[str, str]:
        """Where providers are reached instead of at their own addresses, by channel type."""
        return dict(one.split("=", 1) for one in self.providers)

    @property
    def facts(self) -> dict[str, Facts]:
        """What this installation knows better of channel types; raises ConfigError where the file is wrong."""
        if not self.channel_facts:
            return {}
        path = Path(self.channel_facts).expanduser()
        try:
            return msgspec.json.decode(path.read_bytes(), type=dict[str, Facts])
        except (OSError, msgspec.MsgspecError) as error:
            remedy = "docs/channels/README.md shows what the file looks like."
            raise ConfigError(f"{PREFIX}CHANNEL_FACTS cannot be read: {error}", remedy) from error

    @property
    def near_host(self) -> str:
        """The host at which this machine itself reaches the server."""
        everywhere = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "": "127.0.0.1"}  # noqa: S104 - nothing is bound here
        return everywhere.get(self.host, f"[{self.host}]" if ":" in self.host else self.host)

    @property
    def base_url(self) -> str:
        """The address that people and browsers reach this server at, without a slash at the end."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")


def load(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read and check all settings; raises ConfigError naming the first wrong one."""
    values = {**_from_file(environment), **_from_environment(environment)}
    try:
        return msgspec.convert(values, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise ConfigError(f"A setting is wrong: {error}", "docs/settings.md lists each setting.") from error


def _from_file(environment: Mapping[str, str]) -> dict[str, Any]:
    named = environment.get(f"{PREFIX}CONFIG")
    path = Path(named or "rejoinder.toml").expanduser()
    if not path.exists():
        if named:
            raise ConfigError(f"The settings file {named} does not exist.", f"Correct {PREFIX}CONFIG or unset it.")
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"The settings file {path} cannot be read: {error}", "Mend the file.") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    known = {field.name: field for field in msgspec.structs.fields(Settings)}
    found: dict[str, Any] = {}
    for name, value in environment.items():
        key = PLAIN_NAMES.get(name)
        if name.startswith(PREFIX) and not name.startswith(NOT_SETTINGS):
            key = name.removeprefix(PREFIX).lower()
            if key not in known:
                raise ConfigError(f"{name} is no setting of Rejoinder.", "docs/settings.md lists each setting.")
        if key is not None:
            found[key] = value.split(",") if key in _LISTS else value
    return found
