CREATE INDEX order_notes_by_order ON order_notes (environment, order_id, at_ms)
