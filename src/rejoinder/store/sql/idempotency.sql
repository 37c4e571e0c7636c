-- name: claim
INSERT INTO idempotency (workspace_id, actor, key, request_hash, at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (workspace_id, actor, key) DO UPDATE
   SET request_hash = excluded.request_hash, status = NULL, body = NULL, media_type = NULL, at = excluded.at
 WHERE idempotency.at < $6
RETURNING true

-- name: read
SELECT request_hash, status, body, media_type, at FROM idempotency WHERE workspace_id = $1 AND actor = $2 AND key = $3

-- name: finish
UPDATE idempotency SET status = $5, body = $6, media_type = $7
 WHERE workspace_id = $1 AND actor = $2 AND key = $3 AND request_hash = $4

-- name: release
DELETE FROM idempotency WHERE workspace_id = $1 AND actor = $2 AND key = $3 AND request_hash = $4 AND status IS NULL

-- name: forget
DELETE FROM idempotency WHERE workspace_id = $1 AND at < $2
