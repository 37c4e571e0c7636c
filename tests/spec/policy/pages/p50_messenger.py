# ruff: noqa: E501 - a table is read as a table
from rejoinder.domain.policy.profiles import MESSENGER

TITLE = "Messenger"
POLICY = MESSENGER
TEXT = """
The contact starts: with a message, a tap (Get Started, an ice breaker, a button), a return through an m.me link, a
reaction, a comment, a post on the page, or an opt-in through a plugin. Each opens the standard window for 24 hours; the
first message after a click on an ad opens one of seven days, counted from that message. Inside, everything may be said,
and one follow-up is allowed until they answer.

After the window there are five ways, and nothing else: a person's answer for seven days (the tag HUMAN_AGENT, which an
app has to be granted); an approved utility template; a one-time notification that the contact asked for, once; one
private answer to a comment or post, for seven days; and marketing messages to those who subscribed, not more often than
once in twelve hours. Meta's question-and-answer page says once a day instead: a business that wants to be careful makes
the gap longer in its own rules. The tags of old are gone since 27 April 2026 and are refused here.

A daily budget of 200 messages for each engaged person, and automation that has to answer within 30 seconds, are watched by
Meta and not by this gate. More than 40 messages a second freeze the Page's own inbox; a business that has no use for it
sets a higher rate on the channel.
"""
TABLES = {
    "Windows": """
| case                                     | facts                                                                                        | proposal          | now         | outcome | rule      | reason        | remedy           |
| ---------------------------------------- | -------------------------------------------------------------------------------------------- | ----------------- | ----------- | ------- | --------- | ------------- | ---------------- |
| inside a day                             | message Mon 10:00                                                                            | promotional api   | Tue 09:59   | send    | window    | window_open   |                  |
| a day later                              | message Mon 10:00                                                                            | promotional api   | Tue 10:00   | drop    | window    | window_closed | wait_for_contact |
| never wrote                              |                                                                                              | promotional api   | Mon 10:00   | drop    | started   | never_started | let_them_start   |
| a tap on Get Started                     | postback Mon 10:00                                                                           | reply bot         | Mon 12:00   | send    | window    | window_open   |                  |
| a reaction                               | reaction Mon 10:00                                                                           | reply human       | Mon 12:00   | send    | window    | window_open   |                  |
| back through an m.me link                | link Mon 10:00                                                                               | promotional api   | Mon 12:00   | send    | window    | window_open   |                  |
| an opt-in through a plugin               | opt_in Mon 10:00                                                                             | transactional api | Mon 12:00   | send    | window    | window_open   |                  |
| a click on an ad alone opens nothing     | ad_click Mon 10:00                                                                           | promotional api   | Mon 12:00   | drop    | started   | never_started | let_them_start   |
| an ad: seven days                        | ad_message Mon 10:00                                                                         | promotional api   | Sun 10:00   | send    | ad_window | window_open   |                  |
| an ad: counted from its first message    | ad_message Mon 10:00; message Wed 10:00                                                      | promotional api   | Mon+1 10:00 | drop    | window    | window_closed | wait_for_contact |
| the first message after a click opens it | ad_click Mon 09:00; message Mon 10:00; message Tue 10:00                                     | promotional api   | Mon+1 09:59 | send    | ad_window | window_open   |                  |
| another ad, another seven days           | ad_message Mon 10:00 entry=a; ad_message Sat 10:00 entry=b                                   | promotional api   | Mon+1 10:00 | send    | ad_window | window_open   |                  |
| a message knows the ad that was clicked  | ad_click Mon 09:00 entry=a; message Mon 10:00; ad_click Sat 09:00 entry=b; message Sat 10:00 | promotional api   | Mon+1 12:00 | send    | ad_window | window_open   |                  |
| the same ad again is the same run        | ad_message Mon 10:00 entry=a; ad_message Sat 10:00 entry=a                                   | promotional api   | Mon+1 10:00 | drop    | window    | window_closed | wait_for_contact |
| the same ad weeks later is a new one     | ad_message Mon 10:00 entry=a; ad_message Mon+3 10:00 entry=a                                 | promotional api   | Wed+3 10:00 | send    | ad_window | window_open   |                  |
| two ads at one moment are not two weeks  | ad_message Mon 10:00; ad_message Mon 10:00 entry=a; ad_message Sun 10:00 entry=a             | promotional api   | Tue+1 10:00 | drop    | window    | window_closed | wait_for_contact |
| opting in to a topic opens no window     | message Mon 10:00; permit topic:a daily token=t since Wed 10:00                              | promotional api   | Wed 10:01   | drop    | window    | window_closed | wait_for_contact |
""",
    "A follow-up, once": """
| case                | facts                                                                       | proposal         | now       | outcome | rule      | reason         | remedy           |
| ------------------- | --------------------------------------------------------------------------- | ---------------- | --------- | ------- | --------- | -------------- | ---------------- |
| the first           | message Mon 10:00                                                           | follow_up system | Mon 20:00 | send    | follow_up | follow_up_left |                  |
| the second          | message Mon 10:00; sent follow_up Mon 12:00 on=follow_up                    | follow_up system | Mon 20:00 | drop    | follow_up | follow_up_used | answer_only      |
| after they answered | message Mon 10:00; sent follow_up Mon 12:00 on=follow_up; message Mon 13:00 | follow_up system | Mon 20:00 | send    | follow_up | follow_up_left |                  |
| after the window    | message Mon 10:00                                                           | follow_up system | Tue 11:00 | drop    | follow_up | window_closed  | wait_for_contact |
""",
    "Tags, by people": """
| case                                 | facts             | proposal                                      | now         | outcome | rule        | reason        | remedy              |
| ------------------------------------ | ----------------- | --------------------------------------------- | ----------- | ------- | ----------- | ------------- | ------------------- |
| a person with the tag                | message Mon 10:00 | reply human; tag=HUMAN_AGENT                  | Sun 10:00   | send    | human_agent | tag_allows    |                     |
| a person without it                  | message Mon 10:00 | reply human                                   | Sun 10:00   | drop    | window      | window_closed | use_tag             |
| a bot, never                         | message Mon 10:00 | reply bot; tag=HUMAN_AGENT                    | Sun 10:00   | drop    | window      | window_closed | let_teammate_answer |
| a bot is told to let a person answer | message Mon 10:00 | reply bot                                     | Sun 10:00   | drop    | window      | window_closed | let_teammate_answer |
| after seven days                     | message Mon 10:00 | reply human; tag=HUMAN_AGENT                  | Mon+1 10:00 | drop    | human_agent | window_closed | wait_for_contact    |
| a tag that is gone                   | message Mon 10:00 | transactional api; tag=ACCOUNT_UPDATE         | Mon 11:00   | drop    | dead_tags   | tag_gone      | use_template        |
| another that is gone                 | message Mon 10:00 | transactional api; tag=POST_PURCHASE_UPDATE   | Mon 11:00   | drop    | dead_tags   | tag_gone      | use_template        |
| and another                          | message Mon 10:00 | transactional api; tag=CONFIRMED_EVENT_UPDATE | Mon 11:00   | drop    | dead_tags   | tag_gone      | use_template        |
""",
    "Comments": """
| case                                 | facts                                                                                                                         | proposal                     | now         | outcome | rule          | reason        | takes               | remedy           |
| ------------------------------------ | ----------------------------------------------------------------------------------------------------------------------------- | ---------------------------- | ----------- | ------- | ------------- | ------------- | ------------------- | ---------------- |
| a private answer to a comment        | comment Mon 10:00; permit token:private_reply token=comment_id:c1 uses=1 since Mon 10:00 until Mon+1 10:00                    | reply human                  | Sun 10:00   | send    | private_reply | token_held    | token:private_reply |                  |
| to a post on the page                | visitor_post Mon 10:00; permit token:private_reply token=post_id:p1 uses=1 since Mon 10:00 until Mon+1 10:00                  | reply bot                    | Mon 10:05   | send    | private_reply | token_held    | token:private_reply |                  |
| the second rests on the window       | comment Mon 10:00; permit token:private_reply token=comment_id:c1 uses=0 since Mon 10:00 until Mon+1 10:00                    | reply human                  | Mon 12:00   | send    | window        | window_open   |                     |                  |
| and not on the comment a day later   | comment Mon 10:00; permit token:private_reply token=comment_id:c1 uses=0 since Mon 10:00 until Mon+1 10:00                    | reply bot                    | Tue 12:00   | drop    | window        | window_closed |                     | wait_for_contact |
| once they write it is a conversation | comment Mon 10:00; permit token:private_reply token=comment_id:c1 uses=1 since Mon 10:00 until Mon+1 10:00; message Mon 11:00 | reply human                  | Mon 12:00   | send    | window        | window_open   |                     |                  |
| seven days later                     | comment Mon 10:00; permit token:private_reply token=comment_id:c1 uses=1 since Mon 10:00 until Mon+1 10:00                    | reply bot                    | Mon+1 10:00 | drop    | window        | window_closed |                     | wait_for_contact |
| nor a person, with the tag           | comment Mon 10:00; permit token:private_reply token=comment_id:c1 uses=0 since Mon 10:00 until Mon+1 10:00                    | reply human; tag=HUMAN_AGENT | Wed 12:00   | drop    | window        | window_closed |                     | wait_for_contact |
""",
    "Templates and tokens": """
| case                         | facts                                                                                                         | proposal                                              | now          | outcome | rule     | reason          | takes                                   | remedy           |
| ---------------------------- | ------------------------------------------------------------------------------------------------------------- | ----------------------------------------------------- | ------------ | ------- | -------- | --------------- | --------------------------------------- | ---------------- |
| a utility template           | message Mon 10:00                                                                                             | transactional api; template=shipped; category=utility | Mon+5 10:00  | send    | utility  | template_allows |                                         |                  |
| a marketing template is none | message Mon 10:00                                                                                             | transactional api; template=sale; category=marketing  | Mon+5 10:00  | drop    | utility  | wrong_category  |                                         | wait_for_contact |
| news of an order without one | message Mon 10:00                                                                                             | transactional api                                     | Mon+5 10:00  | drop    | window   | window_closed   |                                         | use_template     |
| a token: one message         | message Mon 10:00; permit token:launch token=one_time_notif_token:x uses=1 since Mon 10:00                    | promotional api; token=launch                         | Mon+5 10:00  | send    | one_time | token_held      | token:launch, cap:per_day, cap:per_week |                  |
| a used token                 | message Mon 10:00; permit token:launch token=one_time_notif_token:x uses=0 since Mon 10:00                    | promotional api; token=launch                         | Mon+5 10:00  | drop    | one_time | no_token        |                                         | wait_for_contact |
| a token of a year ago        | message Mon 10:00; permit token:launch token=one_time_notif_token:x uses=1 since Mon 10:00 until Mon+52 10:00 | promotional api; token=launch                         | Mon+52 10:00 | drop    | one_time | no_token        |                                         | wait_for_contact |
| a token for something else   | message Mon 10:00; permit token:launch token=one_time_notif_token:x uses=1 since Mon 10:00                    | promotional api; token=sale                           | Mon+5 10:00  | drop    | one_time | no_token        |                                         | wait_for_contact |
""",
    "Marketing messages": """
| case                                         | facts                                                                                                                           | proposal           | now          | outcome | rule            | reason        | takes                                                         | until       |
| -------------------------------------------- | ------------------------------------------------------------------------------------------------------------------------------- | ------------------ | ------------ | ------- | --------------- | ------------- | ------------------------------------------------------------- | ----------- |
| a subscription that does not end             | message Mon 10:00; permit token:marketing token=subscription_token:x since Mon 10:00                                            | promotional api    | Mon+30 10:00 | send    | marketing       | token_held    | token:marketing, cap:per_day, cap:per_week, cap:marketing_gap |             |
| nobody subscribed                            | message Mon 10:00                                                                                                               | promotional api    | Mon+30 10:00 | drop    | window          | window_closed |                                                               |             |
| twice within twelve hours                    | message Mon 10:00; permit token:marketing token=subscription_token:x since Mon 10:00; sent promotional Mon+4 09:00 on=marketing | promotional api    | Mon+4 15:00  | hold    | quiet_hours     | quiet         |                                                               | Tue+4 08:00 |
| twelve hours later                           | message Mon 10:00; permit token:marketing token=subscription_token:x since Mon 10:00; sent promotional Mon+4 08:00 on=marketing | promotional api    | Mon+4 20:00  | send    | marketing       | token_held    | token:marketing, cap:per_day, cap:per_week, cap:marketing_gap |             |
| what was said inside a window does not count | message Mon 10:00; permit token:marketing token=subscription_token:x since Mon 10:00; sent promotional Tue 09:00                | promotional api    | Tue 12:00    | send    | marketing       | token_held    | token:marketing, cap:per_day, cap:per_week, cap:marketing_gap |             |
| a topic, with its token                      | message Mon 10:00; permit topic:a weekly token=notification_messages_token:x since Mon 10:00                                    | topic api; topic=a | Wed+4 10:00  | send    | marketing_topic | subscribed    | topic:a, cap:per_day, cap:per_week, cap:marketing_gap         |             |
| a topic without one, inside the window       | message Mon 10:00; permit topic:a weekly since Mon 10:00                                                                        | topic api; topic=a | Mon 12:00    | send    | topic_in_window | subscribed    | topic:a, cap:per_day, cap:per_week                            |             |
| a topic without one, after it                | message Mon 10:00; permit topic:a weekly since Mon 10:00                                                                        | topic api; topic=a | Wed 12:00    | drop    | marketing_topic | no_topic      |                                                               |             |
""",
    "Asking to subscribe": """
| case                                      | facts                                                    | proposal                    | now       | outcome | rule   | reason        |
| ----------------------------------------- | -------------------------------------------------------- | --------------------------- | --------- | ------- | ------ | ------------- |
| inside the window                         | message Mon 10:00                                        | opt_in_request api; topic=a | Mon 12:00 | send    | window | window_open   |
| after it                                  | message Mon 10:00                                        | opt_in_request api; topic=a | Tue 12:00 | drop    | window | window_closed |
| the same topic twice a week               | message Sun 10:00; sent opt_in_request Mon 12:00 topic=a | opt_in_request api; topic=a | Sun 12:00 | drop    | window | gone_by_then  |
| another topic                             | message Sun 10:00; sent opt_in_request Mon 12:00 topic=a | opt_in_request api; topic=b | Sun 12:00 | send    | window | window_open   |
| an ad's seven days are no time for asking | ad_message Mon 10:00                                     | opt_in_request api; topic=a | Wed 10:00 | drop    | window | window_closed |
""",
    "Leaving": """
| case                  | facts                                                                                                                   | proposal           | now       | outcome | rule            | reason           | remedy              |
| --------------------- | ----------------------------------------------------------------------------------------------------------------------- | ------------------ | --------- | ------- | --------------- | ---------------- | ------------------- |
| stopped one topic     | message Mon 10:00; permit topic:a token=t since Mon 10:00; stop topic:a unsubscribe Mon 11:00                           | topic api; topic=a | Mon 12:00 | drop    | stop            | left_unsubscribe | only_answers        |
| another topic goes on | message Mon 10:00; permit topic:b token=t since Mon 10:00; stop topic:a unsubscribe Mon 11:00                           | topic api; topic=b | Mon 12:00 | send    | topic_in_window | subscribed       |                     |
| resumed it            | message Mon 10:00; permit topic:a token=t since Mon 10:00; stop topic:a unsubscribe Mon 11:00; resume topic:a Mon 11:30 | topic api; topic=a | Mon 12:00 | send    | topic_in_window | subscribed       |                     |
| wrote a stop word     | message Mon 10:00; stop all stop_word Mon 10:00                                                                         | promotional api    | Mon 11:00 | drop    | stop            | left_stop_word   | contact_must_return |
| blocked the page      | message Mon 10:00; stop all block Mon 10:00                                                                             | reply human        | Mon 11:00 | drop    | stop            | left_block       | contact_must_return |
""",
}
