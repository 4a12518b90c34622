CREATE INDEX exchanges_by_step ON exchanges (step_id)
