import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '@/shared/format/decimal';
import { useDates } from '@/shared/format/dates';
import { MoneyText } from '@/shared/ui/amount';
import { DataList, type Column } from '@/shared/ui/data_list';
import { MarkTag } from '@/shared/ui/mark_tag';
import { CitationText } from '@/shared/ui/refusal_card';
import { kindOf, type PastItem } from './answer';

const SHOWN_AT_FIRST = 50;

function Rates({ item }: { item: PastItem }) {
  const { t, i18n } = useTranslation('treaty');
  const { finding, past } = item;
  if (!finding) return null;
  const rate = (share: string | null | undefined) => (share ? formatShare(share, i18n.language) : '?');
  const nameOf = (regime: string) => t(`regime.${regime}`, regime);
  return (
    <>
      {nameOf(past?.regime ?? '')} {rate(finding.rate_paid)}
      {finding.best && finding.best !== past?.regime && (
        <>
          {' → '}
          <strong>
            {nameOf(finding.best)} {rate(finding.rate_best)}
          </strong>
        </>
      )}
      {finding.is_unverified && <MarkTag mark="?" />}
    </>
  );
}

// Why the line stands here, and what to do: the proof that is lacking, the day after which nothing
// can be had back, and the clauses that say so.
function Steps({ item }: { item: PastItem }) {
  const { t } = useTranslation('treaty');
  const { day } = useDates();
  const { finding, problem } = item;
  if (problem) {
    return (
      <>
        {problem.title}
        {problem.place && <code> {problem.place}</code>}
      </>
    );
  }
  if (!finding) return null;
  if (finding.use === 'unknown') return <>{t('unused.missing', { names: finding.missing.join(', ') })}</>;
  if (finding.use === 'underpaid') return <>{t('unused.pay_in')}</>;
  const { refund, proof } = finding;
  return (
    <details>
      <summary>
        {t(`unused.refund.${refund.standing}`)}
        {refund.last_day && ` · ${t('unused.until', { day: day(refund.last_day) })}`}
        {refund.is_unverified && <MarkTag mark="?" />}
      </summary>
      <ol className="claim-steps">
        {proof.kinds.length > 0 && (
          <li>
            {t('unused.step.proof', { kinds: proof.kinds.map((kind) => t(`kind.${kind}`, kind)).join(t('unused.or')) })}{' '}
            {proof.issue !== 'not_needed' &&
              t(`unused.issue.${proof.issue}`, { day: proof.issue_until ? day(proof.issue_until) : '' })}
            {item.proof_citation && <CitationText citation={item.proof_citation} />}
          </li>
        )}
        <li>
          {t(`unused.step.${refund.standing}`)}
          {refund.is_counted_from_declaration && ` ${t('unused.counted_from_declaration')}`}
          {item.refund_citation && <CitationText citation={item.refund_citation} />}
        </li>
      </ol>
    </details>
  );
}

function useColumns(): Column<PastItem>[] {
  const { t } = useTranslation('treaty');
  const { day } = useDates();
  return [
    {
      name: 'reference',
      title: t('unused.column.reference'),
      isHead: true,
      cell: (item) => (
        <>
          {item.past?.reference || t('unused.line', { line: item.line })}
          <span className={`use use-${kindOf(item)}`}>{t(`unused.use.${kindOf(item)}`)}</span>
        </>
      ),
    },
    {
      name: 'goods',
      title: t('unused.column.goods'),
      cell: ({ past }) => past && `${past.hs_code.code} · ${past.origin || '?'} · ${day(past.declared_on)}`,
    },
    { name: 'rates', title: t('unused.column.rates'), cell: (item) => <Rates item={item} /> },
    {
      name: 'saved',
      title: t('unused.column.saved'),
      numeric: true,
      cell: ({ finding }) =>
        finding && finding.use !== 'unknown' && (
          <>
            {finding.cheaper_may_exist && <span className="soft">{t('unused.at_least')} </span>}
            <MoneyText money={finding.use === 'underpaid' ? finding.short_by : finding.saved.total} />
          </>
        ),
    },
    { name: 'steps', title: t('unused.column.steps'), cell: (item) => <Steps item={item} /> },
  ];
}

// The lines, the dearest first; more of them on demand.
export function Findings({ items }: { items: PastItem[] }) {
  const { t } = useTranslation('treaty');
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <>
      <DataList
        label={t('unused.findings')}
        columns={useColumns()}
        rows={items.slice(0, shown)}
        keyOf={(item) => `${item.line} ${item.past?.reference ?? ''}`}
        room={900}
      />
      {shown < items.length && (
        <button type="button" className="plain-button" onClick={() => setShown(shown + 4 * SHOWN_AT_FIRST)}>
          {t('unused.more', { count: items.length - shown })}
        </button>
      )}
    </>
  );
}
