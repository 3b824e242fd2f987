import { useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Shape, Tone } from '#app/ui/status/tone.ts';
import { certificateOfOtherWording, certificateStatusWording } from '../certificate-wording.ts';
import type { CertificateStatus } from '../validity.ts';

interface CertificateMarkProps {
  readonly status: CertificateStatus;
  /** Not holding what is only useful is no problem. */
  readonly required?: boolean;
  /** Said to who looks after somebody else's. */
  readonly ofOther?: boolean;
}

const looks: Readonly<Record<CertificateStatus, readonly [Tone, Shape]>> = {
  valid: ['good', 'check'],
  expiring: ['notice', 'clock'],
  expired: ['danger', 'stop'],
  missing: ['danger', 'dashed'],
};

/** What a certificate is worth today. */
export function CertificateMark({ status, required = true, ofOther = false }: CertificateMarkProps) {
  const t = useWords(certificateStatusWording);
  const other = useWords(certificateOfOtherWording);
  const [tone, shape] = looks[status];
  const isLoss = status === 'missing' || status === 'expired';
  return (
    <StatusMark tone={isLoss && !required ? 'muted' : tone} shape={shape}>
      {ofOther && status === 'missing' ? other(status) : t(status)}
    </StatusMark>
  );
}
