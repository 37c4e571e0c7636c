-- name: add
INSERT INTO audit (workspace_id, id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, detail, ip)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: page
SELECT id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, detail, ip
  FROM audit
 WHERE workspace_id = $1
   AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid))
   AND ($4::text IS NULL OR action = $4 OR starts_with(action, $4 || '.'))
   AND ($5::uuid IS NULL OR actor_id = $5)
   AND ($6::text IS NULL OR subject_kind = $6)
   AND ($7::text IS NULL OR subject_id = $7)
   AND ($8::timestamptz IS NULL OR at >= $8)
   AND ($9::timestamptz IS NULL OR at < $9)
 ORDER BY at DESC, id DESC LIMIT $10
