-- name: share
SELECT pg_advisory_xact_lock_shared(hashtextextended($1::uuid::text || ':events', 0))

-- name: alone
SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || ':events', 0))

-- name: standing
SELECT id FROM contact WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND merged_into IS NULL

-- name: followed
WITH RECURSIVE up AS (
  SELECT id AS asked, id, merged_into FROM contact WHERE workspace_id = $1 AND id = ANY($2::uuid[])
  UNION ALL
  SELECT u.asked, c.id, c.merged_into FROM up u JOIN contact c ON c.workspace_id = $1 AND c.id = u.merged_into)
SELECT asked, id FROM up WHERE merged_into IS NULL

-- name: add
WITH given AS MATERIALIZED (
  SELECT v.id, v.contact_id, v.name, v.properties, v.at
    FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::timestamptz[])
         AS v(id, contact_id, name, properties, at)),
kept AS (
  INSERT INTO event (workspace_id, at, id, contact_id, name, properties, received_at)
  SELECT $1, at, id, contact_id, name, properties, $7 FROM given),
counted AS (
  INSERT INTO event_count AS c (workspace_id, contact_id, name, count, first_at, last_at)
  SELECT $1, contact_id, name, count(*), min(at), max(at) FROM given GROUP BY contact_id, name ORDER BY contact_id, name
  ON CONFLICT (workspace_id, contact_id, name) DO UPDATE
     SET count = c.count + excluded.count, first_at = least(c.first_at, excluded.first_at),
         last_at = greatest(c.last_at, excluded.last_at)),
daily AS (
  INSERT INTO event_day AS d (workspace_id, contact_id, name, day, count)
  SELECT $1, contact_id, name, (at AT TIME ZONE 'UTC')::date, count(*) FROM given
   GROUP BY contact_id, name, (at AT TIME ZONE 'UTC')::date
   ORDER BY contact_id, name, (at AT TIME ZONE 'UTC')::date
  ON CONFLICT (workspace_id, contact_id, name, day) DO UPDATE SET count = d.count + excluded.count)
INSERT INTO event_kind AS k (workspace_id, name, first_seen_at, last_seen_at)
SELECT $1, g.name, g.first, g.last FROM (SELECT name, min(at) AS first, max(at) AS last FROM given GROUP BY name) AS g
 WHERE NOT EXISTS (
   SELECT FROM event_kind o
    WHERE o.workspace_id = $1 AND o.name = g.name AND o.last_seen_at > g.last - interval '1 hour')
 ORDER BY g.name
ON CONFLICT (workspace_id, name) DO UPDATE SET last_seen_at = greatest(k.last_seen_at, excluded.last_seen_at)

-- name: page
SELECT id, name, properties, at FROM event
 WHERE workspace_id = $1 AND contact_id = $2 AND ($3::timestamptz IS NULL OR (at, id) < ($3, $4::uuid))
 ORDER BY at DESC, id DESC LIMIT $5

-- name: counts
SELECT name, count, first_at, last_at FROM event_count WHERE workspace_id = $1 AND contact_id = $2 ORDER BY name

-- name: move
UPDATE event SET contact_id = $3, came_from = coalesce(came_from, $2) WHERE workspace_id = $1 AND contact_id = $2

-- name: add_counts_up
WITH gone AS (DELETE FROM event_count WHERE workspace_id = $1 AND contact_id = $2 RETURNING *)
INSERT INTO event_count AS c (workspace_id, contact_id, name, count, first_at, last_at)
SELECT $1, $3, name, count, first_at, last_at FROM gone ORDER BY name
ON CONFLICT (workspace_id, contact_id, name) DO UPDATE
   SET count = c.count + excluded.count, first_at = least(c.first_at, excluded.first_at),
       last_at = greatest(c.last_at, excluded.last_at)

