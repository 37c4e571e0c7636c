-- name: columns
SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
   AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
 GROUP BY c.relname

-- name: references
SELECT c.relname AS table, array_agg(DISTINCT r.relname::text) AS refers_to
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid
 WHERE k.contype = 'f' AND c.relnamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid
 GROUP BY c.relname

-- name: attachments
SELECT workspace_id, id FROM attachment ORDER BY workspace_id, id

-- name: park_deliveries
UPDATE delivery SET state = 'sending', lease_until = $1::timestamptz - interval '1 second'
 WHERE state IN ('queued', 'held', 'sending')
