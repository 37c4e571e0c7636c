"""What a business is asked for, and has to do at Meta, to connect any of its products."""

from rejoinder.channels.contract import Field, Step
from rejoinder.channels.meta.graph import version_field

FIELDS = (
    Field(
        name="access_token",
        label="Access token",
        help="In Meta Business Suite, Settings, System users: one that does not run out, with the app's permissions.",
        secret=True,
        pattern=r"^\S{10,500}$",
        example="EAAG…",
    ),
    Field(
        name="app_secret",
        label="App secret",
        help="In the app's dashboard at developers.facebook.com, Settings, Basic. Requests are checked with it.",
        secret=True,
        pattern=r"^\S{8,200}$",
        example="2f6c…",
    ),
    version_field(),
)


def steps(product: str, fields: str) -> tuple[Step, ...]:
    """Tell what is to be done in the app's dashboard."""
    return (
        Step(f"Make an app of the type Business at developers.facebook.com and add {product} to it."),
        Step("Paste the ids, the access token and the app secret here, and save."),
        Step(f"In the dashboard, {product}, Webhooks: paste this as callback URL.", "{hook_url}"),
        Step("Paste this as verify token, and choose Verify and save.", "{verify_token}"),
        Step(f"Subscribe to the fields {fields}."),
        Step("Several accounts of one app share one callback URL: what is for another of them is passed on to it."),
    )
