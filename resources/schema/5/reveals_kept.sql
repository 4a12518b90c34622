INSERT INTO reveals (id, record_table, record_key, environment, number, field, actor, at_ms)
SELECT r.id, 'orders', coalesce(o.id, 0), r.environment, r.order_id, r.field, '', r.at_ms
FROM reveals_before r LEFT JOIN orders o ON o.environment = r.environment AND o.order_id = r.order_id
ORDER BY r.id
