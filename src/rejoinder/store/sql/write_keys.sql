-- name: add
INSERT INTO write_key (workspace_id, id, name, key, trusted, created_at) VALUES ($1, $2, $3, $4, $5, $6)

-- name: every
SELECT id, name, key, trusted, created_at, last_used_at FROM write_key
 WHERE workspace_id = $1 AND revoked_at IS NULL ORDER BY created_at, id

-- name: rename
UPDATE write_key SET name = $3 WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL
RETURNING id, name, key, trusted, created_at, last_used_at

-- name: revoke
UPDATE write_key SET revoked_at = $3 WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING name

-- name: used
UPDATE write_key SET last_used_at = $3 WHERE workspace_id = $1 AND id = $2
