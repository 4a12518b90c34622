CREATE INDEX settlement_seen_by_line ON settlement_seen (line_id, as_of_ms)
