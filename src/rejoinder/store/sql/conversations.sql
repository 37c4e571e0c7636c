-- name: view
SELECT c.id, c.identity_id, c.subject, c.status, c.snoozed_until, c.assignee_id, c.team_id, c.waiting_since, c.answer_by,
       c.last_text, c.last_kind, c.last_author, c.last_author_kind, c.last_at, c.unread, c.contact_unread,
       c.contact_seen_at, c.muted_at, c.left_at, c.created_at, c.updated_at, c.version,
       ch.id AS channel_id, ch.type AS channel_type, ch.name AS channel_name,
       l.id AS location_id, l.name AS location_name, l.zone AS location_zone,
       p.id AS contact_id, p.kind AS contact_kind, p.name AS contact_name, p.avatar_url, p.locale, p.city, p.blocked_at,
       p.shut_out_at,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'color', t.color) ORDER BY t.name), '[]')
          FROM conversation_tag ct JOIN tag t ON t.workspace_id = ct.workspace_id AND t.id = ct.tag_id
         WHERE ct.workspace_id = c.workspace_id AND ct.conversation_id = c.id) AS tags
  FROM conversation c
  JOIN channel ch ON ch.workspace_id = c.workspace_id AND ch.id = c.channel_id
  JOIN contact p ON p.workspace_id = c.workspace_id AND p.id = c.contact_id
  LEFT JOIN location l ON l.workspace_id = c.workspace_id AND l.id = c.location_id
 WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[])

-- name: current_of_identity
SELECT id FROM conversation
 WHERE workspace_id = $1 AND identity_id = $2 AND left_at IS NULL AND (status <> 'closed' OR $3)
 ORDER BY (status <> 'closed') DESC, last_at DESC LIMIT 1

-- name: current_of_many
SELECT DISTINCT ON (identity_id) identity_id, id FROM conversation
 WHERE workspace_id = $1 AND identity_id = ANY($2::uuid[]) AND left_at IS NULL
 ORDER BY identity_id, (status <> 'closed') DESC, last_at DESC

-- name: open_about
SELECT id FROM conversation
 WHERE workspace_id = $1 AND identity_id = $2 AND left_at IS NULL AND status <> 'closed'
   AND lower(coalesce(subject, '')) = lower(coalesce($3, ''))
 ORDER BY last_at DESC LIMIT 1

-- name: newest_about
SELECT id FROM conversation
 WHERE workspace_id = $1 AND identity_id = $2 AND left_at IS NULL
   AND lower(coalesce(subject, '')) = lower(coalesce($3, ''))
 ORDER BY last_at DESC LIMIT 1

-- name: subject
SELECT subject FROM conversation WHERE workspace_id = $1 AND id = $2

-- name: lock
SELECT c.id, c.channel_id, c.identity_id, c.contact_id, c.location_id, c.status, c.assignee_id, c.team_id,
       c.waiting_since, c.answer_by, c.muted_at, c.left_at, c.version, c.last_at, c.snoozed_until, l.zone
  FROM conversation c LEFT JOIN location l ON l.workspace_id = c.workspace_id AND l.id = c.location_id
 WHERE c.workspace_id = $1 AND c.id = $2 FOR UPDATE OF c

-- name: lock_many
SELECT c.id, c.channel_id, c.identity_id, c.contact_id, l.zone
  FROM conversation c LEFT JOIN location l ON l.workspace_id = c.workspace_id AND l.id = c.location_id
 WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[]) ORDER BY c.id FOR UPDATE OF c

-- name: lock_current
SELECT c.id, c.channel_id, c.identity_id, c.contact_id, c.location_id, c.status, c.assignee_id, c.team_id,
       c.waiting_since, c.answer_by, c.muted_at, c.left_at, c.version, c.last_at, c.snoozed_until, l.zone
  FROM conversation c LEFT JOIN location l ON l.workspace_id = c.workspace_id AND l.id = c.location_id
 WHERE c.workspace_id = $1 AND c.identity_id = $2 AND c.left_at IS NULL AND (c.status <> 'closed' OR $3)
 ORDER BY (c.status <> 'closed') DESC, c.last_at DESC LIMIT 1 FOR UPDATE OF c

-- name: open_new
INSERT INTO conversation (workspace_id, id, channel_id, identity_id, contact_id, location_id, status, last_at,
                          created_at, updated_at, subject)
VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $7, $7, $8)

