import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { thousandthsOf } from '@/shared/format/decimal_sums';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { useLive } from '@/shared/live/use_live';
import { QuantityText } from '@/shared/ui/amount';
import { DataList, type Column } from '@/shared/ui/data_list';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { ClaimState } from '../claim_state';
import type { ClaimRow, ProofLineRow, ProofRow } from '../types';

function Facts({ proof }: { proof: ProofRow }) {
  const { t, i18n } = useTranslation('treaty');
  const { day } = useDates();
  const titleOf = useAgreementTitle();
  // A row alone carries no names; a page with it does.
  useRead<Rows<ProofRow>>('/treaty/preference/proof_of_origin', { key: proof.key, limit: 1 });
  const facts: [string, ReactNode][] = [
    ['proof.agreement', titleOf(proof.agreement)],
    ['proof.kind', t(`kind.${proof.kind}`, proof.kind)],
    ['proof.phase', t(`phase.${proof.phase}`, proof.phase)],
    ['proof.exporter', proof.exporter],
    ['proof.importer', <Organisation key="importer" id={proof.importer} />],
    ['proof.origin', countryName(proof.origin, i18n.language)],
    ['proof.issue_date', day(proof.issue_date)],
    ['proof.expires_on', day(proof.expires_on)],
  ];
  return (
    <dl className="facts">
      {facts.map(([key, text]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{text || t('none')}</dd>
        </div>
      ))}
    </dl>
  );
}

// What was certified, and how much of it is used: drawn, and said in figures.
function Quantities({ line }: { line: ProofLineRow }) {
  const { t } = useTranslation('treaty');
  const used = thousandthsOf(line.used.amount, line.certified.amount) / 10;
  return (
    <li className="proof-line">
      <p>
        <strong>
          {t('line.no', { no: line.line_no })} {line.goods_name}
        </strong>{' '}
        <code>{line.hs_code.code}</code>
      </p>
      <div className="used-bar" aria-hidden>
        <span style={{ width: `${used}%` }} />
      </div>
      <p className="used-figures">
        <span>
          {t('line.used')} <QuantityText quantity={line.used} />
        </span>
        <span>
          {t('line.remaining')} <QuantityText quantity={line.remaining} />
        </span>
        <span>
          {t('line.certified')} <QuantityText quantity={line.certified} />
        </span>
      </p>
    </li>
  );
}

function Claims({ proof }: { proof: string }) {
  const { t } = useTranslation('treaty');
  const claims = useRead<Rows<ClaimRow>>('/treaty/preference/preference_claim', { proof, limit: 100 });
  const columns: Column<ClaimRow>[] = [
    {
      name: 'declaration',
      title: t('claim.declaration'),
      isHead: true,
      cell: (row) => <Link to={`/consignments/${encodeURIComponent(row.declaration)}`}>{row.declaration}</Link>,
    },
    { name: 'line', title: t('claim.line'), numeric: true, cell: (row) => row.line_no },
    { name: 'state', title: t('proof.phase'), cell: (row) => <ClaimState claim={row} /> },
    { name: 'granted', title: t('claim.quantity'), numeric: true, cell: (row) => <QuantityText quantity={row.granted} /> },
    { name: 'excess', title: t('claim.excess'), numeric: true, cell: (row) => <QuantityText quantity={row.excess} /> },
  ];
  return (
    <Asked query={claims}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('claim.empty')} />
        ) : (
          <DataList label={t('claim.title')} columns={columns} rows={items} keyOf={(row) => row.key} />
        )
      }
    </Asked>
  );
}

export default function ProofPage() {
  const { t } = useTranslation('treaty');
  const { key = '' } = useParams();
  const proof = useRead<ProofRow>(`/treaty/preference/proof_of_origin/${encodeURIComponent(key)}`);
  const lines = useRead<Rows<ProofLineRow>>('/treaty/preference/proof_line', { proof: key, limit: 100 });
  useLive(`treaty.preference/${key}`, proof.isSuccess);
  return (
    <Page
      title={t('proof.title', { number: proof.data?.number ?? key })}
      lead={proof.data?.is_unverified && <MarkTag mark="?" />}
    >
      <Asked query={proof}>
        {(row) => (
          <>
            <Section>
              <Facts proof={row} />
            </Section>
            <Section title={t('line.title')}>
              <Asked query={lines}>
                {({ items }) => (
                  <ul className="plain-list">
                    {items.map((line) => (
                      <Quantities key={line.key} line={line} />
                    ))}
                  </ul>
                )}
              </Asked>
            </Section>
            <Section title={t('claim.title')}>
              <Claims proof={key} />
            </Section>
          </>
        )}
      </Asked>
    </Page>
  );
}
