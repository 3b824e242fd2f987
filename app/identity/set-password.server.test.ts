import { expect, it } from 'vitest';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { addressOf, smallCentreWithAccounts, smallPassword, visitor } from '#prisma/seed/small-accounts.ts';
import { small } from '#prisma/seed/small-centre.ts';
import { readSession } from './session.server.ts';
import { setPassword } from './set-password.server.ts';
import { signInWithPassword } from './sign-in-with-password.server.ts';
import type { Account } from './signed-in.server.ts';

testDatabase({ fixture: smallCentreWithAccounts });

const newPassword = 'drie losse woorden';
const signIn = (password: string) =>
  signInWithPassword(visitor(), { email: addressOf('sofie'), password, remember: false });

/** Sofie, signed in by password, or a moment ago by mail. */
async function sofie(justProvenByMail = false): Promise<{ account: Account; cookies: readonly string[] }> {
  const outcome = await signIn(smallPassword);
  if (!outcome.ok) throw new Error('not signed in');
  const { userId, cookies } = outcome.value;
  const session = await readSession(visitor({ cookies }).headers);
  const account: Account = {
    sessionId: session?.id ?? '',
    userId,
    email: addressOf('sofie'),
    person: { id: small.person.sofie, givenName: 'Sofie', infix: null, familyName: 'Wiersma', locale: null },
    justProvenByMail,
    hats: [],
    hat: null,
    locale: 'nl',
  };
  return { account, cookies };
}

it('asks for the old one, and signs out everywhere else', async () => {
  const [elsewhere, { account, cookies }] = [await sofie(), await sofie()];
  const wrong = { currentPassword: 'dit is het niet', newPassword };
  expect(await setPassword(visitor(), account, wrong)).toEqual({
    ok: false,
    reasons: [{ code: 'current-password-wrong' }],
  });
  expect(await setPassword(visitor(), account, { newPassword })).toMatchObject({ ok: false });
  expect(
    await setPassword(visitor(), account, { currentPassword: smallPassword, newPassword }),
  ).toMatchObject({ ok: true });
  expect(await readSession(visitor({ cookies: elsewhere.cookies }).headers)).toBeNull();
  expect(await readSession(visitor({ cookies }).headers)).not.toBeNull();
  expect(await signIn(smallPassword)).toMatchObject({ ok: false });
  expect(await signIn(newPassword)).toMatchObject({ ok: true });
});

it('doesn’t ask someone who just showed to read the mail: the way back for who forgot it', async () => {
  const { account } = await sofie(true);
  expect(await setPassword(visitor(), account, { newPassword })).toMatchObject({ ok: true });
  expect(await signIn(newPassword)).toMatchObject({ ok: true });
});

it('can’t be used to guess the password of a session left open', async () => {
  const { account } = await sofie();
  const codes = [];
  for (let index = 0; index < 9; index += 1) {
    const outcome = await setPassword(visitor(), account, { currentPassword: `gok ${index}`, newPassword });
    codes.push(outcome.ok ? 'set' : outcome.reasons[0].code);
  }
  expect(codes).toEqual([...Array(8).fill('current-password-wrong'), 'too-many-attempts']);
});
