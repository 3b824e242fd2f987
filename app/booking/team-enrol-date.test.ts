import { expect, it } from 'vitest';
import { certificateToArrange, type DateToChoose, dateToBeginWith } from './team-enrol-date.ts';
import { readTeamEnrolForm, teamEnrolAddress, teamEnrolQuestion } from './team-enrol-form.ts';

const date = (run: string, free: number, grantsTypeId: string | null = 'vca'): DateToChoose => ({
  course: 'C',
  courseId: 'c',
  run,
  runId: run,
  grantsTypeId,
  startsAt: '2027-01-01T08:00:00Z',
  free,
});

it('begins with the first date that has a place for everybody, else with the one that has most places', () => {
  const dates = [date('other', 9, null), date('full', 0), date('one', 1), date('three', 3)];
  expect(dateToBeginWith(dates, 'vca', 3)?.run).toBe('three');
  expect(dateToBeginWith(dates, 'vca', 4)?.run).toBe('three');
  expect(dateToBeginWith(dates.slice(0, 2), 'vca', 1)?.run).toBe('full');
  expect(dateToBeginWith(dates, 'bhv', 1)).toBeNull();
  expect(dateToBeginWith(dates, null, 1)).toBeNull();
});

it('arranges what most of them need, of what can be had', () => {
  const dates = [date('a', 1, 'vca'), date('b', 1, 'bhv')];
  expect(certificateToArrange([['vca', 'nen'], ['nen', 'bhv'], ['bhv'], ['nen']], dates)).toBe('bhv');
  expect(certificateToArrange([['nen']], dates)).toBeNull();
});

it('reads what stands in the address and what a form sends, and nothing else', () => {
  const ids = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
  const chosen = { course: 'VCA', run: 'VCA-1' };
  const search = new URL(`http://x${teamEnrolAddress(ids, { date: chosen })}`).searchParams;
  expect(teamEnrolQuestion(search)).toEqual({ personIds: ids, certificate: null, date: chosen });
  expect(teamEnrolQuestion(new URLSearchParams('person=x&date=a/b/c'))).toEqual({
    personIds: [],
    certificate: null,
    date: null,
  });
  const form = new FormData();
  expect(readTeamEnrolForm(form)).toBeNull();
  form.set('date', 'VCA/VCA-1');
  form.append('person', ids[0] as string);
  expect(readTeamEnrolForm(form)).toEqual({ date: chosen, personIds: [ids[0]], waitIfFull: false });
  form.append('person', 'somebody');
  expect(readTeamEnrolForm(form)).toBeNull();
});
