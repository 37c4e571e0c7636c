-- name: list
SELECT t.id, t.name,
       ARRAY(SELECT m.teammate_id FROM team_member m
              WHERE m.workspace_id = $1 AND m.team_id = t.id ORDER BY m.teammate_id) AS member_ids,
       ARRAY(SELECT l.location_id FROM team_location l
              WHERE l.workspace_id = $1 AND l.team_id = t.id ORDER BY l.location_id) AS location_ids
  FROM team t WHERE t.workspace_id = $1 AND ($2::uuid IS NULL OR t.id = $2) ORDER BY lower(t.name), t.id

-- name: add
INSERT INTO team (workspace_id, id, name, created_at) VALUES ($1, $2, $3, $4)

-- name: lock
SELECT id FROM team WHERE workspace_id = $1 AND id = $2 FOR UPDATE

-- name: rename
UPDATE team SET name = $3 WHERE workspace_id = $1 AND id = $2

-- name: remove
DELETE FROM team WHERE workspace_id = $1 AND id = $2

-- name: leave_conversations
UPDATE conversation SET team_id = NULL WHERE workspace_id = $1 AND team_id = $2

-- name: leave_saved_replies
UPDATE saved_reply SET team_id = NULL WHERE workspace_id = $1 AND team_id = $2

-- name: clear_members
DELETE FROM team_member WHERE workspace_id = $1 AND team_id = $2

-- name: add_members
INSERT INTO team_member (workspace_id, team_id, teammate_id)
SELECT $1, $2, id FROM teammate WHERE workspace_id = $1 AND id = ANY($3::uuid[])
ON CONFLICT DO NOTHING

-- name: clear_locations
DELETE FROM team_location WHERE workspace_id = $1 AND team_id = $2

-- name: add_locations
INSERT INTO team_location (workspace_id, team_id, location_id)
SELECT $1, $2, id FROM location WHERE workspace_id = $1 AND id = ANY($3::uuid[])
ON CONFLICT DO NOTHING

-- name: join
INSERT INTO team_member (workspace_id, team_id, teammate_id)
SELECT $1, id, $2 FROM team WHERE workspace_id = $1 AND id = ANY($3::uuid[])
ON CONFLICT DO NOTHING

-- name: known
SELECT id FROM team WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: known_members
SELECT id FROM teammate WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: known_locations
SELECT id FROM location WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND archived_at IS NULL
