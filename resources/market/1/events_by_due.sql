CREATE INDEX events_by_due ON events (due_ms, id)
