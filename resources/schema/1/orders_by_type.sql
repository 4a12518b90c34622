CREATE INDEX orders_by_type ON orders (order_type, id)
