-- Functions that only read and keep nothing may run in the helpers of a large query. Unless they say so PostgreSQL gives no
-- query that names them any helper: settling a quarter reads all its attendance with one core.
ALTER FUNCTION app_day(timestamptz) PARALLEL SAFE;
ALTER FUNCTION class_heads(uuid, integer) PARALLEL SAFE;
ALTER FUNCTION pays_tariff(agreement) PARALLEL SAFE;
