-- name: faces
SELECT name, avatar_file_id FROM teammate
 WHERE workspace_id = $1 AND active AND role_id IN ('owner', 'admin', 'agent')
 ORDER BY last_seen_at DESC NULLS LAST, id LIMIT $2
