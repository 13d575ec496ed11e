"""What stands in a report: from the records and what was chosen to plain values, without a page."""
