-- name: every
SELECT id, name, color FROM tag WHERE workspace_id = $1 ORDER BY lower(name), id

-- name: add
INSERT INTO tag (workspace_id, id, name, color) VALUES ($1, $2, $3, $4)
ON CONFLICT (workspace_id, name) DO NOTHING RETURNING id

-- name: change
UPDATE tag SET name = coalesce($3, name), color = coalesce($4, color)
 WHERE workspace_id = $1 AND id = $2
   AND NOT EXISTS (SELECT FROM tag other WHERE other.workspace_id = $1 AND other.name = $3 AND other.id <> $2)
RETURNING id, name, color

-- name: remove
DELETE FROM tag WHERE workspace_id = $1 AND id = $2 RETURNING id
