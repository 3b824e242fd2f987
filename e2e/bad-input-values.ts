/** What people and programs send where something else was asked. */

/** One at a time in place of what a field held. */
export const wrongValues = {
  nothing: '',
  'a zero byte': 'a\0b',
  'far too long': 'x'.repeat(20_000),
  'a day that does not exist': '2026-02-30',
  'an hour that the clock skips': '2027-03-28T02:30',
  'a number that is none': '-1e309',
  'an id that nobody has': '01900000-0000-7000-8000-00000000000f',
  markup: `"><script>alert(1)</script>'; DROP TABLE run; --\u202e💣`,
} as const;

export const formType = 'application/x-www-form-urlencoded';

export type Body = { readonly type: string | null; readonly text: string };

/** Bodies that no form of ours sends. */
const wrongBodies: Readonly<Record<string, Body>> = {
  'no body': { type: null, text: '' },
  'an empty form': { type: formType, text: '' },
  JSON: { type: 'application/json', text: '{"intent":"save"}' },
  'plain text': { type: 'text/plain', text: 'intent=save' },
  'a form cut short': {
    type: 'multipart/form-data; boundary=edge',
    text: '--edge\r\nContent-Disposition: form-data; name="intent"\r\n\r\nsa',
  },
  'a form without its edge': { type: 'multipart/form-data', text: 'intent=save' },
  'a zero byte in a value': { type: formType, text: 'intent=sa%00ve' },
  'a zero byte in a name': { type: formType, text: 'int%00ent=save' },
  'bytes that are no text': { type: formType, text: 'intent=%FF%FE&%E0%A4=%C3' },
  'names of objects': { type: formType, text: '__proto__=1&constructor=2&toString[a]=3&intent=constructor' },
  'a thousand fields': {
    type: formType,
    text: Array.from({ length: 1000 }, (_, at) => `field${at}=${at}&intent=x`).join('&'),
  },
  'a file for a text': {
    type: 'multipart/form-data; boundary=edge',
    text: '--edge\r\nContent-Disposition: form-data; name="intent"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nsave\r\n--edge--\r\n',
  },
};

/** What differs by form is asked of every write; how a body is read is the same code for all. */
const always = ['no body', 'an empty form', 'names of objects'];

/**
 * Some of the wrong bodies for one of many writes: those that every one gets, and of the others the next few, so that over the
 * writes each is sent many times.
 *
 * @param turn which of the writes this is, from 0
 */
export function bodiesFor(turn: number): [what: string, body: Body][] {
  const all = Object.entries(wrongBodies);
  const others = all.filter(([what]) => !always.includes(what));
  const some = [0, 1, 2].flatMap((next) => others.slice((turn * 3 + next) % others.length).slice(0, 1));
  return [...all.filter(([what]) => always.includes(what)), ...some];
}
