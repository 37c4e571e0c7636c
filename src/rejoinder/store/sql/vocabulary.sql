-- name: events
SELECT name, properties FROM event_kind WHERE workspace_id = $1 ORDER BY last_seen_at DESC, name LIMIT $2

-- name: channel_types
SELECT DISTINCT type FROM channel WHERE workspace_id = $1 ORDER BY type

-- name: topics
SELECT id, key, names, (SELECT w.locale FROM workspace w WHERE w.id = $1) AS locale FROM topic
 WHERE workspace_id = $1 AND archived_at IS NULL ORDER BY key, id

-- name: tags
SELECT id, name FROM tag WHERE workspace_id = $1 ORDER BY name, id

-- name: segments
SELECT id, name FROM segment WHERE workspace_id = $1 AND archived_at IS NULL AND NOT hidden ORDER BY lower(name), id
