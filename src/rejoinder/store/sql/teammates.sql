-- name: faces
SELECT name, avatar_file_id FROM teammate
 WHERE workspace_id = $1 AND active AND role_id IN ('owner', 'admin', 'agent')
 ORDER BY last_seen_at DESC NULLS LAST, id LIMIT $2

-- name: add
INSERT INTO teammate (workspace_id, id, email, name, role_id, password_hash, locale, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (workspace_id, email) DO NOTHING
RETURNING id
