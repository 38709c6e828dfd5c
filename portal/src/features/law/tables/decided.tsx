import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { MarkTag } from '@/shared/ui/mark_tag';
import { saveFile } from '@/shared/ui/save_file';
import { SourceLink } from '../source_link';
import { useUnitWord } from '../unit_word';
import { valueText } from './outcome';
import { isTerm, TermOfOutput } from './term_end';
import type { DecisionReceipt, TableDetail } from './types';

function Outcome({ outcome, detail }: { outcome: DecisionReceipt['outcomes'][number]; detail: TableDetail }) {
  const { t } = useTranslation('law');
  const wordOf = useUnitWord();
  const row = outcome.row === 0 ? detail.otherwise : detail.rows[outcome.row - 1];
  return (
    <li>
      <dl className="facts">
        {detail.table.outputs.map(({ name, unit }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {valueText(outcome.outputs[name])} {unit && wordOf(unit)}
              {isTerm(unit, outcome.outputs[name]) && <TermOfOutput name={name} unit={unit} days={valueText(outcome.outputs[name])} />}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {outcome.row === 0 ? t('decided.otherwise') : t('decided.by_row', { row: outcome.row })}
        {outcome.is_unverified && <MarkTag mark="?" />}
      </p>
      <ul className="plain-list">
        {row?.citations.map((citation) => (
          <li key={citation.source + citation.clause}>
            <SourceLink citation={citation} title={citation.title} />
            {citation.gist && <p className="hint soft">{citation.gist}</p>}
          </li>
        ))}
      </ul>
    </li>
  );
}

// The cells by which better rows failed.
export function FailedCells({ receipt }: { receipt: DecisionReceipt }) {
  const { t } = useTranslation('law');
  return (
    <ul>
      {receipt.failed.map(({ row, input, test }) => (
        <li key={`${row} ${input}`}>
          {t('row.number', { row })}: <code>{`${input} ${test}`}</code>
        </li>
      ))}
    </ul>
  );
}

// What was decided, under which clauses, and why no better row decided; told anew to whoever only
// hears the page.
export function Decided({ receipt, detail }: { receipt: DecisionReceipt; detail: TableDetail }) {
  const { t } = useTranslation('law');
  const { instant } = useDates();
  return (
    <div role="status" className="decided">
      {receipt.outcomes.length === 0 && <p>{t('decided.none')}</p>}
      <ul className="plain-list">
        {receipt.outcomes.map((outcome) => (
          <Outcome key={outcome.row} outcome={outcome} detail={detail} />
        ))}
      </ul>
      {receipt.aggregate !== null && <p>{t('decided.aggregate', { value: valueText(receipt.aggregate) })}</p>}
      {receipt.failed.length > 0 && (
        <>
          <p className="refusal-label">{t('decided.failed')}</p>
          <FailedCells receipt={receipt} />
        </>
      )}
      <p className="hint soft">
        {t('decided.at', { moment: instant(receipt.decided_at) })}{' '}
        {receipt.packages.map(({ id, version, digest }) => (
          <code key={id}>{`${id} ${version} ${digest.slice(0, 12)}`}</code>
        ))}
      </p>
      <p className="button-row">
        <button
          type="button"
          className="plain-button"
          onClick={() => saveFile(new Blob([receipt.receipt], { type: 'text/plain' }), `${receipt.table}.receipt`)}
        >
          {t('decided.receipt')}
        </button>
      </p>
    </div>
  );
}
