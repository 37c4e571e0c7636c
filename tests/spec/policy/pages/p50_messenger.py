# ruff: noqa: E501 - a table is read as a table
from policy_drafts import MESSENGER

PUBLISHED = False
TITLE = "Messenger"
POLICY = MESSENGER
TEXT = "A draft."
TABLES = {
    "Windows": """
| case                                     | facts                                                        | proposal        | now         | outcome | rule      | reason        | remedy           |
| ---------------------------------------- | ------------------------------------------------------------ | --------------- | ----------- | ------- | --------- | ------------- | ---------------- |
| inside a day                             | message Mon 10:00                                            | promotional api | Tue 09:59   | send    | window    | window_open   |                  |
| an ad: seven days                        | ad_message Mon 10:00                                         | promotional api | Sun 10:00   | send    | ad_window | window_open   |                  |
| an ad: counted from its first message    | ad_message Mon 10:00; message Wed 10:00                      | promotional api | Mon+1 10:00 | drop    | window    | window_closed | wait_for_contact |
| the first message after a click opens it | ad_click Mon 09:00; message Mon 10:00; message Tue 10:00     | promotional api | Mon+1 09:59 | send    | ad_window | window_open   |                  |
| another ad, another seven days           | ad_message Mon 10:00 entry=a; ad_message Sat 10:00 entry=b   | promotional api | Mon+1 10:00 | send    | ad_window | window_open   |                  |
| the same ad again is the same run        | ad_message Mon 10:00 entry=a; ad_message Sat 10:00 entry=a   | promotional api | Mon+1 10:00 | drop    | window    | window_closed | wait_for_contact |
| the same ad weeks later is a new one     | ad_message Mon 10:00 entry=a; ad_message Mon+3 10:00 entry=a | promotional api | Wed+3 10:00 | send    | ad_window | window_open   |                  |
| opting in does not open a window         | message Mon 10:00; opt_in Wed 10:00                          | promotional api | Wed 10:01   | drop    | window    | window_closed | wait_for_contact |
""",
    "Tags, by people": """
| case                                 | facts             | proposal                     | now         | outcome | rule        | reason        | remedy              |
| ------------------------------------ | ----------------- | ---------------------------- | ----------- | ------- | ----------- | ------------- | ------------------- |
| a person with the tag                | message Mon 10:00 | reply human; tag=HUMAN_AGENT | Sun 10:00   | send    | human_agent | tag_allows    |                     |
| a person without it                  | message Mon 10:00 | reply human                  | Sun 10:00   | drop    | window      | window_closed | use_tag             |
| a bot, never                         | message Mon 10:00 | reply bot; tag=HUMAN_AGENT   | Sun 10:00   | drop    | window      | window_closed | let_teammate_answer |
| a bot is told to let a person answer | message Mon 10:00 | reply bot                    | Sun 10:00   | drop    | window      | window_closed | let_teammate_answer |
| after seven days                     | message Mon 10:00 | reply human; tag=HUMAN_AGENT | Mon+1 10:00 | drop    | human_agent | window_closed | wait_for_contact    |
""",
    "Templates and tokens": """
| case                                | facts                                                                        | proposal                            | now          | outcome | rule      | reason          | takes           | remedy           |
| ----------------------------------- | ---------------------------------------------------------------------------- | ----------------------------------- | ------------ | ------- | --------- | --------------- | --------------- | ---------------- |
| a utility template                  | message Mon 10:00                                                            | transactional api; template=shipped | Mon+5 10:00  | send    | utility   | template_allows |                 |                  |
| news of an order without one        | message Mon 10:00                                                            | transactional api                   | Mon+5 10:00  | drop    | window    | window_closed   |                 | use_template     |
| a token: one message                | message Mon 10:00; permit token:t1 uses=1 since Mon 10:00                    | promotional api; token=t1           | Mon+5 10:00  | send    | one_time  | token_held      | token:t1        |                  |
| a used token                        | message Mon 10:00; permit token:t1 uses=0 since Mon 10:00                    | promotional api; token=t1           | Mon+5 10:00  | drop    | one_time  | no_token        |                 | wait_for_contact |
| a token of a year ago               | message Mon 10:00; permit token:t1 uses=1 since Mon 10:00 until Mon+52 10:00 | promotional api; token=t1           | Mon+52 10:00 | drop    | one_time  | no_token        |                 | wait_for_contact |
| a private answer to a comment       | comment Mon 10:00; permit token:c1 uses=1 since Mon 10:00 until Mon+1 10:00  | reply human; token=c1               | Sun 10:00    | send    | one_time  | token_held      | token:c1        |                  |
| a marketing token that does not end | message Mon 10:00; permit token:marketing since Mon 10:00                    | promotional api                     | Mon+30 10:00 | send    | marketing | token_held      | token:marketing |                  |
""",
    "Recurring notifications": """
| case                          | facts                                                                                 | proposal                    | now       | outcome | rule          | reason       | until     |
| ----------------------------- | ------------------------------------------------------------------------------------- | --------------------------- | --------- | ------- | ------------- | ------------ | --------- |
| a day after the last          | message Mon 10:00; permit topic:a daily since Mon 10:00; sent topic Tue 10:00 topic=a | topic api; topic=a          | Wed 12:00 | hold    | recurring_gap | cap_full     | Thu 10:00 |
| two days after the last       | message Mon 10:00; permit topic:a daily since Mon 10:00; sent topic Tue 10:00 topic=a | topic api; topic=a          | Thu 10:00 | send    | recurring     | subscribed   |           |
| the same request twice a week | message Sun 10:00; sent opt_in_request Mon 12:00 topic=a                              | opt_in_request api; topic=a | Sun 12:00 | drop    | window        | gone_by_then |           |
""",
}
