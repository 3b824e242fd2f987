import { describe, expect, it } from 'vitest';
import { likePatterns, searchWords } from './search-words.ts';

describe('the words of a search', () => {
  it('folds accents and capitals, and leaves out what no database can hold', () => {
    expect(searchWords('  Zoë   ÇELIK\u0000 ')).toEqual(['zoe', 'celik']);
    expect(searchWords('x'.repeat(500))[0]).toHaveLength(100);
  });
  it('looks for nothing where too little was typed', () => {
    expect(searchWords('')).toEqual([]);
    expect(searchWords(' a ')).toEqual([]);
  });
  it('takes signs of LIKE as they are', () => {
    expect(likePatterns(['50%', 'a_b', 'c\\d'])).toEqual(['%50\\%%', '%a\\_b%', '%c\\\\d%']);
  });
});
