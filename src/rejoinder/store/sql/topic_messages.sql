-- name: add
INSERT INTO topic_message (workspace_id, id, topic_id, key, blocks, reason, channel_ids, identity_ids, expires_at,
                           by_id, by_kind, by_name, created_at, subject, state, variants, begins_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
ON CONFLICT (workspace_id, topic_id, key) DO NOTHING RETURNING id

-- name: by_key
SELECT id FROM topic_message WHERE workspace_id = $1 AND topic_id = $2 AND key = $3

-- name: page
SELECT id, topic_id, key, state, subject, blocks, variants, reason, channel_ids, identity_ids, begins_at, expires_at,
       proposed, passed_over, by_id, by_kind, by_name, place, created_at, finished_at
  FROM topic_message WHERE workspace_id = $1 AND topic_id = $2 AND ($3::uuid IS NULL OR id < $3)
 ORDER BY id DESC LIMIT $4

-- name: read
SELECT id, topic_id, key, state, subject, blocks, variants, reason, channel_ids, identity_ids, begins_at, expires_at,
       proposed, passed_over, by_id, by_kind, by_name, place, created_at, finished_at
  FROM topic_message WHERE workspace_id = $1 AND id = $2

-- name: workspaces_going
SELECT workspace_id FROM topic_message
 WHERE state IN ('going', 'cancelling') OR (state = 'scheduled' AND begins_at <= $1)
 GROUP BY workspace_id

-- name: take
SELECT id, topic_id, key, state, subject, blocks, variants, reason, channel_ids, identity_ids, begins_at, expires_at,
       proposed, passed_over, by_id, by_kind, by_name, place, created_at, finished_at
  FROM topic_message WHERE workspace_id = $1 AND (state IN ('going', 'cancelling') OR (state = 'scheduled' AND begins_at <= $2))
 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED

-- name: went
UPDATE topic_message
   SET place = $3, proposed = proposed + $4, passed_over = passed_over + $5, state = $6, finished_at = $7
 WHERE workspace_id = $1 AND id = $2

-- name: cancel
UPDATE topic_message SET state = 'cancelling' WHERE workspace_id = $1 AND id = $2 AND state IN ('scheduled', 'going', 'done')
RETURNING id

-- name: states
SELECT d.campaign_id, d.state, count(*) AS count FROM delivery d
 WHERE d.workspace_id = $1 AND d.campaign_id = ANY($2::uuid[]) GROUP BY d.campaign_id, d.state

-- name: last_sent
SELECT topic_id, max(coalesce(begins_at, created_at)) AS at FROM topic_message
 WHERE workspace_id = $1 AND topic_id = ANY($2::uuid[]) AND proposed > 0 GROUP BY topic_id

-- name: rules
SELECT v.rule, count(*) AS count
  FROM delivery d
  JOIN verdict v ON v.workspace_id = d.workspace_id AND v.delivery_id = d.id AND v.turn = d.attempt
 WHERE d.workspace_id = $1 AND d.campaign_id = $2 AND d.state IN ('dropped', 'held') AND v.outcome <> 'send'
 GROUP BY v.rule

-- name: waiting
SELECT id, message_id FROM delivery
 WHERE workspace_id = $1 AND campaign_id = $2 AND state IN ('queued', 'held')
 ORDER BY id LIMIT $3 FOR UPDATE
