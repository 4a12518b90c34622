CREATE INDEX changes_by_record ON changes (record_table, record_key, id)
