-- name: lock
SELECT key, next_at FROM pace WHERE workspace_id = $1 AND key = ANY($2::text[]) ORDER BY key FOR UPDATE

-- name: ensure
INSERT INTO pace (workspace_id, key, next_at) SELECT $1, v.key, $3 FROM unnest($2::text[]) AS v(key)
ON CONFLICT DO NOTHING

-- name: put
UPDATE pace p SET next_at = v.next_at FROM unnest($2::text[], $3::timestamptz[]) AS v(key, next_at)
 WHERE p.workspace_id = $1 AND p.key = v.key

-- name: forget
DELETE FROM pace WHERE workspace_id = $1 AND next_at < $2
