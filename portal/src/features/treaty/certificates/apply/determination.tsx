import { useTranslation } from 'react-i18next';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Loading } from '@/shared/ui/states';
import { AnswerCard } from '../../origin/answer_card';
import type { GoodsDraft } from './bill_facts';
import { useDetermination, type Asked } from './use_determination';

interface DeterminationProps {
  line: GoodsDraft & { fob?: string }; // where a certificate may have to show it
  draft: Asked;
}

// What the rules of origin say of the line as it stands, with the proof behind a fold.
export function Determination({ line, draft }: DeterminationProps) {
  const { t } = useTranslation('treaty');
  const { bill, isComplete, query, answer } = useDetermination(line, draft);
  if (bill.error) return <ErrorCard error={bill.error} />;
  if (!isComplete) return <p className="soft">{t('apply.determination.waiting')}</p>;
  if (query.isError) return <ErrorCard error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={2} />;
  if (!answer) return <p className="soft">{t('apply.determination.none')}</p>;
  return (
    <div aria-live="polite">
      <AnswerCard answer={answer} isFolded>
        {answer.percent && line.fob?.trim() === '' && <p className="note">{t('apply.fob.needed')}</p>}
      </AnswerCard>
    </div>
  );
}

// The same in a word, for a table.
export function Verdict({ line, draft }: DeterminationProps) {
  const { t } = useTranslation('treaty');
  const { answer } = useDetermination(line, draft);
  if (!answer) return <>{t('none')}</>;
  const verdict = answer.is_refused ? 'refused' : answer.verdict;
  return (
    <span className={`origin-verdict origin-verdict-${verdict}`}>
      {t(`origin.verdict.${verdict}`)}
      {answer.criterion !== 'none' && (
        <span className="soft"> {t(`origin.criterion.${answer.criterion}`)}</span>
      )}
    </span>
  );
}
