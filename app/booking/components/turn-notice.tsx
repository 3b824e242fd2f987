import { LinkButton } from '#app/ui/actions/button.tsx';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Notice } from '#app/ui/status/notice.tsx';
import { agendaWording } from '../agenda-wording.ts';
import type { OwnWaiting } from '../queries.server.ts';

/** A place is held for the reader until they answer, or free for whoever takes it first. */
export function TurnNotice({ entry }: { readonly entry: OwnWaiting }) {
  const t = useWords(agendaWording);
  const locale = useLocale();
  const course = inLocale(entry.title, locale);
  const day = entry.firstStart === null ? '' : formatFor(locale, entry.zone).dayOf(entry.firstStart, 'short');
  if (entry.offer) {
    const until = formatFor(locale, entry.zone).moment(entry.offer.until);
    return (
      <Notice
        tone="signal"
        title={t('offer-title', { course, day })}
        action={
          <LinkButton to={`/offers/${entry.offer.offerId}`} look="primary">
            {t('see-offer')}
          </LinkButton>
        }
      >
        <p>{t('offer-text', { until })}</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="signal"
      title={t('turn-title', { course, day })}
      action={
        <LinkButton to={`/courses/${entry.courseCode}/${entry.runCode}`} look="primary">
          {t('take-place')}
        </LinkButton>
      }
    >
      <p>{t('waiting-turn-text')}</p>
    </Notice>
  );
}
