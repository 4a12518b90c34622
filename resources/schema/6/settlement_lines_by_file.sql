CREATE INDEX settlement_lines_by_file ON settlement_lines (file_id)