-- name: add_days_up
WITH gone AS (DELETE FROM event_day WHERE workspace_id = $1 AND contact_id = $2 RETURNING *)
INSERT INTO event_day AS d (workspace_id, contact_id, name, day, count)
SELECT $1, $3, name, day, count FROM gone ORDER BY name, day
ON CONFLICT (workspace_id, contact_id, name, day) DO UPDATE SET count = d.count + excluded.count

-- name: move_keys
UPDATE contact_key SET contact_id = $3, came_from = coalesce(came_from, $2) WHERE workspace_id = $1 AND contact_id = $2

-- name: share_companies
INSERT INTO contact_company (workspace_id, contact_id, company_id, at)
SELECT $1, $3, company_id, at FROM contact_company WHERE workspace_id = $1 AND contact_id = $2 ORDER BY company_id
ON CONFLICT DO NOTHING

-- name: give_back
WITH RECURSIVE mine AS (
  SELECT $3::uuid AS id
  UNION
  SELECT c.id FROM mine m JOIN contact c ON c.workspace_id = $1 AND c.merged_into = m.id)
UPDATE event SET contact_id = $3, came_from = nullif(came_from, $3)
 WHERE workspace_id = $1 AND contact_id = $2 AND came_from IN (SELECT id FROM mine)

-- name: give_keys_back
UPDATE contact_key SET contact_id = $3, came_from = NULL WHERE workspace_id = $1 AND contact_id = $2 AND came_from = $3

-- name: forget_counts
DELETE FROM event_count WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[])

-- name: forget_days
DELETE FROM event_day WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[])

-- name: recount
INSERT INTO event_count (workspace_id, contact_id, name, count, first_at, last_at)
SELECT $1, contact_id, name, count(*), min(at), max(at) FROM event
 WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) GROUP BY contact_id, name ORDER BY contact_id, name

-- name: recount_days
INSERT INTO event_day (workspace_id, contact_id, name, day, count)
SELECT $1, contact_id, name, (at AT TIME ZONE 'UTC')::date, count(*) FROM event
 WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[])
 GROUP BY contact_id, name, (at AT TIME ZONE 'UTC')::date
 ORDER BY contact_id, name, (at AT TIME ZONE 'UTC')::date

-- name: erase
DELETE FROM event WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[])

-- name: take_back
DELETE FROM event e USING unnest($2::uuid[], $3::timestamptz[]) AS v(id, at)
 WHERE e.workspace_id = $1 AND e.at = v.at AND e.id = v.id
RETURNING e.contact_id, e.name, (e.at AT TIME ZONE 'UTC')::date AS day

-- name: count_down
UPDATE event_count c SET count = c.count - v.count
  FROM unnest($2::uuid[], $3::text[], $4::bigint[]) AS v(contact_id, name, count)
 WHERE c.workspace_id = $1 AND c.contact_id = v.contact_id AND c.name = v.name

-- name: count_days_down
UPDATE event_day d SET count = d.count - v.count
  FROM unnest($2::uuid[], $3::text[], $4::date[], $5::integer[]) AS v(contact_id, name, day, count)
 WHERE d.workspace_id = $1 AND d.contact_id = v.contact_id AND d.name = v.name AND d.day = v.day

-- name: forget_none
DELETE FROM event_count WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) AND count <= 0

-- name: forget_no_days
DELETE FROM event_day WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) AND count <= 0

-- name: bound_anew
UPDATE event_count c
   SET last_at = coalesce(b.last, c.last_at), first_at = CASE WHEN b.there = c.count THEN b.first ELSE c.first_at END
  FROM (SELECT v.contact_id, v.name, count(e.id) AS there, min(e.at) AS first, max(e.at) AS last
          FROM unnest($2::uuid[], $3::text[]) AS v(contact_id, name)
          LEFT JOIN event e ON e.workspace_id = $1 AND e.contact_id = v.contact_id AND e.name = v.name
         GROUP BY v.contact_id, v.name) AS b
 WHERE c.workspace_id = $1 AND c.contact_id = b.contact_id AND c.name = b.name
