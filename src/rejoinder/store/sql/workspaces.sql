-- name: add
INSERT INTO workspace (id, name, locale, zone, created_at) VALUES ($1, $2, $3, $4, $5)

-- name: add_roles
INSERT INTO role (workspace_id, id, description, permissions, built_in)
SELECT $1, r.id, r.description, string_to_array(r.permissions, ' '), true
  FROM unnest($2::text[], $3::text[], $4::text[]) AS r (id, description, permissions)

-- name: add_location
INSERT INTO location (workspace_id, id, name, zone, address, phone, email, country, hours, holidays, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: read
SELECT id, name, locale, zone, created_at FROM workspace WHERE id = $1

-- name: change
UPDATE workspace SET name = $2, locale = $3, zone = $4 WHERE id = $1

-- name: roles
SELECT id, description, permissions FROM role WHERE workspace_id = $1
