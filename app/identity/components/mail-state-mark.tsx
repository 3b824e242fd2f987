import { useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Tone } from '#app/ui/status/tone.ts';
import { accountWording } from '../account-wording.ts';
import type { MailState } from '../outbox-queries.server.ts';

const looks = {
  kept: { tone: 'muted', word: 'mailKept' },
  sent: { tone: 'good', word: 'mailSent' },
  waiting: { tone: 'neutral', word: 'mailWaiting' },
  retrying: { tone: 'notice', word: 'mailRetrying' },
  failed: { tone: 'danger', word: 'mailFailed' },
} as const satisfies Record<MailState, { tone: Tone; word: string }>;

/** To filter by. */
export const mailStateChoices = (['failed', 'retrying', 'waiting', 'sent'] as const).map((value) => ({
  value,
  word: looks[value].word,
}));

/** Whether a mail left. */
export function MailStateMark({ state }: { readonly state: MailState }) {
  const t = useWords(accountWording);
  const { tone, word } = looks[state];
  return <StatusMark tone={tone}>{t(word)}</StatusMark>;
}
