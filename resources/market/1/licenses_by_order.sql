CREATE INDEX licenses_by_order ON licenses (order_id)
