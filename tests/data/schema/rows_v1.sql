INSERT INTO settings VALUES ('timeZone', 'Asia/Shanghai');
INSERT INTO environments (name, site, base_url, currency) VALUES ('emulator', 'emulator', 'http://127.0.0.1:8080', 'CNY');
INSERT INTO steps (id, at_ms, actor, source, title) VALUES (1, 1732180126000, 'tester', 'fetch', 'Fetch 1 order');
INSERT INTO orders (id, environment, order_id, order_type, create_raw, create_ms, charging_mode, product, has_buyer, customer_id, customer_name, line_count, amount_minor, currency, answered_ms, fetched_ms, first_seen_ms)
    VALUES (1, 'emulator', 'MOCKPERIODYEARNEW', 'NEW', '20241121090846', 1732151326000, 'PERIOD', '测试商品', 1, '00000000000000000000000000000001', 'mock_user_01', 1, 10000, 'CNY', 1732180126000, 1732180126000, 1732180126000);
INSERT INTO order_lines (id, order_row, position, line_id, charging_mode, period_type, period_number, amount_raw, amount_minor) VALUES (1, 1, 0, 'MOCKPERIODYEARNEW-000001', 'PERIOD', 'year', 1, '100', 10000);
INSERT INTO order_products (line_row, position, product_id, product_name, linear_value) VALUES (1, 0, 'OFFI846204237451911168', '测试商品', 50);
INSERT INTO order_params (order_row, line_row, position, name, value) VALUES (1, 1, 0, 'ip', '127.0.0.1');
INSERT INTO changes (step_id, table_name, row_key, record_table, record_key, after_json) VALUES (1, 'orders', 1, 'orders', 1, '{"id":1}');
INSERT INTO exchanges (step_id, at_ms, environment, interface_id, subject, request_head, status, response_head, body, outcome)
    VALUES (1, 1732180126000, 'emulator', 'openapi.order.query', 'MOCKPERIODYEARNEW', x'474554', 200, x'', x'7b7d', 'ok');
INSERT INTO reveals (environment, order_id, field, at_ms) VALUES ('emulator', 'MOCKPERIODYEARNEW', 'phone', 1732180126000);
INSERT INTO fetch_queue (environment, order_id, queued_ms) VALUES ('emulator', 'MOCKONETIMENEW', 1732180126000);
