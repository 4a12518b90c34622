CREATE INDEX order_params_by_line ON order_params (line_row)
