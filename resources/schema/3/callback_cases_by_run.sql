CREATE UNIQUE INDEX callback_cases_by_run ON callback_cases (run_id, position)
