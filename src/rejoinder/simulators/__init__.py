"""Stand-ins of the providers, as faithful as we know them: nobody needs an account to try or test a channel.

They know nothing of Rejoinder and speak with it as the real ones do, over HTTP, SMTP and IMAP; any other program can be
pointed at them as well. `stage` holds who is there and what was said, `courier` brings webhooks, each provider is a
folder, `control` is for tests, and `phone` is what a person holds.
"""
