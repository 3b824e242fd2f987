-- One search box: names are found without accents and capitals, as app/kernel/text.ts folds what is typed. Built-in functions
-- only, so that any PostgreSQL from 15 on has them; trigrams make a part of a name quick to find among all people.
CREATE FUNCTION search_folded(input text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(translate(
    lower(regexp_replace(normalize(input, NFKD), '[\u0300-\u036F]', '', 'g')),
    'ıøłđð', 'ioldd'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
$$;

CREATE INDEX person_search_idx ON person
  USING gin (search_folded(given_name || ' ' || coalesce(infix, '') || ' ' || family_name || ' ' || coalesce(email, '')) gin_trgm_ops);
