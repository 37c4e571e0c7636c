-- name: proposed
SELECT EXISTS (SELECT FROM delivery WHERE workspace_id = $1 AND key = $2)

-- name: proposed_of
SELECT key FROM delivery WHERE workspace_id = $1 AND key = ANY($2::text[])

-- name: add
INSERT INTO delivery (workspace_id, id, message_id, identity_id, contact_id, channel_id, state, due_at, key, created_at,
                      lane, campaign_id)
VALUES ($1, $2, $3, $4, $5, $6, 'queued', $7, $8, $9, $10, $11)
ON CONFLICT DO NOTHING
RETURNING id

-- name: present
SELECT id FROM delivery WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: add_proposal
INSERT INTO proposal (workspace_id, delivery_id, body) VALUES ($1, $2, $3)

-- name: channels_due
SELECT c.workspace_id, c.id FROM channel c
 WHERE (c.rests_until IS NULL OR c.rests_until <= $1)
   AND EXISTS (SELECT 1 FROM delivery d
                WHERE d.workspace_id = c.workspace_id AND d.channel_id = c.id
                  AND d.state IN ('queued', 'held') AND d.lane IN (0, 1) AND d.due_at <= $1)

-- name: channels_due_in
SELECT c.id FROM channel c
 WHERE c.workspace_id = $1 AND (c.rests_until IS NULL OR c.rests_until <= $2)
   AND EXISTS (SELECT 1 FROM delivery d
                WHERE d.workspace_id = c.workspace_id AND d.channel_id = c.id
                  AND d.state IN ('queued', 'held') AND d.lane IN (0, 1) AND d.due_at <= $2)

-- name: claim
WITH due AS (
  SELECT d.id FROM delivery d
   WHERE d.workspace_id = $1 AND d.channel_id = $5 AND d.state IN ('queued', 'held') AND d.due_at <= $2
     AND ($6 OR NOT EXISTS (SELECT 1 FROM delivery s WHERE s.workspace_id = $1 AND s.identity_id = d.identity_id
                               AND s.state = 'sending'))
   ORDER BY d.lane, d.due_at, d.id LIMIT $4 FOR UPDATE OF d SKIP LOCKED),
taken AS (
  UPDATE delivery d SET state = 'sending', lease_until = $3, attempt = d.attempt + 1
   WHERE d.workspace_id = $1 AND d.id = ANY(ARRAY(SELECT id FROM due))
  RETURNING d.id, d.message_id, d.identity_id, d.contact_id, d.channel_id, d.attempt, d.key, d.parts_done,
            d.lane, d.due_at)
SELECT t.id, t.message_id, t.identity_id, t.contact_id, t.channel_id, t.attempt, t.key, t.parts_done,
       p.body AS proposal, i.address, m.blocks, m.conversation_id, m.author_name, c.locale
  FROM taken t
  JOIN proposal p ON p.workspace_id = $1 AND p.delivery_id = t.id
  JOIN message m ON m.workspace_id = $1 AND m.id = t.message_id
  JOIN identity i ON i.workspace_id = $1 AND i.id = t.identity_id
  JOIN contact c ON c.workspace_id = $1 AND c.id = t.contact_id
 ORDER BY t.lane, t.due_at, t.id

-- name: keep_verdicts
INSERT INTO verdict (workspace_id, delivery_id, turn, at, outcome, rule, body)
SELECT $1, v.delivery_id, v.turn, $2, v.outcome, v.rule, v.body
  FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[]) AS v(delivery_id, turn, outcome, rule, body)
ON CONFLICT (workspace_id, delivery_id, turn) DO NOTHING

