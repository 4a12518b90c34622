CREATE INDEX reveals_by_record ON reveals (record_table, record_key)
