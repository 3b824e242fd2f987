import { describe, expect, test } from 'vitest';
import { fold, matchesAllWords } from './text.ts';

describe('searching text', () => {
  test.each([
    ['Çelik, Jasmijn  Ĳssel', 'celik, jasmijn ijssel'],
    ['  Zoë\tNuñez ', 'zoe nunez'],
    ['Łukasz Ørsted', 'lukasz orsted'],
    ['İbrahim Yıldız', 'ibrahim yildiz'],
    ['Straße ŒUVRE', 'strasse oeuvre'],
  ])('folds %j', (text, expected) => expect(fold(text)).toBe(expected));

  test('finds words in any order', () => {
    expect(matchesAllWords('MIG/MAG-lassen niveau 1', 'niveau lassen')).toBe(true);
    expect(matchesAllWords('MIG/MAG-lassen niveau 1', 'niveau tig')).toBe(false);
    expect(matchesAllWords('Wat dan ook', '  ')).toBe(true);
  });
});
