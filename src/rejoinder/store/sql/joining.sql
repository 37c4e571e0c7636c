-- name: move_identities
UPDATE identity SET contact_id = $4, came_from = $5
 WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND contact_id = $3

-- name: move_deliveries
UPDATE delivery SET contact_id = $3 WHERE workspace_id = $1 AND identity_id = ANY($2::uuid[])

-- name: move_conversations
UPDATE conversation SET contact_id = $3, version = version + 1
 WHERE workspace_id = $1 AND identity_id = ANY($2::uuid[]) RETURNING id

-- name: move_messages
UPDATE message SET contact_id = $3 WHERE workspace_id = $1 AND conversation_id = ANY($2::uuid[])

-- name: move_departures
UPDATE departure SET contact_id = $3 WHERE workspace_id = $1 AND identity_id = ANY($2::uuid[])

-- name: free_id
UPDATE contact s SET external_id = NULL FROM contact b
 WHERE s.workspace_id = $1 AND s.id = $2 AND b.workspace_id = $1 AND b.id = $2 RETURNING b.external_id

-- name: retire
WITH gone AS (
  UPDATE contact SET merged_into = $3 WHERE workspace_id = $1 AND id = $2 RETURNING *)
UPDATE contact t
   SET name = coalesce(t.name, s.name), email = coalesce(t.email, s.email), phone = coalesce(t.phone, s.phone),
       external_id = coalesce(t.external_id, $4), avatar_url = coalesce(t.avatar_url, s.avatar_url), locale = coalesce(t.locale, s.locale),
       zone = coalesce(t.zone, s.zone), city = coalesce(t.city, s.city), attributes = s.attributes || t.attributes,
       first_seen_at = least(t.first_seen_at, s.first_seen_at),
       last_seen_at = greatest(t.last_seen_at, s.last_seen_at),
       blocked_at = coalesce(t.blocked_at, s.blocked_at), shut_out_at = coalesce(t.shut_out_at, s.shut_out_at),
       kind = CASE WHEN 'user' IN (t.kind, s.kind) THEN 'user' WHEN 'lead' IN (t.kind, s.kind) THEN 'lead'
                   ELSE t.kind END
  FROM gone s WHERE t.workspace_id = $1 AND t.id = $3

-- name: came_from
SELECT i.came_from FROM identity i
  JOIN contact c ON c.workspace_id = i.workspace_id AND c.id = i.came_from
 WHERE i.workspace_id = $1 AND i.id = $2 AND (c.merged_into = $3 OR c.merged_into IS NULL)

-- name: weigh
SELECT (SELECT count(*) FROM conversation WHERE workspace_id = $1 AND contact_id = $2) AS conversations,
       (SELECT count(*) FROM identity i
          JOIN subscription s ON s.workspace_id = i.workspace_id AND s.identity_id = i.id
         WHERE i.workspace_id = $1 AND i.contact_id = $2 AND s.state = 'active') AS subscriptions

-- name: part
UPDATE contact n SET merged_into = NULL, blocked_at = coalesce(n.blocked_at, o.blocked_at),
       shut_out_at = coalesce(n.shut_out_at, o.shut_out_at)
  FROM contact o WHERE n.workspace_id = $1 AND n.id = $2 AND o.workspace_id = $1 AND o.id = $3

-- name: identities_of
SELECT id FROM identity WHERE workspace_id = $1 AND contact_id = $2 ORDER BY id

-- name: external_ids
SELECT count(external_id) FROM contact WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: fold_conversations
UPDATE conversation SET identity_id = $3, contact_id = $4, version = version + 1
 WHERE workspace_id = $1 AND identity_id = $2 RETURNING id

-- name: fold_deliveries
UPDATE delivery SET identity_id = $3, contact_id = $4 WHERE workspace_id = $1 AND identity_id = $2

-- name: fold_departures
UPDATE departure SET identity_id = $3, contact_id = $4 WHERE workspace_id = $1 AND identity_id = $2

-- name: fold_sent_parts
UPDATE sent_part SET identity_id = $3 WHERE workspace_id = $1 AND identity_id = $2

-- name: fold_aliases
UPDATE identity_alias SET identity_id = $3 WHERE workspace_id = $1 AND identity_id = $2

-- name: drop_identity
DELETE FROM identity WHERE workspace_id = $1 AND id = $2
