-- name: readers
SELECT t.id, t.notifications, coalesce(t.preferences->>'zone', w.zone) AS zone, 'reply' = ANY(r.permissions) AS answers,
       c.assignee_id, c.team_id, p.name AS contact_name,
       EXISTS (SELECT FROM team_member tm WHERE tm.workspace_id = $1 AND tm.team_id = c.team_id
                  AND tm.teammate_id = t.id) AS in_team
  FROM conversation c
  JOIN contact p ON p.workspace_id = c.workspace_id AND p.id = c.contact_id
  JOIN workspace w ON w.id = c.workspace_id
  JOIN teammate t ON t.workspace_id = c.workspace_id AND t.active
  JOIN role r ON r.workspace_id = t.workspace_id AND r.id = t.role_id
 WHERE c.workspace_id = $1 AND c.id = $2 AND ($3::uuid[] IS NULL OR t.id = ANY($3))

-- name: put
INSERT INTO notification (workspace_id, id, teammate_id, kind, conversation_id, message_id, text, at, push_at, email_at)
SELECT $1, n.id, n.teammate_id, $2, $3, $4, $5, $6, n.push_at, n.email_at
  FROM unnest($7::uuid[], $8::uuid[], $9::timestamptz[], $10::timestamptz[]) AS n(id, teammate_id, push_at, email_at)
ON CONFLICT (workspace_id, teammate_id, conversation_id, kind) WHERE seen_at IS NULL
DO UPDATE SET message_id = excluded.message_id, text = excluded.text, at = excluded.at, push_at = excluded.push_at,
              email_at = coalesce(notification.email_at, excluded.email_at)
RETURNING id, teammate_id

-- name: page
SELECT n.id, n.kind, n.conversation_id, n.message_id, n.text, n.at, n.seen_at, p.name AS contact_name
  FROM notification n
  LEFT JOIN conversation c ON c.workspace_id = n.workspace_id AND c.id = n.conversation_id
  LEFT JOIN contact p ON p.workspace_id = n.workspace_id AND p.id = c.contact_id
 WHERE n.workspace_id = $1 AND n.teammate_id = $2 AND (NOT $3 OR n.seen_at IS NULL)
   AND ($4::timestamptz IS NULL OR (n.at, n.id) < ($4, $5))
 ORDER BY n.at DESC, n.id DESC LIMIT $6

-- name: unseen
SELECT count(*) FROM notification WHERE workspace_id = $1 AND teammate_id = $2 AND seen_at IS NULL

-- name: see
UPDATE notification SET seen_at = $3, push_at = NULL, email_at = NULL
 WHERE workspace_id = $1 AND teammate_id = $2 AND seen_at IS NULL
   AND ($4::uuid[] IS NULL OR id = ANY($4)) AND ($5::uuid IS NULL OR conversation_id = $5)
RETURNING id

-- name: preferences
SELECT notifications FROM teammate WHERE workspace_id = $1 AND id = $2

-- name: set_preferences
UPDATE teammate SET notifications = $3 WHERE workspace_id = $1 AND id = $2

-- name: workspaces_with_pushes_due
SELECT workspace_id FROM notification WHERE push_at <= $1 GROUP BY workspace_id

-- name: claim_pushes
UPDATE notification n SET push_at = $3
 WHERE n.workspace_id = $1 AND n.id IN (
   SELECT id FROM notification WHERE workspace_id = $1 AND push_at <= $2 ORDER BY push_at LIMIT 200
      FOR UPDATE SKIP LOCKED)
RETURNING n.id, n.teammate_id, n.kind, n.conversation_id, n.text, n.at

-- name: pushed
UPDATE notification SET push_at = NULL, pushed_at = $3 WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: workspaces_with_emails_due
SELECT workspace_id FROM notification WHERE email_at <= $1 GROUP BY workspace_id

-- name: claim_emails
UPDATE notification n SET email_at = $3
 WHERE n.workspace_id = $1 AND n.id IN (
   SELECT id FROM notification
    WHERE workspace_id = $1 AND email_at IS NOT NULL AND seen_at IS NULL AND teammate_id IN (
      SELECT teammate_id FROM notification WHERE workspace_id = $1 AND email_at <= $2)
    ORDER BY at LIMIT 500 FOR UPDATE SKIP LOCKED)
RETURNING n.id, n.teammate_id, n.kind, n.conversation_id, n.text, n.at

-- name: emailed
UPDATE notification SET email_at = NULL, emailed_at = $3 WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: addressees
SELECT t.id, t.name, t.email, coalesce(t.locale, w.locale) AS locale, coalesce(t.preferences->>'zone', w.zone) AS zone,
       w.name AS workspace_name
  FROM teammate t JOIN workspace w ON w.id = t.workspace_id
 WHERE t.workspace_id = $1 AND t.id = ANY($2::uuid[]) AND t.active

-- name: contact_names
SELECT c.id, p.name FROM conversation c JOIN contact p ON p.workspace_id = c.workspace_id AND p.id = c.contact_id
 WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[])

-- name: forget
DELETE FROM notification WHERE workspace_id = $1 AND at < $2

-- name: deadlines
SELECT id, answer_by, last_text, alerted_at FROM conversation
 WHERE workspace_id = $1 AND status = 'open' AND answer_by > $2 AND answer_by <= $3
   AND (alerted_at IS NULL OR alerted_at < answer_by - make_interval(secs => $4))
 ORDER BY answer_by LIMIT 500

-- name: alerted
UPDATE conversation SET alerted_at = $3
 WHERE workspace_id = $1 AND id = $2 AND alerted_at IS NOT DISTINCT FROM $4::timestamptz RETURNING id
