CREATE INDEX callback_preflights_by_run ON callback_preflights (run_id)
