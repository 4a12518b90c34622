CREATE INDEX work_files_by_record ON work_files (record_table, record_id)
