CREATE INDEX made_rows_by_step ON made_rows (step_id, id)
