CREATE INDEX work_events_by_record ON work_events (record_table, record_id, at_ms)