-- name: put
-- LIKE, and not =, here and below: the index of what is on its way is full of what has just left it.
UPDATE delivery d SET state = v.state, due_at = coalesce(v.due_at, d.due_at), lease_until = NULL,
       parts_done = greatest(d.parts_done, v.parts_done),
       settled_at = CASE WHEN v.state IN ('queued', 'held') THEN NULL ELSE $2::timestamptz END
  FROM unnest($3::uuid[], $4::text[], $5::timestamptz[], $6::int[], $7::int[])
       AS v(id, state, due_at, attempt, parts_done)
 WHERE d.workspace_id = $1 AND d.id = v.id AND d.state LIKE 'sending' AND d.attempt = v.attempt
RETURNING d.id, d.message_id, d.identity_id, d.state

-- name: arrive
-- Conversations are locked before their messages: `told` looks at all of `reached` first.
WITH moved AS (
  UPDATE delivery d SET state = 'sent', lease_until = NULL, settled_at = $2,
         parts_done = greatest(d.parts_done, v.parts_done)
    FROM unnest($3::uuid[], $4::int[], $5::int[], $6::uuid[]) AS v(id, attempt, parts_done, change_id)
   WHERE d.workspace_id = $1 AND d.id = v.id AND d.state LIKE 'sending' AND d.attempt = v.attempt
  RETURNING d.message_id, v.change_id),
named AS (
  INSERT INTO sent_part (workspace_id, channel_id, provider_id, message_id, identity_id, part, at)
  SELECT $1, p.channel_id, p.provider_id, p.message_id, p.identity_id, p.part, p.at
    FROM unnest($7::uuid[], $8::text[], $9::uuid[], $10::uuid[], $11::int[], $12::timestamptz[])
         AS p(channel_id, provider_id, message_id, identity_id, part, at)
   WHERE p.message_id IN (SELECT message_id FROM moved)
  ON CONFLICT DO NOTHING),
shown AS (
  SELECT m.id, m.conversation_id, m.contact_id, m.author_id, m.author_kind = 'teammate' AS answers, v.change_id,
         CASE WHEN m.held_until IS NULL THEN m.at ELSE $2 END AS at
    FROM moved v JOIN message m ON m.workspace_id = $1 AND m.id = v.message_id
   WHERE m.state <> 'withdrawn'),
answered AS (
  INSERT INTO answer (workspace_id, id, conversation_id, channel_id, location_id, teammate_id, first, messages,
                      asked_at, answered_at)
  SELECT $1, s.id, c.id, c.channel_id, c.location_id, s.author_id,
         NOT EXISTS (SELECT FROM answer a WHERE a.workspace_id = $1 AND a.conversation_id = c.id),
         (SELECT count(*) FROM message m WHERE m.workspace_id = $1 AND m.conversation_id = c.id AND m.kind = 'in'
             AND m.at >= c.waiting_since AND m.at <= s.at),
         c.waiting_since, s.at
    FROM (SELECT DISTINCT ON (conversation_id) id, conversation_id, author_id, at FROM shown
           WHERE answers ORDER BY conversation_id, at, id) s
    JOIN conversation c ON c.workspace_id = $1 AND c.id = s.conversation_id
   WHERE c.waiting_since IS NOT NULL
  ON CONFLICT DO NOTHING),
reached AS (
  UPDATE conversation c
     SET contact_unread = c.contact_unread + s.count,
         waiting_since = CASE WHEN s.answered THEN NULL ELSE c.waiting_since END,
         answer_by = CASE WHEN s.answered THEN NULL ELSE c.answer_by END,
         follow_up_at = CASE WHEN s.answered AND (SELECT bool_or(a.enabled) FROM automatic_message a
                                                   WHERE a.workspace_id = $1 AND a.kind = 'follow_up')
                             THEN s.at + interval '1 hour' ELSE c.follow_up_at END,
         unread = c.unread AND NOT s.answered, version = c.version + 1
    FROM (SELECT conversation_id, count(*) AS count, max(at) AS at, bool_or(answers) AS answered
            FROM shown GROUP BY conversation_id ORDER BY conversation_id) s
   WHERE c.workspace_id = $1 AND c.id = s.conversation_id
  RETURNING c.id),
