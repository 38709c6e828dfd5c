import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { hasRole } from '@/shared/feature';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { useSession } from '@/shared/session/session';
import { DataList, type Column } from '@/shared/ui/data_list';
import { ChoiceField } from '@/shared/ui/fields';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { APPLY } from '../certificates/hand_over';
import { PHASES, type CertificateRow } from '../certificates/types';

function useColumns(): Column<CertificateRow>[] {
  const { t, i18n } = useTranslation('treaty');
  const { day } = useDates();
  const titleOf = useAgreementTitle();
  return [
    {
      name: 'number',
      title: t('proof.number'),
      isHead: true,
      cell: (row) => (
        <>
          <Link to={`/certificates/${encodeURIComponent(row.key)}`}>{row.key}</Link>
          {row.is_unverified && <MarkTag mark="?" />}
        </>
      ),
    },
    { name: 'phase', title: t('proof.phase'), cell: (row) => t(`certificate.phase.${row.phase}`, row.phase) },
    { name: 'agreement', title: t('proof.agreement'), cell: (row) => titleOf(row.agreement) },
    { name: 'applicant', title: t('proof.exporter'), cell: (row) => <Organisation id={row.applicant} /> },
    { name: 'destination', title: t('certificate.destination'), cell: (row) => countryName(row.destination, i18n.language) },
    { name: 'expires_on', title: t('proof.expires_on'), cell: (row) => (row.expires_on ? day(row.expires_on) : t('none')) },
  ];
}

// Certificates of origin that were applied for here: the exporter's own, or those that the reader's
// body was asked for.
export default function CertificatesPage() {
  const { t } = useTranslation('treaty');
  const [phase, setPhase] = useState('');
  const [turned, setTurned] = useState<string[]>([]);
  const rows = useRead<Rows<CertificateRow>>('/treaty/origin_certification/certificate_of_origin', {
    phase,
    limit: 25,
    after: turned.at(-1),
  });
  const columns = useColumns();
  const { me } = useSession();
  const mayApply = me && hasRole(me, 'declarant');
  return (
    <Page
      title={t('certificates.title')}
      lead={t('certificates.lead')}
      actions={
        mayApply && (
          <Link className="solid-button" to={APPLY}>
            {t('apply.title')}
          </Link>
        )
      }
    >
      <Section>
        <ChoiceField
          className="short-field"
          label={t('proof.phase')}
          value={phase}
          none={t('all')}
          options={PHASES.map((one) => ({ value: one, label: t(`certificate.phase.${one}`) }))}
          onChange={(one) => {
            setTurned([]);
            setPhase(one);
          }}
        />
      </Section>
      <Section>
        <Asked query={rows} rows={6}>
          {({ items, next }) => (
            <>
              {items.length === 0 ? (
                <Empty title={t('certificates.empty')}>{mayApply && t('certificates.how')}</Empty>
              ) : (
                <DataList label={t('certificates.title')} columns={columns} rows={items} keyOf={(row) => row.key} />
              )}
              <Pager turned={turned} next={next} onTurn={setTurned} />
            </>
          )}
        </Asked>
      </Section>
    </Page>
  );
}
