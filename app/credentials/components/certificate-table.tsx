import type { ReactNode } from 'react';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { certificateWording } from '../certificate-wording.ts';
import type { ShownCertificate } from '../queries.server.ts';
import type { CertificateStatus } from '../validity.ts';
import { CertificateMark } from './certificate-mark.tsx';
import styles from './certificate-table.module.css';

export interface CertificateRow {
  readonly certificateTypeId: string;
  readonly name: Content;
  readonly status: CertificateStatus;
  /** Null where none was ever held. */
  readonly certificate: ShownCertificate | null;
  /** What the job says about it; left out where it says nothing. */
  readonly required?: boolean;
}

interface CertificateTableProps {
  readonly caption: string;
  readonly rows: readonly CertificateRow[];
  /** How to renew or obtain it, for what isn't simply valid. */
  readonly way: (certificateTypeId: string) => ReactNode;
  /** Somebody else's, for who looks after them. */
  readonly ofOther?: boolean;
}

/** Certificates a line each: what it is, what it is worth today, until when, and how to get it again. */
export function CertificateTable({ caption, rows, way, ofOther = false }: CertificateTableProps) {
  const t = useWords(certificateWording);
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ certificateTypeId }) => certificateTypeId}
      columns={[
        {
          key: 'name',
          header: t('certificate'),
          title: true,
          width: '34%',
          cell: (row) => (
            <span className={styles.name}>
              {inLocale(row.name, locale)}
              <Details row={row} />
            </span>
          ),
        },
        {
          key: 'status',
          header: t('status'),
          width: '20%',
          cell: ({ status, required }) => (
            <CertificateMark status={status} required={required ?? true} ofOther={ofOther} />
          ),
        },
        {
          key: 'until',
          header: t('valid-until'),
          width: '18%',
          cell: (row) => row.certificate && <Until certificate={row.certificate} />,
        },
        {
          key: 'way',
          header: t('way'),
          cell: ({ status, certificateTypeId }) => status !== 'valid' && way(certificateTypeId),
        },
      ]}
    />
  );
}

/** Whether the job requires it, who issued it and under which number. */
function Details({ row: { certificate, required } }: { readonly row: CertificateRow }) {
  const t = useWords(certificateWording);
  const details = [
    required === undefined ? null : t(required ? 'required' : 'useful'),
    certificate?.issuer,
    certificate?.number && t('number', { number: certificate.number }),
    certificate?.givenBy && t('given-by', { organisation: certificate.givenBy }),
  ].filter(Boolean);
  return (
    <>
      {details.length > 0 && <small className={styles.details}>{details.join(' · ')}</small>}
      {certificate?.hasScan && (
        <small>
          <a href={`/certificates/${certificate.certificateId}/scan`} target="_blank" rel="noreferrer">
            {t('see-scan')}
          </a>
        </small>
      )}
    </>
  );
}

function Until({ certificate }: { readonly certificate: ShownCertificate }) {
  const t = useWords(certificateWording);
  const format = useFormat();
  const { validUntil, renewBy, kind } = certificate;
  if (validUntil === null) return t('no-end');
  return (
    <span className={styles.name}>
      {format.day(validUntil, 'plain')}
      {kind === 'sliding' && renewBy && validUntil !== renewBy && (
        <small className={styles.details}>{t('renew-by', { day: format.day(renewBy, 'plain') })}</small>
      )}
    </span>
  );
}
