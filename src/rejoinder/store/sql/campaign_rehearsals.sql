-- name: happened
SELECT contact_id, at, properties FROM event
 WHERE workspace_id = $1 AND name = $2 AND at > $3 AND at <= $4 ORDER BY at, id LIMIT $5