-- name: open_aside
INSERT INTO conversation (workspace_id, id, channel_id, identity_id, contact_id, location_id, status, last_at,
                          created_at, updated_at, closed_at, subject)
VALUES ($1, $2, $3, $4, $5, $6, 'closed', $7, $7, $7, $7, $8)

-- name: heard
WITH noted AS (
  UPDATE ledger SET facts = $7 WHERE workspace_id = $1 AND identity_id = $8),
seen AS (
  UPDATE contact SET last_seen_at = greatest(last_seen_at, $5::timestamptz) WHERE workspace_id = $1 AND id = $9)
UPDATE conversation
   SET last_text = $3, last_kind = 'in', last_author = $4, last_author_kind = 'contact', last_at = $5,
       unread = true,
       waiting_since = CASE WHEN status = 'closed' THEN $5 ELSE coalesce(waiting_since, $5::timestamptz) END,
       answer_by = CASE WHEN status = 'closed' THEN $6 ELSE coalesce(answer_by, $6::timestamptz) END,
       alerted_at = CASE WHEN waiting_since IS NULL OR status = 'closed' THEN NULL ELSE alerted_at END,
       assignee_id = CASE WHEN status = 'closed' THEN (
         SELECT t.id FROM teammate t WHERE t.workspace_id = $1 AND t.id = conversation.assignee_id AND t.active
       ) ELSE assignee_id END,
       status = 'open', snoozed_until = NULL, closed_at = NULL, left_at = NULL,
       updated_at = $5, version = version + 1
 WHERE workspace_id = $1 AND id = $2

-- name: said
UPDATE conversation
   SET last_text = $3, last_kind = $4, last_author = $5, last_author_kind = $6, last_at = $7,
       updated_at = $7, version = version + 1
 WHERE workspace_id = $1 AND id = $2

-- name: seen_by_contact
UPDATE conversation SET contact_unread = 0, contact_seen_at = $3, version = version + 1
 WHERE workspace_id = $1 AND id = $2

-- name: seen_by_team
UPDATE conversation SET unread = false, version = version + 1
 WHERE workspace_id = $1 AND id = $2 AND unread RETURNING id

-- name: of_identity
SELECT id FROM conversation
 WHERE workspace_id = $1 AND identity_id = $2 AND left_at IS NULL
   AND ($3::timestamptz IS NULL OR (last_at, id) < ($3, $4))
 ORDER BY last_at DESC, id DESC LIMIT $5

-- name: unread_of_identity
SELECT coalesce(sum(contact_unread), 0) FROM conversation
 WHERE workspace_id = $1 AND identity_id = $2 AND left_at IS NULL AND muted_at IS NULL

-- name: mute
UPDATE conversation SET muted_at = $3, version = version + 1, updated_at = $4
 WHERE workspace_id = $1 AND id = $2

-- name: some_muted
SELECT EXISTS (SELECT FROM conversation WHERE workspace_id = $1 AND identity_id = $2 AND muted_at IS NOT NULL)

-- name: leave
UPDATE conversation SET left_at = $3, version = version + 1, updated_at = $3, waiting_since = NULL, answer_by = NULL
 WHERE workspace_id = $1 AND id = $2

-- name: set_status
UPDATE conversation
   SET status = $3, snoozed_until = $4, closed_at = CASE WHEN $3 = 'closed' THEN $5 ELSE closed_at END,
       updated_at = $5, version = version + 1
 WHERE workspace_id = $1 AND id = $2

-- name: set_assignee
UPDATE conversation SET assignee_id = $3, updated_at = $4, version = version + 1 WHERE workspace_id = $1 AND id = $2

-- name: give_up
UPDATE conversation c SET assignee_id = NULL, updated_at = $3, version = version + 1
 WHERE c.workspace_id = $1 AND c.assignee_id = $2 AND c.status <> 'closed'
RETURNING c.id, c.contact_id, c.channel_id,
          (SELECT t.name FROM team t WHERE t.workspace_id = $1 AND t.id = c.team_id) AS team_name

-- name: give_back
UPDATE conversation SET assignee_id = $2, updated_at = $4, version = version + 1
 WHERE workspace_id = $1 AND id = ANY($3::uuid[]) AND assignee_id IS NULL AND status <> 'closed'
RETURNING id, contact_id, channel_id

-- name: set_team
UPDATE conversation SET team_id = $3, updated_at = $4, version = version + 1 WHERE workspace_id = $1 AND id = $2

