# ruff: noqa: E501 - a table is read as a table

TITLE = "Companies, channels, conversations, campaigns"
TEXT = """
A condition on a company is met when any company of the contact meets it; one that denies is met when none does what is
denied. A subscription is in force until the moment at which it expires. Somebody can be reached on a channel type when
they have an address there and have not left everything. They are on the site until two minutes after they were last seen.
"""
TABLES = {
    "Companies": """
| case                                        | facts                                                                     | rule                           | now              | in  | because                                                                              |
| ------------------------------------------- | ------------------------------------------------------------------------- | ------------------------------ | ---------------- | --- | ------------------------------------------------------------------------------------ |
| a company of theirs                         | company {"plan": "pro"}                                                   | company plan is "pro"          | 2026-01-05 10:00 | yes | plan of the company is “pro”; “pro” wanted.                                          |
| one of two companies                        | company {"plan": "free"}; company {"plan": "pro"}                         | company plan is "pro"          | 2026-01-05 10:00 | yes | plan of the company is “free”, “pro”; “pro” wanted.                                  |
| no company                                  |                                                                           | company plan is "pro"          | 2026-01-05 10:00 | no  | No company is known; plan: “pro” wanted.                                             |
| denied, and one of two is so                | company {"plan": "free"}; company {"plan": "pro"}                         | company plan is_not "pro"      | 2026-01-05 10:00 | no  | plan of the company is “free”, “pro”; not “pro” wanted.                              |
| denied, and none is so                      | company {"plan": "free"}; company {"seats": 5}                            | company plan is_not "pro"      | 2026-01-05 10:00 | yes | plan of the company is “free”, not known; not “pro” wanted.                          |
| denied, without a company                   |                                                                           | company plan is_not "pro"      | 2026-01-05 10:00 | yes | No company is known; plan: not “pro” wanted.                                         |
| a number of a company                       | company {"seats": 5}                                                      | company seats gte 5            | 2026-01-05 10:00 | yes | seats of the company is 5; at least 5 wanted.                                        |
| a date of a company, on the contact's clock | zone America/Sao_Paulo; company {"renews": "2026-01-06T02:00:00.000000Z"} | company renews on "2026-01-05" | 2026-01-05 10:00 | yes | renews of the company is 2026-01-05 23:00 (America/Sao_Paulo); on 2026-01-05 wanted. |
| not the contact's own attribute             | attribute plan = "pro"                                                    | company plan is "pro"          | 2026-01-05 10:00 | no  | No company is known; plan: “pro” wanted.                                             |
""",
    "Subscriptions and reach": """
| case                         | facts                                              | rule                     | now              | in  | because                                         |
| ---------------------------- | -------------------------------------------------- | ------------------------ | ---------------- | --- | ----------------------------------------------- |
| subscribed                   | subscribed news on email                           | subscribed news          | 2026-01-05 10:00 | yes | Subscribed to the topic.                        |
| subscribed to something else | subscribed deals on email                          | subscribed news          | 2026-01-05 10:00 | no  | Not subscribed to the topic.                    |
| on this channel type         | subscribed news on email                           | subscribed news on=email | 2026-01-05 10:00 | yes | Subscribed to the topic on email.               |
| on another channel type      | subscribed news on email                           | subscribed news on=sms   | 2026-01-05 10:00 | no  | Not subscribed to the topic on sms.             |
| until later                  | subscribed news on email until 2026-01-05 10:00:01 | subscribed news          | 2026-01-05 10:00 | yes | Subscribed to the topic.                        |
| until now                    | subscribed news on email until 2026-01-05 10:00    | subscribed news          | 2026-01-05 10:00 | no  | Not subscribed to the topic.                    |
| reachable somewhere          | identity email                                     | reachable                | 2026-01-05 10:00 | yes | Can be reached on email.                        |
| reachable nowhere            |                                                    | reachable                | 2026-01-05 10:00 | no  | Cannot be reached on any channel.               |
| reachable there              | identity email; identity web                       | reachable on=email       | 2026-01-05 10:00 | yes | Can be reached on email, web; email wanted.     |
| reachable elsewhere only     | identity web                                       | reachable on=email       | 2026-01-05 10:00 | no  | Can be reached on web; email wanted.            |
| they left there              | identity email left                                | reachable on=email       | 2026-01-05 10:00 | no  | Cannot be reached on any channel; email wanted. |
| they left one of two         | identity email left; identity web                  | reachable                | 2026-01-05 10:00 | yes | Can be reached on web.                          |
""",
    "Presence": """
| case                         | facts                                     | rule   | now              | in  | because                                       |
| ---------------------------- | ----------------------------------------- | ------ | ---------------- | --- | --------------------------------------------- |
| seen a minute ago            | last_seen_at = 2026-01-05 09:59           | online | 2026-01-05 10:00 | yes | Last seen on 2026-01-05 16:59 (Asia/Jakarta). |
| seen just within two minutes | last_seen_at = 2026-01-05 09:58:00.000001 | online | 2026-01-05 10:00 | yes | Last seen on 2026-01-05 16:58 (Asia/Jakarta). |
| seen two minutes ago         | last_seen_at = 2026-01-05 09:58           | online | 2026-01-05 10:00 | no  | Last seen on 2026-01-05 16:58 (Asia/Jakarta). |
""",
    "Conversations": """
| case                               | facts                                                                        | rule                                                | now              | in  | because                                                                 |
| ---------------------------------- | ---------------------------------------------------------------------------- | --------------------------------------------------- | ---------------- | --- | ----------------------------------------------------------------------- |
| a conversation                     | talk open on web at 2026-01-04 10:00                                         | talked any                                          | 2026-01-05 10:00 | yes | 1 conversation; at least 1 wanted.                                      |
| none at all                        |                                                                              | talked any                                          | 2026-01-05 10:00 | no  | 0 conversations; at least 1 wanted.                                     |
| none at all, and none is wanted    |                                                                              | talked any eq 0                                     | 2026-01-05 10:00 | yes | 0 conversations; 0 wanted.                                              |
| an open one                        | talk closed on web at 2026-01-04 10:00                                       | talked open                                         | 2026-01-05 10:00 | no  | 0 open conversations; at least 1 wanted.                                |
| two open ones                      | talk open on web at 2026-01-04 10:00; talk open on email at 2026-01-04 11:00 | talked open gte 2                                   | 2026-01-05 10:00 | yes | 2 open conversations; at least 2 wanted.                                |
| on another channel type than asked | talk open on web at 2026-01-04 10:00                                         | talked open gte 1 on=email                          | 2026-01-05 10:00 | no  | 0 open conversations on email; at least 1 wanted.                       |
| on the channel type asked for      | talk open on web at 2026-01-04 10:00                                         | talked open gte 1 on=web                            | 2026-01-05 10:00 | yes | 1 open conversation on web; at least 1 wanted.                          |
| the last word is theirs            | talk open on web at 2026-01-04 10:00 theirs                                  | talked waiting                                      | 2026-01-05 10:00 | yes | 1 waiting conversation; at least 1 wanted.                              |
| the last word is ours              | talk open on web at 2026-01-04 10:00                                         | talked waiting                                      | 2026-01-05 10:00 | no  | 0 waiting conversations; at least 1 wanted.                             |
| nobody waits in a closed one       | talk closed on web at 2026-01-04 10:00 theirs                                | talked waiting                                      | 2026-01-05 10:00 | no  | 0 waiting conversations; at least 1 wanted.                             |
| with a tag                         | talk open on web at 2026-01-04 10:00 tag vip                                 | talked any gte 1 tag=vip                            | 2026-01-05 10:00 | yes | 1 conversation with the tag; at least 1 wanted.                         |
| with another tag                   | talk open on web at 2026-01-04 10:00 tag vip                                 | talked any gte 1 tag=bug                            | 2026-01-05 10:00 | no  | 0 conversations with the tag; at least 1 wanted.                        |
| in the last week                   | talk open on web at 2025-12-29 10:00:01                                      | talked any gte 1 last=7                             | 2026-01-05 10:00 | yes | 1 conversation in the last 7 days; at least 1 wanted.                   |
| longer ago                         | talk open on web at 2025-12-29 10:00                                         | talked any gte 1 last=7                             | 2026-01-05 10:00 | no  | 0 conversations in the last 7 days; at least 1 wanted.                  |
| not in the last week               | talk open on web at 2025-12-01 10:00                                         | talked any eq 0 last=7                              | 2026-01-05 10:00 | yes | 0 conversations in the last 7 days; 0 wanted.                           |
| in a month by dates                | talk open on web at 2025-12-01 00:00                                         | talked any gte 1 since=2025-12-01 before=2026-01-01 | 2026-01-05 10:00 | yes | 1 conversation from 2025-12-01 on before 2026-01-01; at least 1 wanted. |
| a snoozed one                      | talk snoozed on web at 2026-01-04 10:00                                      | talked snoozed                                      | 2026-01-05 10:00 | yes | 1 snoozed conversation; at least 1 wanted.                              |
""",
    "Campaigns": """
| case                 | facts                                       | rule                                                     | now              | in  | because                                     |
| -------------------- | ------------------------------------------- | -------------------------------------------------------- | ---------------- | --- | ------------------------------------------- |
| clicked              | campaign spring clicked at 2026-01-04 10:00 | campaign spring clicked                                  | 2026-01-05 10:00 | yes | Clicked on 2026-01-04 17:00 (Asia/Jakarta). |
| seen and not clicked | campaign spring seen at 2026-01-04 10:00    | campaign spring clicked                                  | 2026-01-05 10:00 | no  | Not clicked.                                |
| another campaign     | campaign autumn clicked at 2026-01-04 10:00 | campaign spring clicked                                  | 2026-01-05 10:00 | no  | Not clicked.                                |
| received lately      | campaign spring sent at 2026-01-04 10:00    | campaign spring sent last=7                              | 2026-01-05 10:00 | yes | Sent on 2026-01-04 17:00 (Asia/Jakarta).    |
| received long ago    | campaign spring sent at 2025-12-01 10:00    | campaign spring sent last=7                              | 2026-01-05 10:00 | no  | Not sent in the last 7 days.                |
| did not click        | campaign spring sent at 2026-01-04 10:00    | all(campaign spring sent & not(campaign spring clicked)) | 2026-01-05 10:00 | yes | Everything that is asked for holds.         |
""",
}
