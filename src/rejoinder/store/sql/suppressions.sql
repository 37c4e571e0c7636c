-- name: put
INSERT INTO suppression (workspace_id, address_hash, place, stops, at)
SELECT $1, v.address_hash, v.place, v.stops::jsonb, $2
  FROM unnest($3::bytea[], $4::text[], $5::text[]) AS v(address_hash, place, stops)
ON CONFLICT (workspace_id, address_hash, place) DO UPDATE SET stops = excluded.stops, at = excluded.at

-- name: lift
DELETE FROM suppression s USING unnest($2::bytea[], $3::text[]) AS v(address_hash, place)
 WHERE s.workspace_id = $1 AND s.address_hash = v.address_hash AND s.place = v.place

-- name: of
SELECT stops FROM suppression WHERE workspace_id = $1 AND address_hash = $2 AND place IN ('', $3)
