"""One widget per kind of chart. pyqtgraph is spoken here alone, and loaded with the first chart.

`look` and `table` can be imported without it.
"""
