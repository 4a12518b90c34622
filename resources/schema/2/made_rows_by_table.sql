CREATE INDEX made_rows_by_table ON made_rows (table_name, first_key)
