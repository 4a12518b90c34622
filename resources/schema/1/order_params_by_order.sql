CREATE INDEX order_params_by_order ON order_params (order_row, position)
