"""Rows of a ledger in, what may be published of them out.

publication      what is left out
about            what each file says of itself
tables           the columns of each table
incident_table   incidents as a flat table
incident_shapes  incidents in the shapes of others: UCDP GED, ACLED, HXL
taking_out       rows of a table -> one of the formats
xlsx, parquet, geojson, datapackage  formats with a module of their own
"""
