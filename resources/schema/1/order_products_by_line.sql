CREATE INDEX order_products_by_line ON order_products (line_row, position)
