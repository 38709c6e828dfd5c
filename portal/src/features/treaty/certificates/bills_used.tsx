import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { hasRole } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { Section } from '@/shared/ui/page';
import { BillTable } from '../origin/bill_table';
import { USES, type BillUseRow } from '../origin/kept';
import type { CertificateRow } from './types';

// The versions of kept bills that the certificate rests on: what they cost is for the applicant and
// for the body that was asked. Bills that were handed in as text are kept by nobody here.
export function BillsUsed({ row: { key: certificate, issuer } }: { row: CertificateRow }) {
  const { t } = useTranslation('treaty');
  const { me, actingFor } = useSession();
  const mayRead = me !== undefined && hasRole(me, 'declarant', 'issuing_officer');
  const reader = actingFor ?? me?.organisation.id;
  const used = useRead<Rows<BillUseRow>>(
    USES,
    // Whoever reads as the body that was asked says so: else the applicant's own are looked for.
    { certificate, limit: 100, ...(issuer === reader && { issuer }) },
    mayRead,
  );
  const rows = (used.data?.items ?? []).toSorted((left, right) => left.line_no - right.line_no);
  if (rows.length === 0) return null;
  const titleOf = ({ line_no, name, version }: BillUseRow) =>
    [t('line.nth', { no: line_no }), name, t('bills.version.no', { version })].join(' · ');
  return (
    <Section title={t('certificate.bills')}>
      <div className="stack-small">
        <p className="soft">{t('certificate.bills.lead')}</p>
        {rows.map((row) => (
          <details key={row.key} className="bill-used">
            <summary>{titleOf(row)}</summary>
            {row.rates && <p>{t('certificate.bills.rates', { rates: row.rates })}</p>}
            <BillTable text={row.text} label={titleOf(row)} />
          </details>
        ))}
      </div>
    </Section>
  );
}
