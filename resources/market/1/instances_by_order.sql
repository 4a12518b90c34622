CREATE INDEX instances_by_order ON instances (order_id)
