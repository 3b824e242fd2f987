import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { IdentityRefusal } from '../reason-policy.ts';
import { reasonWording } from '../wording.ts';

interface IdentityRefusalsProps {
  readonly title?: string;
  readonly reasons: readonly IdentityRefusal[];
  readonly wayOut?: { readonly to: string; readonly label: string };
}

/** Why signing in, or a change to an account, was refused. */
export function IdentityRefusals({ title, reasons, wayOut }: IdentityRefusalsProps) {
  const t = useWords(reasonWording);
  return (
    <Refusals
      title={title}
      items={reasons.map((reason) => ({
        code: reason.code,
        level: 'block' as const,
        sentence:
          reason.code === 'too-many-attempts' ? t(reason.code, { minutes: reason.minutes }) : t(reason.code),
        ...(wayOut && { wayOut }),
      }))}
    />
  );
}
