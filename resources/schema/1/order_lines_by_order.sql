CREATE INDEX order_lines_by_order ON order_lines (order_row, position)
