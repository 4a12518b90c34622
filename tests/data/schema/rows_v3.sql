INSERT INTO callback_runs (id, suite, title, revision, environment, url, private_target, started_ms, ended_ms, cases, failed, sends, bytes)
    VALUES (1, 'saas-v2-period', 'SaaS V2.0, period', '0123456789ab', 'emulator', 'https://seller.example.com/callback', 0, 1732180127000, 1732180128000, 1, 1, 1, 300);
INSERT INTO callback_cases (id, run_id, position, case_id, title, revision, round, state, reason, worst, headline, sends, total_us, verdicts)
    VALUES (1, 1, 0, 'saas-v2.newInstance.period', 'New instance', 'ba9876543210', 0, 'failed', '', 'fail', '{"check":"result-code","severity":"fail"}', 1, 8000, '[]');
INSERT INTO callback_sends (id, case_row, position, step, number, interface_id, test_flag, sent_at_ms, outcome, status, total_us, body_bytes, worst, verdicts, wire, signing_kind, payload, body_hash, canonical, signature, request, response, body)
    VALUES (1, 1, 0, 0, 0, 'saas-v2.newInstance', 1, 1732180127001, 'answered', 200, 8000, 0, 'fail', '[{"check":"result-code","severity":"fail"}]', '{}', 'saas-v2', X'7B7D', X'00', X'00', X'00', X'504F5354', X'48545450', NULL);
INSERT INTO callback_preflights (id, product, url, started_ms, run_id, passed, warned, failed, skipped, unreachable, cancelled, sends)
    VALUES (1, 'Sample product', 'https://seller.example.com/callback', 1732180127000, 1, 0, 0, 1, 0, 0, 0, 1);
INSERT INTO callback_failed_orders (id, product, order_id, day) VALUES (1, 'Sample product', 'CS2211181819B4LVS', '2024-11-21');
