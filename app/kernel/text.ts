/** Letters that don't fall apart into a base letter and an accent. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/**
 * The form in which text is searched and compared: no accents, no capitals, single spaces. 'Çelik, Jasmijn  Ĳssel'
 * becomes 'celik, jasmijn ijssel'. Never shown.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßıæœøłđðþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Does every word of `query` occur in `text`, whatever the order, accents and capitals? An empty query matches all. */
export function matchesAllWords(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word));
}
