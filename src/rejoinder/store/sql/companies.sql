-- name: of_contact
SELECT c.id, c.external_id, coalesce(c.name, '') AS name, c.attributes, c.first_seen_at, c.last_seen_at
  FROM contact_company m JOIN company c ON c.workspace_id = m.workspace_id AND c.id = m.company_id
 WHERE m.workspace_id = $1 AND m.contact_id = $2 ORDER BY c.external_id

-- name: last_of
SELECT DISTINCT ON (m.contact_id) m.contact_id, c.id, c.external_id, coalesce(c.name, '') AS name, c.attributes,
       c.first_seen_at, c.last_seen_at
  FROM contact_company m JOIN company c ON c.workspace_id = m.workspace_id AND c.id = m.company_id
 WHERE m.workspace_id = $1 AND m.contact_id = ANY($2::uuid[]) ORDER BY m.contact_id, m.at DESC, c.id

-- name: tell
INSERT INTO company AS c (workspace_id, id, external_id, name, attributes, first_seen_at, last_seen_at)
SELECT $1, v.id, v.external_id, v.name, jsonb_strip_nulls(v.attributes), v.at, v.at
  FROM unnest($2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::timestamptz[])
       AS v(id, external_id, name, attributes, at) ORDER BY v.external_id
ON CONFLICT (workspace_id, external_id) DO UPDATE
   SET name = coalesce(excluded.name, c.name), attributes = jsonb_strip_nulls(c.attributes || excluded.attributes),
       last_seen_at = greatest(c.last_seen_at, excluded.last_seen_at)
RETURNING id, external_id

-- name: join
INSERT INTO contact_company (workspace_id, contact_id, company_id, at)
SELECT $1, v.contact_id, v.company_id, $4 FROM unnest($2::uuid[], $3::uuid[]) AS v(contact_id, company_id)
 ORDER BY v.contact_id, v.company_id
ON CONFLICT DO NOTHING

-- name: page
SELECT id, external_id, coalesce(name, '') AS name, attributes, first_seen_at, last_seen_at FROM company
 WHERE workspace_id = $1 AND ($2::timestamptz IS NULL OR (last_seen_at, id) < ($2, $3::uuid))
   AND ($5::text IS NULL OR strpos(lower(coalesce(name, '')), lower($5)) > 0 OR strpos(lower(external_id), lower($5)) > 0)
 ORDER BY last_seen_at DESC, id DESC LIMIT $4

-- name: read
SELECT id, external_id, coalesce(name, '') AS name, attributes, first_seen_at, last_seen_at FROM company
 WHERE workspace_id = $1 AND id = $2

-- name: members
SELECT contact_id AS id FROM contact_company
 WHERE workspace_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR contact_id > $3) ORDER BY contact_id LIMIT $4
