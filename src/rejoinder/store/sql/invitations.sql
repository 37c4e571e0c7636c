-- name: add
INSERT INTO invitation (workspace_id, id, email, role_id, team_ids, token_hash, invited_by, created_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: open
SELECT id, email, role_id AS role, team_ids, created_at, expires_at, expires_at <= $2 AS expired, invited_by
  FROM invitation WHERE workspace_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL ORDER BY created_at, id

-- name: by_token
SELECT i.email, i.role_id AS role, i.expires_at, w.name AS workspace_name, t.name AS invited_by
  FROM invitation i JOIN workspace w ON w.id = i.workspace_id
  LEFT JOIN teammate t ON t.workspace_id = i.workspace_id AND t.id = i.invited_by
 WHERE i.workspace_id = $1 AND i.token_hash = $2 AND i.accepted_at IS NULL AND i.revoked_at IS NULL
   AND i.expires_at > $3

-- name: accept
UPDATE invitation SET accepted_at = $3
 WHERE workspace_id = $1 AND token_hash = $2 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $3
RETURNING id, email, role_id AS role, team_ids

-- name: revoke
UPDATE invitation SET revoked_at = $3
 WHERE workspace_id = $1 AND id = $2 AND accepted_at IS NULL AND revoked_at IS NULL RETURNING email

-- name: revoke_of
UPDATE invitation SET revoked_at = $3
 WHERE workspace_id = $1 AND email = $2 AND accepted_at IS NULL AND revoked_at IS NULL

-- name: forget
DELETE FROM invitation WHERE workspace_id = $1 AND expires_at < $2
