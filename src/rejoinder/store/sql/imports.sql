-- name: add
INSERT INTO data_import (workspace_id, id, kind, state, name, created_by, by_name, created_at, moved_at)
VALUES ($1, $2, $3, 'reading', $4, $5, $6, $7, $7)

-- name: unfinished
SELECT count(*) FROM data_import WHERE workspace_id = $1 AND state IN ('reading', 'draft', 'running')

-- name: found
UPDATE data_import SET state = 'draft', file = $3, mapping = $4, rows = $5, parts = $6, moved_at = $7
 WHERE workspace_id = $1 AND id = $2

-- name: remove
DELETE FROM data_import WHERE workspace_id = $1 AND id = $2

-- name: read
SELECT * FROM data_import WHERE workspace_id = $1 AND id = $2

-- name: lock
SELECT * FROM data_import WHERE workspace_id = $1 AND id = $2 FOR UPDATE

-- name: page
SELECT * FROM data_import
 WHERE workspace_id = $1 AND state <> 'reading' AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
 ORDER BY created_at DESC, id DESC LIMIT $4

-- name: map
UPDATE data_import SET mapping = $3, moved_at = $4 WHERE workspace_id = $1 AND id = $2

-- name: enter
UPDATE data_import
   SET state = $3, error = $4, undone = coalesce($5::jsonb, undone), moved_at = $6,
       started_at = CASE WHEN $3 = 'running' THEN $6 ELSE started_at END,
       finished_at = CASE WHEN $3 IN ('done', 'cancelled', 'failed') THEN $6 ELSE finished_at END,
       undone_at = CASE WHEN $3 = 'undone' THEN $6 ELSE undone_at END
 WHERE workspace_id = $1 AND id = $2

-- name: workspaces
SELECT workspace_id FROM data_import WHERE state IN ('running', 'undoing') GROUP BY workspace_id

-- name: claim
SELECT * FROM data_import WHERE workspace_id = $1 AND state IN ('running', 'undoing')
 ORDER BY moved_at, id LIMIT 1 FOR UPDATE SKIP LOCKED

-- name: go_on
UPDATE data_import
   SET part = part + 1, read = read + $3, made = made + $4, changed = changed + $5, events = events + $6,
       again = again + $7, bad = bad + $8, moved_at = $9
 WHERE workspace_id = $1 AND id = $2

-- name: undone
UPDATE data_import SET undone = $3, moved_at = $4 WHERE workspace_id = $1 AND id = $2

-- name: leave_out
INSERT INTO data_import_bad (workspace_id, import_id, row, cells, "column", why, remedy)
SELECT $1, $2, v.row, v.cells, v.named, v.why, v.remedy
  FROM unnest($3::integer[], $4::jsonb[], $5::text[], $6::text[], $7::text[]) AS v(row, cells, named, why, remedy)

-- name: left_out
SELECT row, cells, "column", why, remedy FROM data_import_bad
 WHERE workspace_id = $1 AND import_id = $2 AND row > $3 ORDER BY row LIMIT $4

-- name: snapshot
SELECT c.id, c.attributes, c.place->>'country' AS country,
       jsonb_build_object('kind', c.kind, 'external_id', c.external_id, 'name', c.name, 'email', c.email,
         'phone', c.phone, 'locale', c.locale, 'zone', c.zone, 'city', c.city, 'avatar_url', c.avatar_url) AS fields,
       coalesce((SELECT jsonb_agg(m.company_id) FROM contact_company m
                  WHERE m.workspace_id = c.workspace_id AND m.contact_id = c.id), '[]') AS companies
  FROM contact c WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[])

-- name: note_changes
INSERT INTO data_import_change AS c (workspace_id, import_id, contact_id, made, before, after)
SELECT $1, $2, v.contact_id, v.made, v.before, v.after
  FROM unnest($3::uuid[], $4::boolean[], $5::jsonb[], $6::jsonb[]) AS v(contact_id, made, before, after)
 ORDER BY v.contact_id
ON CONFLICT (workspace_id, import_id, contact_id) DO UPDATE
   SET before = excluded.before || c.before, after = c.after || excluded.after
RETURNING made, xmax = 0 AS new

-- name: note_events
INSERT INTO data_import_event (workspace_id, import_id, event_id, at, hash)
SELECT $1, $2, v.event_id, v.at, v.hash FROM unnest($3::uuid[], $4::timestamptz[], $5::bytea[]) AS v(event_id, at, hash)

-- name: by_email
SELECT email AS value, id, external_id, kind, email, phone, last_seen_at AS seen_at, true AS held FROM contact
 WHERE workspace_id = $1 AND email = ANY($2::text[]) AND merged_into IS NULL ORDER BY id

-- name: by_phone
SELECT phone AS value, id, external_id, kind, email, phone, last_seen_at AS seen_at, true AS held FROM contact
 WHERE workspace_id = $1 AND phone = ANY($2::text[]) AND merged_into IS NULL ORDER BY id

-- name: to_undo
SELECT (SELECT count(*) FROM data_import_event e WHERE e.workspace_id = $1 AND e.import_id = $2)
     + (SELECT count(*) FROM data_import_change c WHERE c.workspace_id = $1 AND c.import_id = $2)

