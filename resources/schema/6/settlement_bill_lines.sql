CREATE VIEW settlement_bill_lines AS
SELECT * FROM settlement_lines WHERE layer = 'bill-lines' AND superseded_by IS NULL
