CREATE INDEX settlement_lines_by_order ON settlement_lines (order_id) WHERE superseded_by IS NULL
