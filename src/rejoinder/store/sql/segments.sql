-- name: rules
SELECT id, name, version, rule, hidden FROM segment WHERE workspace_id = $1 AND archived_at IS NULL ORDER BY id

-- name: versions
SELECT id, version FROM segment WHERE workspace_id = $1 AND archived_at IS NULL ORDER BY id

-- name: read
SELECT id, name, description, rule, state, progress, count, version, created_at, updated_at, filled_at, archived_at
  FROM segment WHERE workspace_id = $1 AND id = $2 AND NOT hidden

-- name: several
SELECT id, name, description, rule, state, progress, count, version, created_at, updated_at, filled_at, archived_at
  FROM segment WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND NOT hidden ORDER BY id

-- name: page
SELECT id, name, description, rule, state, progress, count, version, created_at, updated_at, filled_at, archived_at
  FROM segment
 WHERE workspace_id = $1 AND (archived_at IS NOT NULL) = $2 AND NOT hidden
   AND ($3::text IS NULL OR strpos(lower(name), lower($3)) > 0)
   AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5::uuid))
 ORDER BY created_at DESC, id DESC LIMIT $6

-- name: hold_rules
SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || ':segment rules', 0))

-- name: hold_members
SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || ':segment members', 0))

-- name: name_taken
SELECT EXISTS (SELECT FROM segment
                WHERE workspace_id = $1 AND archived_at IS NULL AND lower(name) = lower($2) AND id <> $3)

-- name: add
INSERT INTO segment (workspace_id, id, name, description, rule, created_by, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $7)

-- name: put
UPDATE segment SET name = $3, description = $4, rule = $5, archived_at = $6, updated_at = $7
 WHERE workspace_id = $1 AND id = $2

-- name: fill_anew
UPDATE segment SET state = 'filling', version = version + 1, filled_to = NULL, progress = 0, filled_at = NULL
 WHERE workspace_id = $1
   AND id IN (SELECT id FROM segment WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND NOT hidden ORDER BY id FOR UPDATE)

-- name: workspaces_filling
SELECT workspace_id FROM segment WHERE state = 'filling' AND archived_at IS NULL GROUP BY workspace_id

-- name: filling
SELECT id, version FROM segment WHERE workspace_id = $1 AND state = 'filling' AND archived_at IS NULL ORDER BY id

-- name: to_fill
SELECT id, name, version, rule, hidden, filled_to FROM segment
 WHERE workspace_id = $1 AND id = $2 AND version = $3 AND state = 'filling' AND archived_at IS NULL

-- name: filled_up_to
UPDATE segment SET filled_to = $4, progress = $5, count = count + $6
 WHERE workspace_id = $1 AND id = $2 AND version = $3 RETURNING id

-- name: filled
UPDATE segment SET state = 'live', filled_to = NULL, progress = 1, filled_at = $4, count = count + $5
 WHERE workspace_id = $1 AND id = $2 AND version = $3 RETURNING id

-- name: count
UPDATE segment s SET count = s.count + v.more
  FROM (SELECT id, more FROM unnest($2::uuid[], $3::bigint[]) AS v(id, more) ORDER BY id) AS v
 WHERE s.workspace_id = $1 AND s.id = v.id

-- name: horizon
SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest,
       pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS newest

-- name: follow
INSERT INTO segment AS s (workspace_id, id, name, rule, created_at, updated_at, hidden)
VALUES ($1, $2, 'Campaign ' || $2::uuid, $3, $4, $4, true)
ON CONFLICT (workspace_id, id) DO UPDATE
   SET rule = excluded.rule, updated_at = excluded.updated_at, archived_at = NULL, state = 'filling',
       version = s.version + 1, filled_to = NULL, progress = 0, filled_at = NULL
 WHERE s.rule <> excluded.rule OR s.archived_at IS NOT NULL

-- name: unfollow
UPDATE segment SET archived_at = $3 WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND hidden AND archived_at IS NULL
