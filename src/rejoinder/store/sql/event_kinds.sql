-- name: default_days
SELECT coalesce((settings->>'event_retention_days')::integer, 400) FROM workspace WHERE id = $1

-- name: set_default_days
UPDATE workspace SET settings = settings || jsonb_build_object('event_retention_days', $2::integer) WHERE id = $1

-- name: past
SELECT k.name, coalesce(k.retention_days, $3) AS days FROM event_kind k
 WHERE k.workspace_id = $1
   AND (EXISTS (SELECT FROM event e
                 WHERE e.workspace_id = $1 AND e.name = k.name
                   AND e.at < $2::timestamptz - make_interval(days => coalesce(k.retention_days, $3)))
     OR EXISTS (SELECT FROM event_day d
                 WHERE d.workspace_id = $1 AND d.name = k.name
                   AND d.day < ($2::timestamptz AT TIME ZONE 'UTC')::date - coalesce(k.retention_days, $3)))

-- name: remove
WITH gone AS (
  SELECT at, id FROM event WHERE workspace_id = $1 AND name = $2 AND at < $3 ORDER BY at LIMIT $4)
DELETE FROM event e USING gone WHERE e.workspace_id = $1 AND e.at = gone.at AND e.id = gone.id RETURNING e.contact_id

-- name: remove_days
WITH gone AS (
  SELECT contact_id, day FROM event_day
   WHERE workspace_id = $1 AND name = $2 AND day < ($3::timestamptz AT TIME ZONE 'UTC')::date
   ORDER BY contact_id, day LIMIT $4 FOR UPDATE)
DELETE FROM event_day d USING gone
 WHERE d.workspace_id = $1 AND d.name = $2 AND d.contact_id = gone.contact_id AND d.day = gone.day RETURNING d.contact_id

-- name: properties
SELECT name, properties FROM event_kind WHERE workspace_id = $1 AND name = ANY($2::text[])

-- name: learn
INSERT INTO event_kind AS k (workspace_id, name, properties, first_seen_at, last_seen_at)
SELECT $1, v.name, v.properties, $4, $4 FROM unnest($2::text[], $3::jsonb[]) AS v(name, properties) ORDER BY v.name
ON CONFLICT (workspace_id, name) DO UPDATE SET properties = excluded.properties

-- name: page
SELECT k.name, k.properties, k.retention_days, k.first_seen_at, k.last_seen_at,
       coalesce(d.count, 0) AS count
  FROM (SELECT name, properties, retention_days, first_seen_at, last_seen_at FROM event_kind
         WHERE workspace_id = $1 AND ($2::text IS NULL OR name > $2) ORDER BY name LIMIT $3) AS k
  LEFT JOIN LATERAL (
    SELECT sum(e.count)::bigint AS count FROM event_day e
     WHERE e.workspace_id = $1 AND e.name = k.name AND e.day > $4::date) AS d ON true
 ORDER BY k.name

-- name: set_days
UPDATE event_kind SET retention_days = $3 WHERE workspace_id = $1 AND name = $2 RETURNING name

-- name: values_of
SELECT e.name, p.key, array_agg(DISTINCT p.value #>> '{}') AS told FROM event e, jsonb_each(e.properties) AS p
 WHERE e.workspace_id = $1 AND e.contact_id = ANY($2::uuid[]) AND jsonb_typeof(p.value) = 'string'
   AND length(p.value #>> '{}') <= 60
 GROUP BY e.name, p.key

-- name: date_anew
UPDATE event_kind k SET first_seen_at = c.first_at, last_seen_at = c.last_at
  FROM (SELECT name, min(first_at) AS first_at, max(last_at) AS last_at FROM event_count
         WHERE workspace_id = $1 GROUP BY name) AS c
 WHERE k.workspace_id = $1 AND k.name = c.name
