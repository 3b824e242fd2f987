import { expect, it } from 'vitest';
import { readForm } from './read-form.ts';

const post = (type: string, body: string) =>
  readForm(new Request('http://localhost/', { method: 'POST', headers: { 'content-type': type }, body }));
const refused = { init: { status: 400 } };

it('reads a form', async () => {
  expect((await post('application/x-www-form-urlencoded', 'name=Fatma&name=Jan')).getAll('name')).toEqual([
    'Fatma',
    'Jan',
  ]);
});

it.each([
  ['application/json', '{"name":"Fatma"}'],
  ['multipart/form-data', 'x'],
  ['multipart/form-data; boundary=a', '--a\r\nContent-Disposition: form-data; name="x"\r\n\r\ncut short'],
  ['application/x-www-form-urlencoded', 'name=a%00b'],
  ['application/x-www-form-urlencoded', 'na%00me=a'],
])('refuses %s with %j', async (type, body) => {
  await expect(post(type, body)).rejects.toMatchObject(refused);
});