told AS (
  UPDATE message m SET state = 'sent', held_until = NULL, failure = NULL, at = s.at
    FROM shown s
   WHERE m.workspace_id = $1 AND m.id = s.id AND (SELECT count(*) FROM reached) > 0)
INSERT INTO change (workspace_id, id, kind, entry_id, conversation_id, contact_id, at)
SELECT $1, s.change_id, 'message.arrived', s.id, s.conversation_id, s.contact_id, $2 FROM shown s
RETURNING entry_id

-- name: postpone
UPDATE delivery d SET state = 'queued', due_at = v.due_at, lease_until = NULL, attempt = d.attempt - 1
  FROM unnest($2::uuid[], $3::timestamptz[]) AS v(id, due_at)
 WHERE d.workspace_id = $1 AND d.id = v.id AND d.state LIKE 'sending'

-- name: on_its_way
SELECT EXISTS (SELECT FROM delivery WHERE workspace_id = $1 AND identity_id = $2 AND state = 'sending')

-- name: promoted_to
SELECT count(DISTINCT identity_id) FROM delivery
 WHERE workspace_id = $1 AND channel_id = $2 AND lane = 1 AND state = 'sent' AND settled_at >= $3

-- name: decide_channel_again
UPDATE delivery SET due_at = $3
 WHERE workspace_id = $1 AND channel_id = $2 AND lane IN (0, 1) AND state = 'held' AND due_at > $3

-- name: workspaces_with_lapsed_leases
SELECT workspace_id FROM delivery WHERE state = 'sending' AND lease_until < $1
 UNION
SELECT workspace_id FROM handover WHERE lease_until < $1

-- name: lapsed
SELECT d.id, d.message_id, d.identity_id, d.contact_id, d.channel_id, d.attempt, d.key, d.parts_done, c.type
  FROM delivery d JOIN channel c ON c.workspace_id = d.workspace_id AND c.id = d.channel_id
 WHERE d.workspace_id = $1 AND d.state = 'sending' AND d.lease_until < $2
 ORDER BY d.lease_until LIMIT 500 FOR UPDATE OF d SKIP LOCKED

-- name: by_message
SELECT d.id, d.state, d.identity_id, d.channel_id, d.contact_id, d.attempt, d.settled_at, m.conversation_id,
       m.state AS message_state
  FROM delivery d JOIN message m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
 WHERE d.workspace_id = $1 AND d.message_id = $2 FOR UPDATE OF d

-- name: message_of
SELECT message_id FROM delivery WHERE workspace_id = $1 AND id = $2

-- name: force
UPDATE delivery SET state = $3, due_at = coalesce($4, due_at), settled_at = $5, lease_until = NULL
 WHERE workspace_id = $1 AND id = $2

-- name: stop_all_of_identity
UPDATE delivery SET due_at = $3
 WHERE workspace_id = $1 AND id IN (
   SELECT id FROM delivery
    WHERE workspace_id = $1 AND identity_id = $2 AND state = 'held' AND due_at > $3
      FOR UPDATE SKIP LOCKED)
RETURNING id

-- name: trouble
SELECT d.id, d.message_id, d.state, d.attempt, d.created_at, d.settled_at, d.due_at, m.conversation_id
  FROM delivery d JOIN message m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
 WHERE d.workspace_id = $1 AND d.state = ANY($2::text[]) AND ($3::uuid IS NULL OR d.id < $3)
 ORDER BY d.id DESC LIMIT $4

-- name: verdicts_of_message
SELECT v.turn, v.at, v.outcome, v.rule, v.body
  FROM delivery d JOIN verdict v ON v.workspace_id = d.workspace_id AND v.delivery_id = d.id
 WHERE d.workspace_id = $1 AND d.message_id = $2 ORDER BY v.turn

-- name: waiting
SELECT state, count(*) FROM delivery
 WHERE state IN ('queued', 'held', 'sending', 'failed', 'unknown') GROUP BY state
