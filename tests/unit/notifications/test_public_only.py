import pytest

from rejoinder.channels.net.public_only import is_public, refusal
from rejoinder.channels.net.sessions import PublicOnly


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - an address to refuse, none to bind
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:0a00:0001::1", False),
        ("64:ff9b::a00:1", False),
    ],
)
def test_only_addresses_of_the_public_internet_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


async def test_a_name_that_resolves_to_the_house_itself_is_refused() -> None:
    resolver = PublicOnly()
    with pytest.raises(OSError, match="no public address"):
        await resolver.resolve("localhost", 443)
    await resolver.close()


def test_an_installation_may_allow_private_push_services() -> None:
    assert refusal("http://127.0.0.1:9/x", allow_private=True) is None
    assert refusal("file:///etc/passwd", allow_private=True) == "it is no URL"
    assert refusal("https://[bad", allow_private=True) == "it is no URL"
    assert refusal("https://push.example:99999/", allow_private=False) == "it is no URL"
