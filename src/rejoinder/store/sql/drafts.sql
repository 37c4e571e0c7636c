-- name: read
SELECT text, note, at FROM draft WHERE workspace_id = $1 AND conversation_id = $2 AND teammate_id = $3

-- name: put
INSERT INTO draft (workspace_id, conversation_id, teammate_id, text, note, at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (workspace_id, conversation_id, teammate_id)
DO UPDATE SET text = excluded.text, note = excluded.note, at = excluded.at

-- name: remove
DELETE FROM draft WHERE workspace_id = $1 AND conversation_id = $2 AND teammate_id = $3