-- name: some_events
DELETE FROM data_import_event d
 USING (SELECT event_id FROM data_import_event WHERE workspace_id = $1 AND import_id = $2 ORDER BY event_id LIMIT $3) s
 WHERE d.workspace_id = $1 AND d.import_id = $2 AND d.event_id = s.event_id
RETURNING d.event_id, d.at, d.hash

-- name: some_changes
DELETE FROM data_import_change d
 USING (SELECT contact_id FROM data_import_change
         WHERE workspace_id = $1 AND import_id = $2 ORDER BY contact_id LIMIT $3) s
 WHERE d.workspace_id = $1 AND d.import_id = $2 AND d.contact_id = s.contact_id
RETURNING d.contact_id, d.made, d.before, d.after

-- name: reasons
SELECT c.id,
  CASE WHEN c.merged_into IS NOT NULL
         OR EXISTS (SELECT FROM contact o WHERE o.workspace_id = $1 AND o.merged_into = c.id) THEN 'joined'
       WHEN EXISTS (SELECT FROM conversation t WHERE t.workspace_id = $1 AND t.contact_id = c.id) THEN 'talked'
       WHEN EXISTS (SELECT FROM identity i WHERE i.workspace_id = $1 AND i.contact_id = c.id)
         OR EXISTS (SELECT FROM contact_key k WHERE k.workspace_id = $1 AND k.contact_id = c.id) THEN 'known'
       WHEN EXISTS (SELECT FROM event_count e WHERE e.workspace_id = $1 AND e.contact_id = c.id
                     AND e.name <> ALL($3::text[])) THEN 'did'
       WHEN EXISTS (SELECT FROM data_import_change o WHERE o.workspace_id = $1 AND o.contact_id = c.id) THEN 'imported'
       WHEN c.blocked_at IS NOT NULL OR c.shut_out_at IS NOT NULL THEN 'blocked' END AS why
  FROM contact c WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[])

-- name: restore
UPDATE contact c
   SET kind = coalesce(v.fields->>'kind', c.kind),
       external_id = CASE WHEN v.fields ? 'external_id' THEN v.fields->>'external_id' ELSE c.external_id END,
       name = CASE WHEN v.fields ? 'name' THEN v.fields->>'name' ELSE c.name END,
       email = CASE WHEN v.fields ? 'email' THEN v.fields->>'email' ELSE c.email END,
       phone = CASE WHEN v.fields ? 'phone' THEN v.fields->>'phone' ELSE c.phone END,
       locale = CASE WHEN v.fields ? 'locale' THEN v.fields->>'locale' ELSE c.locale END,
       zone = CASE WHEN v.fields ? 'zone' THEN v.fields->>'zone' ELSE c.zone END,
       city = CASE WHEN v.fields ? 'city' THEN v.fields->>'city' ELSE c.city END,
       avatar_url = CASE WHEN v.fields ? 'avatar_url' THEN v.fields->>'avatar_url' ELSE c.avatar_url END,
       attributes = jsonb_strip_nulls(c.attributes || v.attributes), place = jsonb_strip_nulls(c.place || v.place)
  FROM unnest($2::uuid[], $3::jsonb[], $4::jsonb[], $5::jsonb[]) AS v(id, fields, attributes, place)
 WHERE c.workspace_id = $1 AND c.id = v.id

-- name: part_companies
DELETE FROM contact_company m USING unnest($2::uuid[], $3::uuid[]) AS v(contact_id, company_id)
 WHERE m.workspace_id = $1 AND m.contact_id = v.contact_id AND m.company_id = v.company_id

-- name: erase
WITH said AS (
  SELECT unnest(ARRAY[c.external_id, c.email, c.phone]) AS value FROM contact c
   WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[]))
DELETE FROM data_import_bad b USING said
 WHERE b.workspace_id = $1 AND said.value <> '' AND strpos(b.cells::text, said.value) > 0

-- name: given_up
SELECT id FROM data_import
 WHERE workspace_id = $1 AND (state = 'reading' AND moved_at < $2 OR state = 'draft' AND moved_at < $3)

-- name: with_parts
SELECT id FROM data_import WHERE workspace_id = $1 AND parts > 0 AND state NOT IN ('reading', 'draft', 'running')

-- name: without_parts
UPDATE data_import SET parts = 0 WHERE workspace_id = $1 AND id = $2

-- name: past
SELECT id FROM data_import WHERE workspace_id = $1 AND coalesce(undone_at, finished_at) < $2
   AND (EXISTS (SELECT FROM data_import_change c WHERE c.workspace_id = $1 AND c.import_id = data_import.id)
     OR EXISTS (SELECT FROM data_import_event e WHERE e.workspace_id = $1 AND e.import_id = data_import.id)
     OR EXISTS (SELECT FROM data_import_bad b WHERE b.workspace_id = $1 AND b.import_id = data_import.id))

-- name: forget_bad
DELETE FROM data_import_bad WHERE workspace_id = $1 AND import_id = $2 AND row IN (
  SELECT row FROM data_import_bad WHERE workspace_id = $1 AND import_id = $2 LIMIT $3)
