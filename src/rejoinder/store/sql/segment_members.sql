-- name: contacts_after
SELECT id FROM contact
 WHERE workspace_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3

-- name: ends
SELECT (SELECT id FROM contact WHERE workspace_id = $1 ORDER BY id LIMIT 1) AS first,
       (SELECT id FROM contact WHERE workspace_id = $1 ORDER BY id DESC LIMIT 1) AS last

-- name: of_contacts
SELECT segment_id, contact_id FROM segment_member
 WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) AND segment_id = ANY($3::uuid[])

-- name: timers_of_contacts
SELECT segment_id, contact_id, due_at FROM segment_timer
 WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) AND segment_id = ANY($3::uuid[])

-- name: hold
SELECT id FROM contact WHERE workspace_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR KEY SHARE SKIP LOCKED

-- name: enter
INSERT INTO segment_member (workspace_id, segment_id, contact_id, entered_at)
SELECT $1, v.segment_id, v.contact_id, $4
  FROM unnest($2::uuid[], $3::uuid[]) AS v(segment_id, contact_id)
 ORDER BY v.segment_id, v.contact_id
ON CONFLICT DO NOTHING RETURNING segment_id, contact_id

-- name: leave
DELETE FROM segment_member m
 USING unnest($2::uuid[], $3::uuid[]) AS v(segment_id, contact_id)
 WHERE m.workspace_id = $1 AND m.segment_id = v.segment_id AND m.contact_id = v.contact_id
RETURNING m.segment_id, m.contact_id

-- name: leave_others
DELETE FROM segment_member
 WHERE workspace_id = $1 AND segment_id = $2
   AND ($3::uuid IS NULL OR contact_id > $3) AND ($4::uuid IS NULL OR contact_id <= $4)
   AND NOT (contact_id = ANY($5::uuid[]))
RETURNING contact_id

-- name: erase
DELETE FROM segment_member WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) RETURNING segment_id

-- name: look_at
INSERT INTO segment_timer AS t (workspace_id, segment_id, contact_id, due_at)
SELECT $1, v.segment_id, v.contact_id, v.due_at
  FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) AS v(segment_id, contact_id, due_at)
 ORDER BY v.segment_id, v.contact_id
ON CONFLICT (workspace_id, segment_id, contact_id) DO UPDATE SET due_at = excluded.due_at

-- name: mark_ahead
INSERT INTO stale_contact (workspace_id, id, contact_id, what, at)
SELECT $1, gen_random_uuid(), contact_id, 'event:' || name, $3 FROM event_count
 WHERE workspace_id = $1 AND name = ANY($2::text[]) AND last_at > $3

-- name: forget_timers_between
DELETE FROM segment_timer
 WHERE workspace_id = $1 AND segment_id = $2
   AND ($3::uuid IS NULL OR contact_id > $3) AND ($4::uuid IS NULL OR contact_id <= $4)

-- name: take_due
DELETE FROM segment_timer t
 USING (SELECT segment_id, contact_id FROM segment_timer
         WHERE workspace_id = $1 AND due_at <= $2 ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED) d
 WHERE t.workspace_id = $1 AND t.segment_id = d.segment_id AND t.contact_id = d.contact_id
RETURNING t.segment_id, t.contact_id

-- name: workspaces_due
SELECT workspace_id FROM segment_timer WHERE due_at <= $1 GROUP BY workspace_id

-- name: next_due
SELECT min(due_at) FROM segment_timer

-- name: page
SELECT c.id, coalesce(c.name, '') AS name, c.email, c.kind, c.last_seen_at, m.entered_at
  FROM segment_member m JOIN contact c ON c.workspace_id = m.workspace_id AND c.id = m.contact_id
 WHERE m.workspace_id = $1 AND m.segment_id = $2
   AND ($3::timestamptz IS NULL OR (m.entered_at, m.contact_id) < ($3, $4::uuid))
 ORDER BY m.entered_at DESC, m.contact_id DESC LIMIT $5

-- name: entered_at
SELECT entered_at FROM segment_member WHERE workspace_id = $1 AND segment_id = $2 AND contact_id = $3

-- name: segments_of
SELECT s.id, s.name, m.entered_at
  FROM segment_member m JOIN segment s ON s.workspace_id = m.workspace_id AND s.id = m.segment_id
 WHERE m.workspace_id = $1 AND m.contact_id = $2 AND s.archived_at IS NULL AND NOT s.hidden
   AND ($3::uuid IS NULL OR m.segment_id > $3)
 ORDER BY m.segment_id LIMIT $4

-- name: shown
SELECT id, coalesce(name, '') AS name, email, kind, last_seen_at FROM contact
 WHERE workspace_id = $1 AND id = ANY($2::uuid[])
