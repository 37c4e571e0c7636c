-- name: make
WITH given AS MATERIALIZED (
  SELECT v.id, v.kind, v.external_id, v.at FROM unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[])
         AS v(id, kind, external_id, at)),
made AS (
  INSERT INTO contact (workspace_id, id, kind, external_id, first_seen_at, last_seen_at)
  SELECT $1, id, kind, external_id, at, at FROM given
  ON CONFLICT (workspace_id, external_id) DO NOTHING RETURNING id)
INSERT INTO contact_tally (workspace_id, contact_id, facts) SELECT $1, id, '{}' FROM made RETURNING contact_id

-- name: promote
UPDATE contact c SET external_id = v.external_id, kind = 'user'
  FROM unnest($2::uuid[], $3::text[]) AS v(id, external_id) WHERE c.workspace_id = $1 AND c.id = v.id

-- name: lock
SELECT id FROM contact WHERE workspace_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE

-- name: tell
UPDATE contact c
   SET name = coalesce(v.name, c.name), email = coalesce(v.email, c.email), phone = coalesce(v.phone, c.phone),
       avatar_url = coalesce(v.avatar_url, c.avatar_url), locale = coalesce(v.locale, c.locale),
       zone = coalesce(v.zone, c.zone), city = coalesce(v.city, c.city),
       kind = CASE WHEN c.kind = 'visitor' AND coalesce(v.email, v.phone) IS NOT NULL THEN 'lead' ELSE c.kind END,
       attributes = jsonb_strip_nulls(c.attributes || v.attributes), place = c.place || v.place,
       last_seen_at = greatest(c.last_seen_at, v.seen_at)
  FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
              $10::jsonb[], $11::jsonb[], $12::timestamptz[])
       AS v(id, name, email, phone, avatar_url, locale, zone, city, attributes, place, seen_at)
 WHERE c.workspace_id = $1 AND c.id = v.id
