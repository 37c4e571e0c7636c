-- name: add
INSERT INTO delivery (workspace_id, id, message_id, identity_id, contact_id, channel_id, state, due_at, key, created_at)
VALUES ($1, $2, $3, $4, $5, $6, 'queued', $7, $8, $9)
ON CONFLICT DO NOTHING
RETURNING id

-- name: add_proposal
INSERT INTO proposal (workspace_id, delivery_id, body) VALUES ($1, $2, $3)

-- name: workspaces_due
SELECT workspace_id FROM delivery
 WHERE state IN ('queued', 'held') AND due_at <= $1 GROUP BY workspace_id

-- name: next_due
SELECT min(due_at) FROM delivery WHERE state IN ('queued', 'held')

-- name: claim
UPDATE delivery SET state = 'sending', lease_until = $3, attempt = attempt + 1
 WHERE workspace_id = $1 AND id IN (
   SELECT id FROM delivery
    WHERE workspace_id = $1 AND state IN ('queued', 'held') AND due_at <= $2
    ORDER BY due_at, id LIMIT $4 FOR UPDATE SKIP LOCKED)
RETURNING id, message_id, identity_id, contact_id, channel_id, attempt, key

-- name: proposals
SELECT p.delivery_id, p.body FROM proposal p WHERE p.workspace_id = $1 AND p.delivery_id = ANY($2::uuid[])

-- name: contents
SELECT m.id, m.blocks, i.address
  FROM delivery d
  JOIN message m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
  JOIN identity i ON i.workspace_id = d.workspace_id AND i.id = d.identity_id
 WHERE d.workspace_id = $1 AND d.id = ANY($2::uuid[])

-- name: keep_verdicts
INSERT INTO verdict (workspace_id, delivery_id, turn, at, outcome, rule, body)
SELECT $1, v.delivery_id, v.turn, $2, v.outcome, v.rule, v.body
  FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[]) AS v(delivery_id, turn, outcome, rule, body)
ON CONFLICT (workspace_id, delivery_id, turn) DO NOTHING

-- name: put
UPDATE delivery d SET state = v.state, due_at = coalesce(v.due_at, d.due_at), lease_until = NULL,
       settled_at = CASE WHEN v.state IN ('queued', 'held') THEN NULL ELSE $2::timestamptz END
  FROM unnest($3::uuid[], $4::text[], $5::timestamptz[], $6::int[]) AS v(id, state, due_at, attempt)
 WHERE d.workspace_id = $1 AND d.id = v.id AND d.state = 'sending' AND d.attempt = v.attempt
RETURNING d.id, d.message_id, d.identity_id, d.state

-- name: workspaces_with_lapsed_leases
SELECT workspace_id FROM delivery WHERE state = 'sending' AND lease_until < $1 GROUP BY workspace_id

-- name: lapsed
SELECT d.id, d.message_id, d.identity_id, d.contact_id, d.channel_id, d.attempt, d.key, c.type
  FROM delivery d JOIN channel c ON c.workspace_id = d.workspace_id AND c.id = d.channel_id
 WHERE d.workspace_id = $1 AND d.state = 'sending' AND d.lease_until < $2
 ORDER BY d.lease_until LIMIT 500 FOR UPDATE OF d SKIP LOCKED

-- name: by_message
SELECT d.id, d.state, d.identity_id, d.channel_id, d.contact_id, d.attempt, d.settled_at, m.conversation_id
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
    WHERE workspace_id = $1 AND identity_id = $2 AND state IN ('queued', 'held') AND due_at > $3
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
