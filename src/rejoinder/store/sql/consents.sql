-- name: add
INSERT INTO consent (workspace_id, id, at, act, kind, topic_id, topic_name, frequency, contact_id, identity_id,
                     channel_id, channel_type, address, address_hash, words, locale, method, page_url, entry_point_id,
                     import_id, ip, user_agent, evidence, kept_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)

-- name: page
SELECT k.id, k.at, k.act, k.kind, k.topic_id, k.topic_name, k.frequency,
       coalesce(i.contact_id, k.contact_id) AS contact_id, k.identity_id, k.channel_id, k.channel_type,
       coalesce(k.address, i.address) AS address, k.words, k.locale, k.method, k.page_url,
       k.entry_point_id, k.import_id, k.ip, k.user_agent, k.evidence, k.kept_at,
       CASE WHEN p.id IS NOT NULL THEN coalesce(p.name, '') END AS contact_name
  FROM consent k
  LEFT JOIN identity i ON i.workspace_id = k.workspace_id AND i.id = k.identity_id
  LEFT JOIN contact p ON p.workspace_id = k.workspace_id AND p.id = coalesce(i.contact_id, k.contact_id)
 WHERE k.workspace_id = $1
   AND ($2::uuid IS NULL OR k.contact_id = $2 OR i.contact_id = $2)
   AND ($3::uuid IS NULL OR k.topic_id = $3) AND ($4::bytea IS NULL OR k.address_hash = $4)
   AND ($5::timestamptz IS NULL OR k.at >= $5) AND ($6::timestamptz IS NULL OR k.at < $6)
   AND ($7::timestamptz IS NULL OR (k.at, k.id) < ($7, $8::uuid))
 ORDER BY k.at DESC, k.id DESC LIMIT $9

-- name: by_id
SELECT k.id, k.at, k.act, k.kind, k.topic_id, k.topic_name, k.frequency,
       coalesce(i.contact_id, k.contact_id) AS contact_id, k.identity_id, k.channel_id, k.channel_type,
       coalesce(k.address, i.address) AS address, k.words, k.locale, k.method, k.page_url,
       k.entry_point_id, k.import_id, k.ip, k.user_agent, k.evidence, k.kept_at,
       CASE WHEN p.id IS NOT NULL THEN coalesce(p.name, '') END AS contact_name
  FROM consent k
  LEFT JOIN identity i ON i.workspace_id = k.workspace_id AND i.id = k.identity_id
  LEFT JOIN contact p ON p.workspace_id = k.workspace_id AND p.id = coalesce(i.contact_id, k.contact_id)
 WHERE k.workspace_id = $1 AND k.id = $2

-- name: add_import
INSERT INTO consent_import (workspace_id, id, name, state, rows, done, bad, by_id, by_name, at)
VALUES ($1, $2, $3, 'going', $4, $5, $6, $7, $8, $9)

-- name: imports
SELECT id, name, state, rows, done, bad, by_name, at, undone_at, undone FROM consent_import
 WHERE workspace_id = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid))
 ORDER BY at DESC, id DESC LIMIT $4

-- name: lock_import
SELECT id, name, state, rows, done, bad, by_name, at, undone_at, undone FROM consent_import
 WHERE workspace_id = $1 AND id = $2 FOR UPDATE

-- name: undo_import
UPDATE consent_import SET state = 'undone', undone_at = $3, undone = coalesce(undone, 0) + $4
 WHERE workspace_id = $1 AND id = $2

-- name: finish_import
UPDATE consent_import SET state = 'done' WHERE workspace_id = $1 AND id = $2 AND state = 'going'

-- name: permits_of_import
SELECT k.id, k.identity_id, k.kind, k.at FROM consent k
 WHERE k.workspace_id = $1 AND k.import_id = $2 AND k.kind IN ('service', 'marketing') AND k.act IN ('given', 'renewed')
   AND ($3::uuid IS NULL OR k.id > $3)
 ORDER BY k.id LIMIT $4
