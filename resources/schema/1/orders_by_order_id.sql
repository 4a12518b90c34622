CREATE INDEX orders_by_order_id ON orders (order_id)
