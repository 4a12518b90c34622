CREATE INDEX orders_by_created ON orders (create_ms, id)
