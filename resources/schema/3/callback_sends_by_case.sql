CREATE UNIQUE INDEX callback_sends_by_case ON callback_sends (case_row, position)