-- name: add_tag
INSERT INTO conversation_tag (workspace_id, conversation_id, tag_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING

-- name: remove_tag
DELETE FROM conversation_tag WHERE workspace_id = $1 AND conversation_id = $2 AND tag_id = $3

-- name: touch
UPDATE conversation SET updated_at = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2

-- name: snoozes_due
SELECT id FROM conversation
 WHERE workspace_id = $1 AND status = 'snoozed' AND snoozed_until <= $2 ORDER BY snoozed_until LIMIT 200

-- name: workspaces_with_snoozes_due
SELECT workspace_id FROM conversation WHERE status = 'snoozed' AND snoozed_until <= $1 GROUP BY workspace_id

-- name: counts
SELECT count(*) FILTER (WHERE status = 'open') AS open,
       count(*) FILTER (WHERE status = 'open' AND waiting_since IS NOT NULL) AS unanswered,
       count(*) FILTER (WHERE status = 'open' AND assignee_id = $2) AS mine,
       count(*) FILTER (WHERE status = 'open' AND assignee_id IS NULL) AS unassigned,
       count(*) FILTER (WHERE status = 'snoozed') AS snoozed
  FROM conversation WHERE workspace_id = $1 AND status IN ('open', 'snoozed')

-- name: take_back_answer
DELETE FROM answer WHERE workspace_id = $1 AND id = $2 RETURNING asked_at

-- name: waits_again
UPDATE conversation SET waiting_since = $3, answer_by = $4, version = version + 1
 WHERE workspace_id = $1 AND id = $2

-- name: not_reached_contact
UPDATE conversation SET contact_unread = greatest(contact_unread - 1, 0) WHERE workspace_id = $1 AND id = $2

-- name: contact_view
SELECT c.id, c.status, c.contact_unread, c.contact_seen_at, c.muted_at, c.left_at, c.created_at, m.last_text, m.last_kind,
       m.last_at, m.last_author, m.last_author_kind,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'avatar_file_id', t.avatar_file_id)), '[]')
          FROM (SELECT DISTINCT t.id, t.name, t.avatar_file_id
                  FROM message m JOIN teammate t ON t.workspace_id = m.workspace_id AND t.id = m.author_id
                 WHERE m.workspace_id = $1 AND m.conversation_id = c.id AND m.kind = 'out'
                   AND m.author_kind = 'teammate' AND m.state IN ('sent', 'delivered', 'seen')
                 LIMIT 3) t) AS team
  FROM conversation c
  LEFT JOIN LATERAL (
    SELECT m.text AS last_text, m.kind AS last_kind, m.at AS last_at, m.author_name AS last_author,
           m.author_kind AS last_author_kind
      FROM message m
     WHERE m.workspace_id = $1 AND m.conversation_id = c.id
       AND (m.kind = 'in' OR (m.kind = 'out' AND m.state IN ('sent', 'delivered', 'seen')))
     ORDER BY m.at DESC, m.id DESC LIMIT 1) m ON true
 WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[])

-- name: contacts_of
SELECT id, contact_id FROM conversation WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: forget_last
UPDATE conversation c
   SET last_text = left(l.text, 200), last_kind = l.kind, last_author = l.author_name,
       last_author_kind = l.author_kind, last_at = coalesce(l.at, c.created_at), version = version + 1
  FROM (SELECT 1) AS one
  LEFT JOIN LATERAL (
    SELECT text, kind, author_name, author_kind, at FROM (
      SELECT text, kind, author_name, author_kind, at, id FROM message
       WHERE workspace_id = $1 AND conversation_id = $2 AND kind IN ('in', 'out') AND state <> 'withdrawn'
      UNION ALL
      SELECT text, 'note', author_name, 'teammate', at, id FROM note
       WHERE workspace_id = $1 AND conversation_id = $2) AS said
     ORDER BY at DESC, id DESC LIMIT 1) AS l ON true
 WHERE c.workspace_id = $1 AND c.id = $2

-- name: open_with
SELECT id FROM conversation
 WHERE workspace_id = $1 AND contact_id = $2 AND status <> 'closed' ORDER BY last_at DESC LIMIT 20

-- name: teammates_known
SELECT id, name FROM teammate WHERE workspace_id = $1 AND id = $2 AND active

-- name: teams_known
SELECT id, name FROM team WHERE workspace_id = $1 AND id = $2

-- name: tag_ids_of
SELECT tag_id FROM conversation_tag WHERE workspace_id = $1 AND conversation_id = $2
