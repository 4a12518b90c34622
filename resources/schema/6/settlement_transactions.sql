CREATE VIEW settlement_transactions AS
SELECT * FROM settlement_lines WHERE layer = 'transactions' AND superseded_by IS NULL
