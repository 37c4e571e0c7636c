-- name: patience
SET LOCAL lock_timeout = '3s'

-- name: stop_writing
LOCK TABLE ONLY event IN SHARE ROW EXCLUSIVE MODE

-- name: make
SELECT make_event_month($1)

-- name: drop
SELECT drop_event_month($1)

-- name: there
SELECT to_date(substr(c.relname, 7), 'YYYYMM')::timestamp AT TIME ZONE 'UTC' AS begins
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
 WHERE i.inhparent = 'event'::regclass AND c.relname ~ '^event_[0-9]{6}$' ORDER BY 1

-- name: in_rest
SELECT DISTINCT date_trunc('month', at, 'UTC') AS month FROM event_rest WHERE at >= $1 AND at < $2

-- name: known
SELECT to_regprocedure('make_event_month(timestamptz)') IS NOT NULL
