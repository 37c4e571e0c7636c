-- name: of_contact
SELECT kind, value, at FROM contact_key WHERE workspace_id = $1 AND contact_id = $2 ORDER BY kind, value

-- name: users
SELECT c.external_id AS value, c.id, c.external_id, c.kind, c.email, c.phone, c.last_seen_at AS seen_at, true AS held
  FROM contact c WHERE c.workspace_id = $1 AND c.external_id = ANY($2::text[])

-- name: keyed
SELECT k.value, c.id, c.external_id, c.kind, c.email, c.phone, c.last_seen_at AS seen_at,
       EXISTS (SELECT FROM identity i WHERE i.workspace_id = c.workspace_id AND i.contact_id = c.id) AS held
  FROM contact_key k JOIN contact c ON c.workspace_id = k.workspace_id AND c.id = k.contact_id
 WHERE k.workspace_id = $1 AND k.kind = $2 AND k.value = ANY($3::text[])

-- name: add
INSERT INTO contact_key (workspace_id, kind, value, contact_id, at)
SELECT $1, v.kind, v.value, v.contact_id, $5
  FROM unnest($2::text[], $3::text[], $4::uuid[]) AS v(kind, value, contact_id) ORDER BY v.kind, v.value
ON CONFLICT (workspace_id, kind, value) DO UPDATE SET contact_id = excluded.contact_id, came_from = NULL, at = excluded.at
