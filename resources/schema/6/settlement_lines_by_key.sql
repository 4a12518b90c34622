CREATE INDEX settlement_lines_by_key ON settlement_lines (environment, layer, key, scope) WHERE superseded_by IS NULL
