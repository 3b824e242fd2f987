import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type FindablePerson, indexPeople, matchRow } from './match-people.ts';
import { mostRows, pastedRows } from './pasted-rows.ts';

function person(id: string, given: string, infix: string | null, family: string, more = {}): FindablePerson {
  return {
    personId: id,
    name: { givenName: given, infix, familyName: family },
    organisationId: 'A',
    organisationName: 'Staalhoeve Plaattechniek',
    number: `S-${id}`,
    email: null,
    birthDate: null,
    ...more,
  };
}

const people = [
  person('1', 'Sanne', 'de', 'Wit', {
    email: 'Sanne@staalhoeve.example',
    birthDate: calendarDate('1990-04-03'),
  }),
  person('2', 'Zoë', null, 'Çelik'),
  person('3', 'Jan', 'van der', 'Berg', { birthDate: calendarDate('1980-01-02') }),
  person('4', 'Jan', 'van der', 'Berg', {
    organisationId: 'B',
    organisationName: 'Bergvliet',
    number: 'B-4',
  }),
  person('5', 'Jan-Willem', null, 'Bos'),
];
const index = indexPeople(people);

/** The person's id, the ids to choose from, or null. */
function found(text: string) {
  const [row] = pastedRows(text);
  if (!row) return undefined;
  const match = matchRow(row, index);
  if (match.kind === 'one') return match.person.personId;
  return match.kind === 'none' ? null : match.people.map(({ personId }) => personId);
}

describe('who is meant by a pasted row', () => {
  it.each([
    ['Sanne de Wit', '1'],
    ['de Wit, Sanne', '1'],
    ['WIT\tSANNE', '1'],
    ['Wit; S.', '1'],
    ['S.J. de Wit', '1'],
    ['sanne wit', '1'],
    ['zoe celik', '2'],
    ['Jan Willem Bos', '5'],
    ['bos j', '5'],
    ['sanne@staalhoeve.example', '1'],
    ['Iemand anders;B-4;Jan van der Berg', ['4']],
    ['B-4', '4'],
    ['b-4\tvan der Berg', '4'],
    ['Jan van der Berg\tBergvliet', '4'],
    ['Jan van der Berg\tStaalhoeve', '3'],
    ['S. de Wit\tstaalhoeve', '1'],
    ['S. de Wit\tStaal', null],
    ['Jan van der Berg;2-1-1980', ['3', '4']],
    ['Sanne de Wit;1990-04-03', '1'],
    ['Sanne de Wit\t4-3-1990', null],
    ['Jan van der Berg', ['3', '4']],
    ['wit', ['1']],
    ['san', ['1']],
    ['Piet de Wit', null],
    ['nobody@x.example', null],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('skips empty lines and column names, and reads no more rows than a hundred', () => {
    expect(pastedRows('Voornaam\tAchternaam\r\n\r\n;;\nSanne\tde Wit').map(({ text }) => text)).toEqual([
      'Sanne · de Wit',
    ]);
    expect(pastedRows('a b\n'.repeat(mostRows + 5))).toHaveLength(mostRows);
    expect(pastedRows('Jan;30-2-1990')[0]).toMatchObject({ birthDate: null, number: '30-2-1990' });
  });
});
