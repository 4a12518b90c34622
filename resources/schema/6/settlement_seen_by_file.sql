CREATE INDEX settlement_seen_by_file ON settlement_seen (file_id)
