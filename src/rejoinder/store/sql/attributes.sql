-- name: every
SELECT "of", name, type, label, values, many, first_seen_at, last_seen_at, hidden_at FROM attribute
 WHERE workspace_id = $1 AND "of" = $2 ORDER BY name

-- name: keep
INSERT INTO attribute AS a (workspace_id, "of", name, type, values, many, first_seen_at, last_seen_at)
SELECT $1, $2, v.name, v.type, v.values, v.many, $7, $7
  FROM unnest($3::text[], $4::text[], $5::jsonb[], $6::boolean[]) AS v(name, type, values, many) ORDER BY v.name
ON CONFLICT (workspace_id, "of", name) DO UPDATE
   SET values = excluded.values, many = excluded.many, last_seen_at = excluded.last_seen_at

-- name: change
UPDATE attribute SET label = $4, hidden_at = $5, type = $6, values = $7, many = $8
 WHERE workspace_id = $1 AND "of" = $2 AND name = $3

-- name: lock
SELECT "of", name, type, label, values, many, first_seen_at, last_seen_at, hidden_at FROM attribute
 WHERE workspace_id = $1 AND "of" = $2 AND name = $3 FOR UPDATE

-- name: forget
WITH theirs AS (
  SELECT e.key AS name, array_agg(DISTINCT v.value #>> '{}') AS told
    FROM contact c, jsonb_each(c.attributes) AS e, jsonb_path_query(e.value, '$[*]') AS v(value)
   WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[]) AND jsonb_typeof(e.value) IN ('string', 'array')
   GROUP BY e.key)
UPDATE attribute a SET values = a.values - t.told FROM theirs t
 WHERE a.workspace_id = $1 AND a."of" = 'contact' AND a.name = t.name AND a.values ?| t.told

-- name: told_of_contacts
SELECT id, attributes->$2 AS value FROM contact
 WHERE workspace_id = $1 AND attributes ? $2 AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4

-- name: told_of_companies
SELECT id, attributes->$2 AS value FROM company
 WHERE workspace_id = $1 AND attributes ? $2 AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4

-- name: convert_of_contacts
UPDATE contact c SET attributes = c.attributes || jsonb_build_object($2::text, v.value)
  FROM unnest($3::uuid[], $4::jsonb[]) AS v(id, value) WHERE c.workspace_id = $1 AND c.id = v.id

-- name: convert_of_companies
UPDATE company c SET attributes = c.attributes || jsonb_build_object($2::text, v.value)
  FROM unnest($3::uuid[], $4::jsonb[]) AS v(id, value) WHERE c.workspace_id = $1 AND c.id = v.id
