-- name: add
INSERT INTO api_token (workspace_id, id, name, role_id, token_hash, hint, created_by, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: list
SELECT id, name, role_id AS role, hint, created_at, created_by, last_used_at
  FROM api_token WHERE workspace_id = $1 AND revoked_at IS NULL ORDER BY created_at, id

-- name: revoke
UPDATE api_token SET revoked_at = $3 WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING name

-- name: revoke_of
UPDATE api_token SET revoked_at = $3 WHERE workspace_id = $1 AND created_by = $2 AND revoked_at IS NULL RETURNING id

-- name: restore
UPDATE api_token SET revoked_at = NULL WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND revoked_at = $3

-- name: touch
UPDATE api_token SET last_used_at = $3 WHERE workspace_id = $1 AND id = $2
