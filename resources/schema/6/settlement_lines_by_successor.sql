CREATE INDEX settlement_lines_by_successor ON settlement_lines (superseded_by) WHERE superseded_by IS NOT NULL
