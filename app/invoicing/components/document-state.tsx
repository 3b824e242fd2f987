import { useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Tone } from '#app/ui/status/tone.ts';
import { invoicingWording } from '../invoicing-wording.ts';

interface DocumentStateProps {
  readonly kind: 'invoice' | 'credit-note';
  readonly openCents: number | null;
  readonly dueOn: string;
  readonly totalCents: number;
  readonly creditedCents: number;
  readonly today: string;
}

const tones = {
  paid: 'good',
  open: 'notice',
  overdue: 'danger',
  credited: 'neutral',
  refund: 'signal',
  'credit-note': 'neutral',
} as const satisfies Record<string, Tone>;

/** How an invoice stands, in words and shape. */
export function DocumentState({
  kind,
  openCents,
  dueOn,
  totalCents,
  creditedCents,
  today,
}: DocumentStateProps) {
  const t = useWords(invoicingWording);
  const isCredited = totalCents + creditedCents === 0;
  const open = openCents ?? 0;
  const state =
    kind === 'credit-note'
      ? 'credit-note'
      : open < 0
        ? 'refund'
        : isCredited
          ? 'credited'
          : open === 0
            ? 'paid'
            : dueOn < today
              ? 'overdue'
              : 'open';
  return <StatusMark tone={tones[state]}>{t(`state-${state}`)}</StatusMark>;
}
