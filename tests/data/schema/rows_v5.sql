INSERT INTO reveals (record_table, record_key, environment, number, field, actor, at_ms)
    VALUES ('work_ticket', 1, 'emulator', 'T-1', 'contactMail', 'tester', 1732180128000);
