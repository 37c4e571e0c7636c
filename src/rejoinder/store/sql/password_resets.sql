-- name: ask
INSERT INTO password_reset (workspace_id, id, teammate_id, created_at, expires_at, mail_at)
VALUES ($1, $2, $3, $4, $5, $4)

-- name: workspaces_with_mail_due
SELECT workspace_id FROM password_reset WHERE mail_at <= $1 GROUP BY workspace_id

-- name: claim
UPDATE password_reset SET mail_at = $3
 WHERE workspace_id = $1 AND id IN (
   SELECT id FROM password_reset WHERE workspace_id = $1 AND mail_at <= $2 ORDER BY mail_at LIMIT 50
      FOR UPDATE SKIP LOCKED)
RETURNING id, teammate_id, created_at

-- name: give
INSERT INTO password_reset AS r (workspace_id, id, teammate_id, token_hash, created_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (workspace_id, id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at

-- name: mailed
UPDATE password_reset SET mail_at = NULL WHERE workspace_id = $1 AND id = $2

-- name: by_token
SELECT r.id AS reset_id, r.expires_at, t.workspace_id, t.id, t.name, t.email, t.role_id, o.permissions, t.totp_secret,
       t.totp_confirmed_at, w.name AS workspace_name
  FROM password_reset r
  JOIN teammate t ON t.workspace_id = r.workspace_id AND t.id = r.teammate_id
  JOIN role o ON o.workspace_id = t.workspace_id AND o.id = t.role_id
  JOIN workspace w ON w.id = r.workspace_id
 WHERE r.workspace_id = $1 AND r.token_hash = $2 AND r.used_at IS NULL AND r.expires_at > $3 AND t.active

-- name: use
UPDATE password_reset SET used_at = $3, mail_at = NULL
 WHERE workspace_id = $1 AND id = $2 AND used_at IS NULL AND expires_at > $3 RETURNING id

-- name: end_others
UPDATE password_reset SET used_at = $3, mail_at = NULL
 WHERE workspace_id = $1 AND teammate_id = $2 AND used_at IS NULL

-- name: forget
DELETE FROM password_reset WHERE workspace_id = $1 AND created_at < $2
