import { useTranslation } from 'react-i18next';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { DataList, type Column } from '@/shared/ui/data_list';
import type { Quote } from '../types';
import type { Draft, LineDraft } from './draft';
import { claimsWithoutProof, regimesToWin } from './lacking';

interface ReviewProps {
  draft: Draft;
  declarant: string;
  quote: Quote | undefined;
}

interface Numbered extends LineDraft {
  no: number;
}

function Head({ draft, declarant }: { draft: Draft; declarant: string }) {
  const { t } = useTranslation('trade');
  const price = (amount: string) => amount.trim() && `${amount} ${draft.currency}`;
  const facts: [string, string][] = [
    ['field.declaration_id', draft.declaration_id],
    ['consignment.declarant', declarant],
    ['consignment.port', draft.port && t(`port.${draft.port}`, draft.port)],
    ['field.mode', t(`mode.${draft.mode}`)],
    draft.mode === 'advance'
      ? ['field.expected_on', draft.expected_on]
      : ['field.entry_at', draft.entry_at.replace('T', ' ')],
    ['field.batch_no', draft.batch_no],
    ['field.invoice_number', draft.invoice_number],
    ['field.incoterm', t(`incoterm.${draft.incoterm}`)],
    ['field.freight', price(draft.freight)],
    ['field.insurance', price(draft.insurance)],
    ['field.additions', price(draft.additions)],
    ['field.costs_after_arrival', price(draft.costs_after_arrival)],
    ['field.payment', t(`payment.${draft.payment}`)],
    ...(draft.payment === 'account'
      ? []
      : ([
          ['field.guarantee_reference', draft.guarantee_reference],
          ['field.guarantee_amount', draft.guarantee_amount],
          ['field.guarantee_valid_to', draft.guarantee_valid_to],
        ] as [string, string][])),
    ['field.is_perishable', t(draft.is_perishable ? 'yes' : 'no')],
    ['field.is_temporary', t(draft.is_temporary ? 'yes' : 'no')],
  ];
  return (
    <dl className="facts">
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>{text.trim() || <span className="soft">{t('review.left_empty')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ draft }: { draft: Draft }) {
  const { t, i18n } = useTranslation('trade');
  const titleOf = useAgreementTitle();
  const columns: Column<Numbered>[] = [
    { name: 'no', title: t('line.no'), numeric: true, cell: (line) => line.no },
    {
      name: 'goods',
      title: t('line.goods'),
      isHead: true,
      cell: (line) => (
        <>
          {line.goods_name} <code>{line.hs}</code>
        </>
      ),
    },
    {
      name: 'origin',
      title: t('field.origin'),
      cell: (line) => countryName(line.origin, i18n.language) || t('origin.unknown'),
    },
    {
      name: 'quantity',
      title: t('field.quantity'),
      numeric: true,
      cell: (line) => `${line.quantity} ${t(`unit.${line.unit}`, line.unit)}`,
    },
    {
      name: 'price',
      title: t('field.price'),
      numeric: true,
      cell: (line) => `${line.price} ${draft.currency}`,
    },
    {
      name: 'claim',
      title: t('field.agreement'),
      cell: (line) => (line.agreement ? titleOf(line.agreement) : t('claim.none')),
    },
    {
      name: 'proof',
      title: t('field.proof'),
      cell: (line) => line.proof.trim() || t('none'),
    },
  ];
  return (
    <DataList
      label={t('line.label')}
      columns={columns}
      rows={draft.lines.map((line, at) => ({ ...line, no: at + 1 }))}
      keyOf={(line) => String(line.no)}
      room={760}
    />
  );
}

// Documents that lodging lacks, or that would make it cheaper, by line.
function Lacking({ draft, quote }: { draft: Draft; quote: Quote }) {
  const { t } = useTranslation('trade');
  const titleOf = useAgreementTitle();
  const unproven = claimsWithoutProof(draft);
  const open = regimesToWin(draft, quote);
  if (unproven.length + open.length === 0) return <p>{t('review.lacks_nothing')}</p>;
  return (
    <ul className="plain-list">
      {unproven.map(({ no, agreement }) => (
        <li key={`claim-${no}`}>
          {t('review.no_proof', { no, agreement: titleOf(agreement) })}
        </li>
      ))}
      {open.map(({ no, regime, needs }) => (
        <li key={`regime-${no}-${regime}`}>
          {t('review.needs', {
            no,
            regime: t(`regime.${regime}`, regime),
            proofs: needs.map((need) => t(`need.${need}`, need)).join(t('list.comma')),
          })}
        </li>
      ))}
    </ul>
  );
}

// The whole declaration as it will be lodged, what the zone's own check says of it, and which
// documents are missing. What it costs stands beside it in the quote.
export function Review({ draft, declarant, quote }: ReviewProps) {
  const { t } = useTranslation('trade');
  return (
    <div className="stack-small">
      <Head draft={draft} declarant={declarant} />
      <Lines draft={draft} />
      <h3>{t('review.check')}</h3>
      {!quote && <p className="soft">{t('quote.waiting')}</p>}
      {quote && (
        <p className={quote.problem ? 'field-error' : undefined} role="status">
          {quote.problem ? t('review.refused', { title: quote.problem.title }) : t('review.passes')}
        </p>
      )}
      {quote && (
        <>
          <h3>{t('review.lacking')}</h3>
          <Lacking draft={draft} quote={quote} />
        </>
      )}
    </div>
  );
}
