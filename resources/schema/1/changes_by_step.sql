CREATE INDEX changes_by_step ON changes (step_id, id)
