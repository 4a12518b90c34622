INSERT INTO work_events (id, record_table, record_id, at_ms, kind, actor, party, transition_id, from_state, to_state, text, step_id)
    VALUES (1, 'work_ticket', 1, 1732180127000, 'transition', 'tester', 'seller', 'accept', 'to-accept', 'in-progress', '', 1);
INSERT INTO work_files (id, record_table, record_id, evidence, name, size, sha256, added_ms, note)
    VALUES (1, 'work_ticket', 1, '', 'screenshot.png', 3, '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1732180127000, '');
INSERT INTO order_notes (id, environment, order_id, at_ms, actor, text)
    VALUES (1, 'emulator', 'CS2211181819B4LVS', 1732180127000, 'tester', 'The customer asked for an invoice.');
