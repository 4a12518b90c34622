UPDATE order_lines SET as_of_ms = (SELECT answered_ms FROM orders WHERE orders.id = order_lines.order_row)
