CREATE INDEX orders_by_instance ON orders (instance_id)
