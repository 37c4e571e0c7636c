-- The table has no tenant: it counts what addresses and accounts try before anybody is known.

-- name: count
WITH counted AS (
  INSERT INTO throttle AS t (subject, started_at, count) VALUES ($1, $2, 1)
  ON CONFLICT (subject, started_at) DO UPDATE SET count = t.count + 1
  RETURNING count
)
SELECT count, coalesce((SELECT count FROM throttle WHERE subject = $1 AND started_at = $3), 0) AS before FROM counted

-- name: clear
DELETE FROM throttle WHERE subject = $1

-- name: forget
DELETE FROM throttle WHERE started_at < $1
