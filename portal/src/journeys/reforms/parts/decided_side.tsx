import { useTranslation } from 'react-i18next';
import { SourceLink } from '@/features/law/source_link';
import { FailedCells } from '@/features/law/tables/decided';
import { valueText } from '@/features/law/tables/outcome';
import type { DecisionReceipt } from '@/features/law/tables/types';
import { Facts } from '@/shared/ui/facts';
import { MarkTag } from '@/shared/ui/mark_tag';
import { saveFile } from '@/shared/ui/save_file';

function Outcome({ outcome }: { outcome: DecisionReceipt['outcomes'][number] }) {
  const { t } = useTranslation('law');
  return (
    <div>
      <Facts facts={Object.entries(outcome.outputs).map(([name, value]) => [name, valueText(value)])} />
      <p>
        {outcome.row === 0 ? t('decided.otherwise') : t('decided.by_row', { row: outcome.row })}{' '}
        {outcome.citations.map((citation) => (
          <SourceLink key={citation.source + citation.clause} citation={citation} />
        ))}
        {outcome.is_unverified && <MarkTag mark="?" />}
      </p>
    </div>
  );
}

interface DecidedSideProps {
  receipt: DecisionReceipt;
  isOther: boolean; // than what stands beside it
  file?: string; // under which it is saved
}

// What one version decided, to stand beside what another did.
export function DecidedSide({ receipt, isOther, file = `${receipt.table}.receipt` }: DecidedSideProps) {
  const { t } = useTranslation('law');
  return (
    <div className={isOther ? 'side-answer side-differs' : 'side-answer'}>
      {receipt.outcomes.length === 0 && <p>{t('decided.none')}</p>}
      {receipt.outcomes.map((outcome) => (
        <Outcome key={outcome.row} outcome={outcome} />
      ))}
      {receipt.aggregate !== null && <p>{t('decided.aggregate', { value: valueText(receipt.aggregate) })}</p>}
      {receipt.failed.length > 0 && (
        <details>
          <summary>{t('decided.failed')}</summary>
          <FailedCells receipt={receipt} />
        </details>
      )}
      <p className="hint soft">
        {receipt.packages.map(({ id, digest }) => (
          <code key={id}>{`${id} ${digest.slice(0, 12)} `}</code>
        ))}
        <button
          type="button"
          className="link-button"
          onClick={() => saveFile(new Blob([receipt.receipt], { type: 'text/plain' }), file)}
        >
          {t('decided.receipt')}
        </button>
      </p>
    </div>
  );
}
