-- name: of_contact
SELECT c.id, c.external_id, coalesce(c.name, '') AS name, c.attributes, c.first_seen_at, c.last_seen_at
  FROM contact_company m JOIN company c ON c.workspace_id = m.workspace_id AND c.id = m.company_id
 WHERE m.workspace_id = $1 AND m.contact_id = $2 ORDER BY c.external_id
