/** Mail about certificates that are about to end: to the person, and to who arranges training at the company. */
import { centreZone } from '#app/kernel/centre-zone.ts';
import type { MailBlock } from '#app/platform/mail-body.server.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { certificatesPath, overviewPath } from './addresses.ts';
import type { ExpiringCertificate } from './expiring-queries.server.ts';
import { mailWording } from './mail-wording.ts';
import type { Recipient } from './notice-queries.server.ts';
import { mail, type RenderedMail, telling } from './render-booking-mail.server.ts';

export function renderExpiring(
  certificates: readonly ExpiringCertificate[],
  reader: Recipient,
): RenderedMail {
  const { t, told, items } = wordsOf(certificates, reader);
  const blocks: MailBlock[] = [
    {
      kind: 'list',
      title: null,
      items: items.map(({ asked, ...values }) => t(asked ? 'expiring-asked' : 'expiring-item', values)),
    },
    { kind: 'text', text: t('expiring-lead') },
    { kind: 'button', label: t('see-certificates'), href: told.link(certificatesPath) },
  ];
  const subject = t('expiring-subject', { count: items.length, name: items[0]?.name ?? '' });
  return mail(reader, subject, told, blocks, 'holder', { optional: true });
}

export function renderTeamExpiring(
  certificates: readonly ExpiringCertificate[],
  reader: Recipient,
): RenderedMail {
  const { t, told, items } = wordsOf(certificates, reader);
  const blocks: MailBlock[] = [
    {
      kind: 'list',
      title: null,
      items: items.map(({ asked, ...values }) =>
        t(asked ? 'team-expiring-asked' : 'team-expiring-item', values),
      ),
    },
    { kind: 'text', text: t('team-expiring-lead') },
    { kind: 'button', label: t('see-team'), href: told.link(overviewPath) },
  ];
  const [first] = items;
  const values = { count: items.length, name: first?.name ?? '', person: first?.person ?? '' };
  return mail(reader, t('team-expiring-subject', values), told, blocks, 'coordinator', { optional: true });
}

function wordsOf(certificates: readonly ExpiringCertificate[], { locale }: Recipient) {
  const format = formatFor(locale, centreZone);
  return {
    t: wordsFor(locale, mailWording),
    told: telling(locale, { title: { nl: '', en: null }, zone: centreZone, start: undefined }),
    items: certificates.map(({ name, personName, validUntil, asked }) => ({
      name: inLocale(name, locale),
      person: personName,
      until: format.day(validUntil),
      asked,
    })),
  };
}
