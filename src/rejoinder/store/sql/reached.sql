-- name: known
SELECT person FROM reached
 WHERE workspace_id = $1 AND account = $2 AND person = ANY($3::text[]) AND at > $4

-- name: counted
SELECT count(*) AS count, min(at) AS oldest FROM reached WHERE workspace_id = $1 AND account = $2 AND at > $3

-- name: keep
INSERT INTO reached AS r (workspace_id, account, person, at, delivery_id)
SELECT $1, $2, v.person, $5, v.delivery_id FROM unnest($3::text[], $4::uuid[]) AS v(person, delivery_id) ORDER BY 3
ON CONFLICT (workspace_id, account, person)
DO UPDATE SET before = CASE WHEN r.delivery_id = excluded.delivery_id THEN r.before ELSE r.at END,
              at = excluded.at, delivery_id = excluded.delivery_id

-- name: give_back
WITH mine AS (
  SELECT account, person, before FROM reached
   WHERE workspace_id = $1 AND delivery_id = ANY($2::uuid[]) ORDER BY account, person FOR UPDATE),
gone AS (
  DELETE FROM reached r USING mine m
   WHERE r.workspace_id = $1 AND r.account = m.account AND r.person = m.person AND m.before IS NULL)
UPDATE reached r SET at = m.before, before = NULL
  FROM mine m
 WHERE r.workspace_id = $1 AND r.account = m.account AND r.person = m.person AND m.before IS NOT NULL

-- name: forget
DELETE FROM reached WHERE workspace_id = $1 AND at < $2
