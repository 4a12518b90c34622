CREATE INDEX imports_by_step ON imports (step_id)
