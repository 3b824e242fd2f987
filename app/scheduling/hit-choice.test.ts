import { describe, expect, it } from 'vitest';
import {
  choiceField,
  choiceValue,
  type HitChoice,
  parseChoice,
  readChoices,
  suggestedChoices,
} from './hit-choice.ts';

const id = (digit: string) => `01900000-0000-7000-8000-00000000000${digit}`;

describe('a choice as the value of a field', () => {
  const choices: HitChoice[] = [
    { do: 'replace', toId: id('1') },
    { do: 'cancel', runId: id('2') },
    {
      do: 'move',
      interval: { start: 1_795_500_000_000, end: 1_795_510_000_000 },
      trainerIds: null,
      resourceIds: null,
    },
    { do: 'move', interval: { start: 1, end: 2 }, trainerIds: [id('3')], resourceIds: [id('4'), id('5')] },
  ];

  it.each(choices)('comes back as it was: %j', (choice) => {
    expect(parseChoice(choiceValue(choice))).toEqual(choice);
  });

  it.each([
    '',
    'replace:',
    'replace:me',
    'cancel:1',
    'move:2-1::',
    'move:x-y::',
    'move:1-9999999999999999::',
    'keep:now',
    42,
    null,
    `move:1-2:${'x'.repeat(5000)}:`,
  ])('takes %j for no choice', (text) => {
    expect(parseChoice(text)).toBeNull();
  });

  it('reads all of them out of a form, and nothing else', () => {
    const form: [string, string][] = [
      [choiceField(id('1')), choiceValue({ do: 'replace', toId: id('9') })],
      [choiceField(id('2')), ''],
      ['choice-nobody', 'replace:x'],
      ['intent', 'check'],
    ];
    expect([...readChoices(form)]).toEqual([[id('1'), { do: 'replace', toId: id('9') }]]);
  });
});

describe('what is suggested', () => {
  const hit = (sessionId: string, start: number, ...replacements: [string, ...string[]][]) => ({
    sessionId,
    interval: { start, end: start + 10 },
    replacements: replacements.map(([who, ...notes]) => ({ id: who, notes })),
  });

  it('is the first whom nobody has anything against', () => {
    const found = suggestedChoices([hit('a', 0, ['anna', 'does not work then'], ['bram'], ['chris'])]);
    expect(found.get('a')).toEqual({ do: 'replace', toId: 'bram' });
  });

  it('never gives one person two sessions at one hour', () => {
    const found = suggestedChoices([
      hit('a', 0, ['anna'], ['bram']),
      hit('b', 5, ['anna'], ['bram']),
      hit('c', 5, ['anna'], ['bram']),
      hit('d', 10, ['anna']),
    ]);
    expect([...found].map(([session, choice]) => [session, choice.do === 'replace' && choice.toId])).toEqual([
      ['a', 'anna'],
      ['b', 'bram'],
      ['d', 'anna'],
    ]);
  });

  it('is nothing where nobody can without a reason: people have to be asked', () => {
    expect(suggestedChoices([hit('a', 0, ['anna', 'does not work then'])]).size).toBe(0);
  });
});
