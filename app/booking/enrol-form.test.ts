import { describe, expect, it } from 'vitest';
import { readEnrolForm } from './enrol-form.ts';

const id = '0193AAAA-0000-7000-8000-000000000001';

function form(entries: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) {
    for (const one of [value].flat()) data.append(name, one);
  }
  return data;
}

describe('readEnrolForm', () => {
  it('reads a place for oneself', () => {
    expect(readEnrolForm(form({ intent: 'enrol', id }))).toEqual({
      intent: 'enrol',
      id: id.toLowerCase(),
      person: null,
      overrides: [],
      asked: null,
    });
  });

  it('reads who asked for it, and by which way', () => {
    const asked = { askedWay: 'phone', askedBy: 'Sanne Prins' };
    expect(readEnrolForm(form({ intent: 'enrol', id, person: id, ...asked }))?.asked).toEqual({
      way: 'phone',
      by: 'Sanne Prins',
    });
    expect(readEnrolForm(form({ intent: 'enrol', id, person: id, askedWay: 'pigeon' }))).toBeNull();
  });

  it('reads what is set aside, each with the one reason that was written', () => {
    const read = readEnrolForm(
      form({
        intent: 'enrol',
        id,
        person: id,
        override: ['run-started', 'certificate-missing'],
        overrideReason: 'In overleg',
      }),
    );
    expect(read?.overrides).toEqual([
      { code: 'run-started', reason: 'In overleg' },
      { code: 'certificate-missing', reason: 'In overleg' },
    ]);
  });

  it.each([
    ['an empty form', {}],
    ['another intent', { intent: 'delete', id }],
    ['an id that is none', { intent: 'enrol', id: '12' }],
    ['a person that is none', { intent: 'wait', id, person: 'Sofie' }],
    [
      'too much set aside',
      { intent: 'enrol', id, override: Array.from({ length: 21 }, (_, n) => `code-${n}`) },
    ],
  ])('is null for %s', (_, entries) => {
    expect(readEnrolForm(form(entries as Record<string, string>))).toBeNull();
  });
});
