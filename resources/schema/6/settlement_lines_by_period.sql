CREATE INDEX settlement_lines_by_period ON settlement_lines (environment, layer, period, key) WHERE superseded_by IS NULL
