-- name: by_id
SELECT id, name, zone, address, phone, email, country, hours, holidays, special_days, created_at
  FROM location WHERE workspace_id = $1 AND id = $2 AND archived_at IS NULL

-- name: list
SELECT id, name, zone, address, phone, email, country, hours, holidays, special_days, created_at
  FROM location WHERE workspace_id = $1 AND archived_at IS NULL ORDER BY created_at, id

-- name: add
INSERT INTO location (workspace_id, id, name, zone, address, phone, email, country, hours, holidays, special_days,
                      created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)

-- name: put
UPDATE location
   SET name = $3, zone = $4, address = $5, phone = $6, email = $7, country = $8, hours = $9, holidays = $10,
       special_days = $11
 WHERE workspace_id = $1 AND id = $2 AND archived_at IS NULL

-- name: archive
UPDATE location SET archived_at = $3 WHERE workspace_id = $1 AND id = $2 AND archived_at IS NULL

-- name: channels_at
SELECT name FROM channel WHERE workspace_id = $1 AND location_id = $2 AND archived_at IS NULL ORDER BY name
