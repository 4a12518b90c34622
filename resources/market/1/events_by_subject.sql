CREATE INDEX events_by_subject ON events (kind, subject)
