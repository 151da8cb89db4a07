"""The month as an Excel workbook: `write_workbook` is the door, each sheet has its module."""
