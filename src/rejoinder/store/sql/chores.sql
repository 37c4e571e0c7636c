-- name: read
SELECT place, at FROM chore WHERE workspace_id = $1 AND name = $2

-- name: keep
INSERT INTO chore (workspace_id, name, place, at) VALUES ($1, $2, $3, $4)
ON CONFLICT (workspace_id, name) DO UPDATE SET place = excluded.place, at = excluded.at
