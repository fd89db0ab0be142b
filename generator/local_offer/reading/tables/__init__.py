"""The tables that people and other systems send, as rows of text: CSV, Excel workbooks and OpenDocument."""
