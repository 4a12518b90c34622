CREATE INDEX callback_cases_by_case ON callback_cases (case_id, run_id)
