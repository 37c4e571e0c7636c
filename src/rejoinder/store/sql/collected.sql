-- name: add
INSERT INTO collected (workspace_id, id, write_key_id, body, at)
SELECT $1, v.id, v.write_key_id, v.body, $5
  FROM unnest($2::uuid[], $3::uuid[], $4::bytea[]) AS v(id, write_key_id, body)

-- name: workspaces_waiting
SELECT workspace_id FROM collected GROUP BY workspace_id

-- name: take_turn
SELECT pg_try_advisory_xact_lock(hashtextextended($1::uuid::text || ':collected', 0))

-- name: unhurried
SET LOCAL synchronous_commit = off

-- name: oldest
SELECT id, write_key_id, body, at FROM (
  SELECT id, write_key_id, body, at, sum(length(body)) OVER (ORDER BY id) - length(body) AS before
    FROM (SELECT id, write_key_id, body, at FROM collected WHERE workspace_id = $1 ORDER BY id LIMIT $2) AS o) AS s
 WHERE before < $3 ORDER BY id

-- name: done
DELETE FROM collected WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: known
SELECT hash FROM collected_id WHERE workspace_id = $1 AND hash = ANY($2::bytea[]) AND at > $3

-- name: note
INSERT INTO collected_id AS c (workspace_id, hash, at) SELECT $1, hash, $3 FROM unnest($2::bytea[]) AS v(hash)
ON CONFLICT (workspace_id, hash) DO UPDATE SET at = excluded.at

-- name: forget
DELETE FROM collected_id WHERE workspace_id = $1 AND at < $2

-- name: unnote
DELETE FROM collected_id WHERE workspace_id = $1 AND hash = ANY($2::bytea[])
