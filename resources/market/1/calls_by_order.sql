CREATE INDEX calls_by_order ON calls (order_id)
