import { describe, expect, it } from 'vitest';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { addressOf, smallCentreWithAccounts, visitor } from '#prisma/seed/small-accounts.ts';
import { small } from '#prisma/seed/small-centre.ts';
import { requestSignInMail } from './request-sign-in-mail.server.ts';
import { readSession } from './session.server.ts';
import { signInWithCode, signInWithLink } from './sign-in-by-mail.server.ts';
import { mailValidMinutes } from './sign-in-mail.ts';

const db = testDatabase({ fixture: smallCentreWithAccounts });

const tarik = addressOf('tarik');

async function ask(email = tarik, from = visitor(), next: string | null = null) {
  return requestSignInMail(from, { email, next });
}

/** The newest mail, as its reader sees it. */
async function readMail() {
  const mail = await db.prisma.outboxMail.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const link = new URL(/http\S+/.exec(mail.text)?.[0] ?? '');
  const code = /^\d{3} \d{3}$/m.exec(mail.text)?.[0].replace(' ', '') ?? '';
  return { mail, link, code, token: link.searchParams.get('token') ?? '' };
}

const withLink = (token: string, from = visitor()) => signInWithLink(from, { token, remember: false });
const withCode = (code: string, from = visitor(), email = tarik) =>
  signInWithCode(from, { email, code, remember: false });
const linkRefused = { ok: false, reasons: [{ code: 'link-not-valid' }] };
const codeRefused = { ok: false, reasons: [{ code: 'code-not-valid' }] };
const otherCode = (code: string) => ((Number(code) + 1) % 1_000_000).toString().padStart(6, '0');

describe('the mail', () => {
  it('holds a link and a code, in the person’s language, and nothing of them is kept', async () => {
    await db.prisma.person.update({ where: { id: small.person.tarik }, data: { locale: 'en' } });
    expect(await ask(tarik, visitor(), '/courses?q=mig')).toEqual({ ok: true, value: undefined });
    const { mail, link, code, token } = await readMail();
    expect(mail).toMatchObject({ toAddress: tarik, kind: 'sign-in', subject: 'Signing in to Leerbank' });
    expect(mail.text).toContain('Hello Tarik,');
    expect(link.href).toMatch(/^http:\/\/localhost:3000\/account\/magic-link\?/);
    expect(link.searchParams.get('next')).toBe('/courses?q=mig');
    expect(code).toMatch(/^\d{6}$/);
    expect(mail.html).toContain(link.href.replaceAll('&', '&amp;'));
    const kept = JSON.stringify(await db.prisma.authVerification.findMany());
    expect(kept).not.toContain(token.split('.')[1]);
    expect(kept).not.toContain(code);
  });

  it('goes to nobody who has no account, with the same answer and in the same time', async () => {
    const began = performance.now();
    expect(await ask('nobody@voorbeeld.example')).toEqual({ ok: true, value: undefined });
    const unknown = performance.now() - began;
    expect(await db.prisma.outboxMail.count()).toBe(0);
    expect(unknown).toBeGreaterThan(290);
  });

  it('fills nobody’s mailbox, and says so only to who asks for everybody', async () => {
    for (let index = 0; index < 6; index += 1) expect(await ask()).toMatchObject({ ok: true });
    expect(await db.prisma.outboxMail.count()).toBe(4);
    const many = await Promise.all(
      Array.from({ length: 25 }, (_, index) => ask(`n${index}@voorbeeld.example`)),
    );
    expect(many.filter((outcome) => !outcome.ok)).toHaveLength(1);
  });
});

describe('the link', () => {
  it('signs in once', async () => {
    await ask();
    const { token, code } = await readMail();
    const outcome = await withLink(token);
    if (!outcome.ok) throw new Error('refused');
    expect(await readSession(visitor({ cookies: outcome.value.cookies }).headers)).toMatchObject({
      email: tarik,
    });
    expect(await withLink(token)).toEqual(linkRefused);
    expect(await withCode(code), 'the code is used up with it').toEqual(codeRefused);
  });

  it('signs in once, also when it comes ten times at the same moment', async () => {
    await ask();
    const { token } = await readMail();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => withLink(token)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await db.prisma.authSession.count()).toBe(1);
  });

  it('is too old after a quarter of an hour', async () => {
    await ask();
    const first = await readMail();
    const late = visitor({ now: '2026-11-23T09:15:00+01:00' });
    expect(mailValidMinutes).toBe(15);
    expect(await withLink(first.token, late)).toEqual(linkRefused);
    await ask();
    const second = await readMail();
    expect(await withLink(second.token, visitor({ now: '2026-11-23T09:14:59+01:00' }))).toMatchObject({
      ok: true,
    });
  });

  it('is worth nothing after a newer mail, or with another key', async () => {
    await ask();
    const old = await readMail();
    await ask();
    const { token } = await readMail();
    expect(await withLink(old.token)).toEqual(linkRefused);
    expect(await withLink(`${token.split('.')[0]}.${'A'.repeat(32)}`)).toEqual(linkRefused);
    expect(await withLink('made up')).toEqual(linkRefused);
    expect(await withLink('')).toEqual(linkRefused);
  });
});

describe('the code', () => {
  it('signs in once', async () => {
    await ask();
    const { code, token } = await readMail();
    expect(await withCode(code)).toMatchObject({ ok: true });
    expect(await withCode(code)).toEqual(codeRefused);
    expect(await withLink(token), 'the link is used up with it').toEqual(linkRefused);
  });

  it('is of one account only', async () => {
    await ask();
    const { code } = await readMail();
    expect(await withCode(code, visitor(), addressOf('sofie'))).toEqual(codeRefused);
    expect(await withCode(code, visitor(), 'nobody@voorbeeld.example')).toEqual(codeRefused);
  });

  it('can’t be guessed: five wrong ones, also at once, end it; the link still works', async () => {
    await ask();
    const { code, token } = await readMail();
    const wrong = otherCode(code);
    expect(await Promise.all(Array.from({ length: 5 }, () => withCode(wrong)))).toEqual(
      Array(5).fill(codeRefused),
    );
    expect(await withCode(code)).toEqual(codeRefused);
    expect(await withLink(token)).toMatchObject({ ok: true });
  });

  it('survives four wrong ones', async () => {
    await ask();
    const { code } = await readMail();
    for (let index = 0; index < 4; index += 1) await withCode(otherCode(code));
    expect(await withCode(code)).toMatchObject({ ok: true });
  });
});
