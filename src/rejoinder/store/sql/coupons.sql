-- name: add_list
INSERT INTO coupon_list (workspace_id, id, name, description, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)

-- name: change_list
UPDATE coupon_list SET name = $3, description = $4, expires_at = $5, archived_at = $6
 WHERE workspace_id = $1 AND id = $2

-- name: name_taken
SELECT EXISTS (
  SELECT FROM coupon_list
   WHERE workspace_id = $1 AND lower(name) = lower($2) AND archived_at IS NULL AND id <> $3)

-- name: lists
SELECT id, name, description, expires_at, created_at, archived_at FROM coupon_list
 WHERE workspace_id = $1 AND (archived_at IS NOT NULL) = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4

-- name: list
SELECT id, name, description, expires_at, created_at, archived_at FROM coupon_list WHERE workspace_id = $1 AND id = $2

-- name: hold_list
SELECT id FROM coupon_list WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE

-- name: counts
SELECT list_id, count(*) FILTER (WHERE given_at IS NULL AND used_at IS NULL) AS free, count(given_at) AS given,
       count(used_at) AS used, coalesce(sum(value), 0)::float8 AS value
  FROM coupon WHERE workspace_id = $1 AND list_id = ANY($2::uuid[]) GROUP BY list_id

-- name: add
INSERT INTO coupon (workspace_id, list_id, code) SELECT $1, $2, code FROM unnest($3::text[]) AS v(code) ORDER BY code
ON CONFLICT DO NOTHING

-- name: known
SELECT lower(c.code) AS code FROM coupon c
 WHERE c.workspace_id = $1 AND c.list_id = $2 AND lower(c.code) = ANY($3::text[])

-- name: remove
DELETE FROM coupon
 WHERE workspace_id = $1 AND list_id = $2 AND lower(code) = lower($3) AND given_at IS NULL AND used_at IS NULL

-- name: held
SELECT contact_id, code FROM coupon WHERE workspace_id = $1 AND list_id = $2 AND contact_id = ANY($3::uuid[])

-- name: any_free
SELECT EXISTS (
  SELECT FROM coupon WHERE workspace_id = $1 AND list_id = $2 AND given_at IS NULL AND used_at IS NULL)

-- name: give
WITH held AS (
  SELECT contact_id, code FROM coupon WHERE workspace_id = $1 AND list_id = $2 AND contact_id = ANY($3::uuid[])),
wanting AS (
  SELECT v.id, row_number() OVER (ORDER BY v.n) AS n FROM unnest($3::uuid[]) WITH ORDINALITY AS v(id, n)
   WHERE NOT EXISTS (SELECT FROM held h WHERE h.contact_id = v.id)),
free AS MATERIALIZED (
  SELECT code FROM coupon
   WHERE workspace_id = $1 AND list_id = $2 AND given_at IS NULL AND used_at IS NULL
   ORDER BY code LIMIT (SELECT count(*) FROM wanting) FOR UPDATE SKIP LOCKED),
numbered AS (SELECT code, row_number() OVER (ORDER BY code) AS n FROM free),
given AS (
  UPDATE coupon c SET contact_id = w.id, campaign_id = $4, given_at = $5
    FROM numbered f JOIN wanting w ON w.n = f.n
   WHERE c.workspace_id = $1 AND c.list_id = $2 AND c.code = f.code
  RETURNING c.contact_id, c.code)
SELECT contact_id, code FROM held UNION ALL SELECT contact_id, code FROM given

-- name: page
SELECT code, contact_id, campaign_id, given_at, used_at, value FROM coupon
 WHERE workspace_id = $1 AND list_id = $2 AND ($3::text IS NULL OR code > $3)
   AND CASE $4::text WHEN 'free' THEN given_at IS NULL AND used_at IS NULL
                     WHEN 'given' THEN given_at IS NOT NULL AND used_at IS NULL
                     WHEN 'used' THEN used_at IS NOT NULL ELSE true END
 ORDER BY code LIMIT $5

-- name: use
WITH named AS (
  SELECT v.code, v.contact_id, v.at, v.value
    FROM unnest($2::text[], $3::uuid[], $4::timestamptz[], $5::float8[]) AS v(code, contact_id, at, value)),
chosen AS (
  SELECT DISTINCT ON (n.code) c.list_id, c.code, n.at, n.value
    FROM named n JOIN coupon c ON c.workspace_id = $1 AND lower(c.code) = n.code AND c.used_at IS NULL
   ORDER BY n.code, (c.contact_id = n.contact_id) DESC NULLS LAST, (c.given_at IS NULL), n.at),
locked AS (
  SELECT c.list_id, c.code FROM coupon c
   WHERE c.workspace_id = $1 AND c.used_at IS NULL
     AND (c.list_id, c.code) IN (SELECT h.list_id, h.code FROM chosen h)
   ORDER BY c.list_id, c.code FOR UPDATE)
UPDATE coupon c SET used_at = h.at, value = h.value
  FROM chosen h JOIN locked l ON l.list_id = h.list_id AND l.code = h.code
 WHERE c.workspace_id = $1 AND c.list_id = h.list_id AND c.code = h.code AND c.used_at IS NULL
RETURNING c.campaign_id, c.contact_id, c.used_at, c.value

-- name: arms
SELECT p.campaign_id, p.contact_id, p.arm
  FROM unnest($2::uuid[], $3::uuid[]) AS v(campaign_id, contact_id)
  JOIN campaign_person p
    ON p.workspace_id = $1 AND p.campaign_id = v.campaign_id AND p.contact_id = v.contact_id

-- name: of_people
SELECT c.code, l.name AS list_name, c.campaign_id, c.given_at, c.used_at, c.value
  FROM coupon c JOIN coupon_list l ON l.workspace_id = c.workspace_id AND l.id = c.list_id
 WHERE c.workspace_id = $1 AND c.contact_id = ANY($2::uuid[]) ORDER BY c.given_at, c.code

-- name: move
UPDATE coupon c SET contact_id = $3
 WHERE c.workspace_id = $1 AND c.contact_id = $2
   AND NOT EXISTS (
     SELECT FROM coupon o WHERE o.workspace_id = $1 AND o.list_id = c.list_id AND o.contact_id = $3)

-- name: erase
UPDATE coupon SET contact_id = NULL WHERE workspace_id = $1 AND contact_id = ANY($2::uuid[])
