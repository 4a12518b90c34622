CREATE TABLE reveals_before AS SELECT id, environment, order_id, field, at_ms FROM reveals
