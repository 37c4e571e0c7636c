-- name: add
INSERT INTO dry_run (workspace_id, id, state, asked, total, by_name, created_at, moved_at)
VALUES ($1, $2, 'running', $3, $4, $5, $6, $6)

-- name: read
SELECT id, state, asked, found, done, total, by_name, created_at, moved_at, finished_at
  FROM dry_run WHERE workspace_id = $1 AND id = $2

-- name: recent
SELECT id, state, asked, found, done, total, by_name, created_at, moved_at, finished_at
  FROM dry_run WHERE workspace_id = $1 AND ($2::uuid IS NULL OR id < $2)
   AND asked->'estimate' IS DISTINCT FROM 'true'::jsonb ORDER BY id DESC LIMIT $3

-- name: move
UPDATE dry_run SET state = $3, found = $4, done = $5, moved_at = $6,
       finished_at = CASE WHEN $3 = 'running' THEN NULL ELSE $6::timestamptz END
 WHERE workspace_id = $1 AND id = $2 AND state = 'running'

-- name: cancel
UPDATE dry_run SET state = 'cancelled', finished_at = $3 WHERE workspace_id = $1 AND id = $2 AND state = 'running'

-- name: forget
DELETE FROM dry_run WHERE workspace_id = $1 AND created_at < $2

-- name: reach
SELECT count(*) FROM identity WHERE workspace_id = $1 AND channel_id = $2

-- name: subscribers
SELECT count(*) FROM subscription
 WHERE workspace_id = $1 AND channel_id = $2 AND topic_id = $3 AND state = 'active'
   AND (expires_at IS NULL OR expires_at > $4)

-- name: ledgers
SELECT '["' || i.contact_id || '",' || l.facts::text || ',' || coalesce(t.facts::text, '{}') || ']'
  FROM identity i
  JOIN ledger l ON l.workspace_id = i.workspace_id AND l.identity_id = i.id
  LEFT JOIN contact_tally t ON t.workspace_id = i.workspace_id AND t.contact_id = i.contact_id
 WHERE i.workspace_id = $1 AND i.channel_id = $2

-- name: ledgers_of_topic
SELECT '["' || i.contact_id || '",' || l.facts::text || ',' || coalesce(t.facts::text, '{}') || ']'
  FROM subscription s
  JOIN identity i ON i.workspace_id = s.workspace_id AND i.id = s.identity_id
  JOIN ledger l ON l.workspace_id = i.workspace_id AND l.identity_id = i.id
  LEFT JOIN contact_tally t ON t.workspace_id = i.workspace_id AND t.contact_id = i.contact_id
 WHERE s.workspace_id = $1 AND s.channel_id = $2 AND s.topic_id = $3 AND s.state = 'active'
   AND (s.expires_at IS NULL OR s.expires_at > $4)
