-- name: page
SELECT id, slug, name, kind, channel_ids, location_id, topic_id, consent_kind, consent_words, greetings, ref, site_url,
       created_at, archived_at
  FROM entry_point
 WHERE workspace_id = $1 AND ($2 OR archived_at IS NULL) AND ($3::uuid IS NULL OR id < $3)
   AND ($4::uuid IS NULL OR location_id = $4)
   AND ($5::text IS NULL OR position(lower($5) IN lower(name || ' ' || slug || ' ' || ref)) > 0)
 ORDER BY id DESC LIMIT $6

-- name: counts
SELECT e.id,
       (SELECT coalesce(sum(v.times), 0)::bigint FROM entry_visit v
         WHERE v.workspace_id = e.workspace_id AND v.entry_point_id = e.id
           AND v.device <> 'robot' AND v.opened NOT LIKE 'chosen:%') AS opened,
       (SELECT count(*) FROM entry_arrival a WHERE a.workspace_id = e.workspace_id AND a.entry_point_id = e.id) AS came
  FROM entry_point e WHERE e.workspace_id = $1 AND e.id = ANY($2::uuid[])

-- name: lately
SELECT entry_point_id, day, sum(times)::bigint AS times FROM entry_visit
 WHERE workspace_id = $1 AND entry_point_id = ANY($2::uuid[]) AND day BETWEEN $3 AND $4
   AND device <> 'robot' AND opened NOT LIKE 'chosen:%'
 GROUP BY entry_point_id, day

-- name: read
SELECT id, slug, name, kind, channel_ids, location_id, topic_id, consent_kind, consent_words, greetings, ref, site_url,
       created_at, archived_at
  FROM entry_point WHERE workspace_id = $1 AND id = $2

-- name: by_ref
SELECT id, slug, name, kind, channel_ids, location_id, topic_id, consent_kind, consent_words, greetings, ref, site_url,
       created_at, archived_at
  FROM entry_point WHERE workspace_id = $1 AND ref = $2

-- name: hold_slug
SELECT pg_advisory_xact_lock(hashtextextended('slug:' || $1::text, 0))

-- name: add
INSERT INTO entry_point (workspace_id, id, slug, name, kind, channel_ids, location_id, topic_id, consent_kind,
                         consent_words, greetings, ref, site_url, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (workspace_id, ref) DO NOTHING RETURNING id

-- name: put
UPDATE entry_point e
   SET name = $3, kind = $4, channel_ids = $5, location_id = $6, topic_id = $7, consent_kind = $8, consent_words = $9,
       greetings = $10, ref = $11, site_url = $12
 WHERE workspace_id = $1 AND id = $2
   AND NOT EXISTS (SELECT FROM entry_point o WHERE o.workspace_id = $1 AND o.ref = $11 AND o.id <> $2)
RETURNING id

-- name: archive
UPDATE entry_point SET archived_at = $3 WHERE workspace_id = $1 AND id = $2

-- name: opened
INSERT INTO entry_visit (workspace_id, entry_point_id, day, device, opened, times) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (workspace_id, entry_point_id, day, device, opened) DO UPDATE
   SET times = entry_visit.times + excluded.times

-- name: visits
SELECT day, device, opened, times FROM entry_visit
 WHERE workspace_id = $1 AND entry_point_id = $2 AND day >= $3 AND day <= $4 ORDER BY day, device, opened

-- name: opened_in_all
SELECT coalesce(sum(times), 0)::bigint FROM entry_visit
 WHERE workspace_id = $1 AND entry_point_id = $2 AND device <> 'robot' AND opened NOT LIKE 'chosen:%'

-- name: arrived
INSERT INTO entry_arrival (workspace_id, entry_point_id, identity_id, first_at, last_at) VALUES ($1, $2, $3, $4, $4)
ON CONFLICT (workspace_id, entry_point_id, identity_id) DO UPDATE
   SET last_at = greatest(entry_arrival.last_at, excluded.last_at), times = entry_arrival.times + 1

-- name: arrivals
SELECT a.identity_id, i.contact_id, coalesce(p.name, '') AS contact_name, i.channel_id, c.type AS channel_type,
       a.first_at, a.last_at, a.times
  FROM entry_arrival a
  JOIN identity i ON i.workspace_id = a.workspace_id AND i.id = a.identity_id
  JOIN contact p ON p.workspace_id = a.workspace_id AND p.id = i.contact_id
  JOIN channel c ON c.workspace_id = a.workspace_id AND c.id = i.channel_id
 WHERE a.workspace_id = $1 AND a.entry_point_id = $2
   AND ($3::timestamptz IS NULL OR (a.first_at, a.identity_id) < ($3, $4::uuid))
 ORDER BY a.first_at DESC, a.identity_id DESC LIMIT $5

-- name: came_in_all
SELECT count(*) FROM entry_arrival WHERE workspace_id = $1 AND entry_point_id = $2

-- name: came_by_day
SELECT (a.first_at AT TIME ZONE w.zone)::date AS day, count(*) AS count
  FROM entry_arrival a JOIN workspace w ON w.id = a.workspace_id
 WHERE a.workspace_id = $1 AND a.entry_point_id = $2
   AND (a.first_at AT TIME ZONE w.zone)::date BETWEEN $3 AND $4
 GROUP BY 1 ORDER BY 1

-- name: signed_up
SELECT count(DISTINCT coalesce(identity_id, id)) FROM consent
 WHERE workspace_id = $1 AND entry_point_id = $2 AND act IN ('asked', 'given')

-- name: of_contact
SELECT e.id AS entry_point_id, e.name, e.slug, i.channel_id, a.first_at, a.last_at, a.times
  FROM identity i
  JOIN entry_arrival a ON a.workspace_id = i.workspace_id AND a.identity_id = i.id
  JOIN entry_point e ON e.workspace_id = i.workspace_id AND e.id = a.entry_point_id
 WHERE i.workspace_id = $1 AND i.contact_id = $2 ORDER BY a.first_at, e.id LIMIT $3

-- name: join_arrivals
INSERT INTO entry_arrival AS t (workspace_id, entry_point_id, identity_id, first_at, last_at, times)
SELECT workspace_id, entry_point_id, $3, first_at, last_at, times FROM entry_arrival
 WHERE workspace_id = $1 AND identity_id = $2
ON CONFLICT (workspace_id, entry_point_id, identity_id) DO UPDATE
   SET first_at = least(t.first_at, excluded.first_at), last_at = greatest(t.last_at, excluded.last_at),
       times = t.times + excluded.times

-- name: forget_arrivals
DELETE FROM entry_arrival WHERE workspace_id = $1 AND identity_id = $2
