-- name: people
WITH RECURSIVE mine AS (
  SELECT id FROM contact WHERE workspace_id = $1 AND id = $2
  UNION
  SELECT c.id FROM mine m JOIN contact c ON c.workspace_id = $1 AND c.merged_into = m.id)
SELECT id FROM mine ORDER BY id

-- name: addresses
SELECT i.id, i.channel_id, c.type AS channel_type, i.address
  FROM identity i JOIN channel c ON c.workspace_id = i.workspace_id AND c.id = i.channel_id
 WHERE i.workspace_id = $1 AND i.contact_id = ANY($2::uuid[])
UNION ALL
SELECT i.id, i.channel_id, c.type, a.address
  FROM identity i
  JOIN channel c ON c.workspace_id = i.workspace_id AND c.id = i.channel_id
  JOIN identity_alias a ON a.workspace_id = i.workspace_id AND a.identity_id = i.id
 WHERE i.workspace_id = $1 AND i.contact_id = ANY($2::uuid[])
 ORDER BY 1, 4

-- name: known_by
SELECT email, phone FROM contact WHERE workspace_id = $1 AND id = ANY($2::uuid[])

-- name: lock_waiting
SELECT id FROM delivery
 WHERE workspace_id = $1 AND identity_id = ANY($2::uuid[]) AND state IN ('queued', 'held', 'sending')
 ORDER BY id FOR UPDATE

-- name: lock_contacts
SELECT id FROM contact WHERE workspace_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE

-- name: on_its_way
-- What another transaction has locked is being claimed: it is skipped here, and so is not among ours.
WITH ours AS (
  SELECT id FROM delivery
   WHERE workspace_id = $1 AND identity_id = ANY($2::uuid[]) AND state IN ('queued', 'held') FOR UPDATE SKIP LOCKED)
SELECT EXISTS (
  SELECT FROM delivery d
   WHERE d.workspace_id = $1 AND d.identity_id = ANY($2::uuid[]) AND d.state IN ('queued', 'held', 'sending')
     AND NOT EXISTS (SELECT FROM ours WHERE ours.id = d.id))

-- name: lock_conversations
SELECT id FROM conversation WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[]) ORDER BY id FOR UPDATE

-- name: give_up_files
UPDATE attachment a SET given_up_at = $4, uploaded_by = NULL
 WHERE a.workspace_id = $1
   AND (a.uploaded_by = ANY($2::uuid[]) AND a.uploaded_by_kind = 'contact'
        OR a.id = ANY(ARRAY(
             SELECT (jsonb_path_query(m.blocks, '$.**.id') #>> '{}')::uuid FROM message m
              WHERE m.workspace_id = $1 AND m.conversation_id = ANY($3::uuid[])
             UNION
             SELECT (jsonb_path_query(n.blocks, '$.**.id') #>> '{}')::uuid FROM note n
              WHERE n.workspace_id = $1 AND n.conversation_id = ANY($3::uuid[]))))

-- name: changes
DELETE FROM change
 WHERE workspace_id = $1
   AND (contact_id = ANY($2::uuid[]) OR conversation_id = ANY($3::uuid[])
        OR data->>'conversation_id' = ANY($3::uuid[]::text[]))

-- name: some_messages
DELETE FROM message
 WHERE workspace_id = $1 AND id = ANY(ARRAY(
   SELECT id FROM message WHERE workspace_id = $1 AND conversation_id = ANY($2::uuid[]) LIMIT $3))

-- name: conversations
DELETE FROM conversation WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[])

-- name: oddities
DELETE FROM oddity o USING unnest($2::uuid[], $3::text[]) AS v(channel_id, address)
 WHERE o.workspace_id = $1 AND o.channel_id = v.channel_id AND strpos(o.raw, v.address) > 0

-- name: refused
WITH said AS (
  SELECT unnest(ARRAY[c.external_id, c.email, c.phone]) AS value FROM contact c
   WHERE c.workspace_id = $1 AND c.id = ANY($2::uuid[])
  UNION
  SELECT k.value FROM contact_key k WHERE k.workspace_id = $1 AND k.contact_id = ANY($2::uuid[]))
DELETE FROM oddity o USING said
 WHERE o.workspace_id = $1 AND o.write_key_id IS NOT NULL AND said.value <> '' AND strpos(o.raw, said.value) > 0

-- name: contacts
DELETE FROM contact WHERE workspace_id = $1 AND id = ANY($2::uuid[])
