-- name: every
SELECT s.id, s.name, s.shortcut, s.text, s.locale, s.team_id, s.uses, s.updated_at FROM saved_reply s
 WHERE s.workspace_id = $1
   AND (s.team_id IS NULL OR $2 OR EXISTS (
     SELECT FROM team_member m WHERE m.workspace_id = $1 AND m.team_id = s.team_id AND m.teammate_id = $3))
 ORDER BY s.uses DESC, lower(s.name), s.id

-- name: read
SELECT id, name, shortcut, text, locale, team_id, uses, updated_at FROM saved_reply WHERE workspace_id = $1 AND id = $2

-- name: add
INSERT INTO saved_reply (workspace_id, id, name, shortcut, text, locale, team_id, created_by, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
ON CONFLICT (workspace_id, shortcut) DO NOTHING RETURNING id

-- name: put
UPDATE saved_reply s SET name = $3, shortcut = $4, text = $5, locale = $6, team_id = $7, updated_at = $8
 WHERE workspace_id = $1 AND id = $2
   AND NOT EXISTS (SELECT FROM saved_reply o WHERE o.workspace_id = $1 AND o.shortcut = $4 AND o.id <> $2)
RETURNING id

-- name: remove
DELETE FROM saved_reply WHERE workspace_id = $1 AND id = $2 RETURNING id

-- name: used
UPDATE saved_reply SET uses = uses + 1 WHERE workspace_id = $1 AND id = $2
