CREATE INDEX reveals_by_order ON reveals (order_id, environment)
