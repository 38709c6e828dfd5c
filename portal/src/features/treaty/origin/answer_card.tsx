import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/shared/api/generated/treaty';
import { clauseText } from '@/shared/texts/names';

export type OriginAnswer = components['schemas']['OriginAnswer'];
export type OriginChange = components['schemas']['OriginChange'];
type Step = components['schemas']['OriginStep'];

// The one change that the portal can make in the bill itself.
export function cutOf(changes: OriginChange[]) {
  const [change] = changes;
  return changes.length === 1 && change?.kind === 'cut_value' && change.value
    ? { line: change.line, value: change.value }
    : undefined;
}

function Proof({ steps }: { steps: Step[] }) {
  const { t } = useTranslation('treaty');
  return (
    <ol className="origin-proof">
      {steps.map((step, index) => (
        <li
          key={index}
          className={`origin-step origin-${step.verdict}`}
          style={{ marginInlineStart: `${step.depth * 18}px` }}
        >
          <span className="origin-mark" role="img" aria-label={t(`origin.verdict.${step.verdict}`)} />
          <span>
            {step.sentence.text}
            {step.sentence.citation.source && (
              <span className="soft">
                {' '}
                {step.sentence.source_title || step.sentence.citation.source} {clauseText(step.sentence.citation.clause, t)}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

interface AnswerCardProps {
  answer: OriginAnswer;
  // Makes the change in the bill; without it, advice is only read.
  onCut?: (line: string, value: { amount: string; currency: string }) => void;
  isFolded?: boolean; // the proof is opened by hand
  children?: ReactNode; // what may be done with the answer
}

// What one agreement says of the good, why, and the nearest changes that would pass.
export function AnswerCard({ answer, onCut, isFolded = false, children }: AnswerCardProps) {
  const { t } = useTranslation('treaty');
  const verdict = answer.is_refused ? 'refused' : answer.verdict;
  return (
    <article className={`origin-card origin-card-${verdict}`} aria-label={t(`agreement.${answer.agreement}`, answer.agreement)}>
      <header>
        <h3>{t(`agreement.${answer.agreement}`, answer.agreement)}</h3>
        <span className={`origin-verdict origin-verdict-${verdict}`}>{t(`origin.verdict.${verdict}`)}</span>
      </header>
      <p className="soft">
        {[
          answer.criterion !== 'none' && t(`origin.criterion.${answer.criterion}`),
          answer.percent && t('origin.percent', { percent: answer.percent }),
          answer.is_by_tolerance && t('origin.by_tolerance'),
          answer.is_by_cumulation && t('origin.by_cumulation'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {answer.marks.map((mark) => (
        <span key={mark} className="mark mark-unsure">
          {t(`origin.mark.${mark}`, mark)}
        </span>
      ))}
      {answer.questions.length > 0 && (
        <>
          <h4>{t('origin.questions')}</h4>
          <ul>
            {answer.questions.map((question, index) => (
              <li key={index}>{question.text}</li>
            ))}
          </ul>
        </>
      )}
      {answer.advice.length > 0 && (
        <>
          <h4>{t('origin.advice')}</h4>
          <ul className="origin-advice">
            {answer.advice.map(({ changes }, index) => {
              const cut = onCut && cutOf(changes);
              return (
                <li key={index}>
                  {changes.map((change) => change.sentence.text).join(' ')}
                  {cut && (
                    <button type="button" className="plain-button" onClick={() => onCut?.(cut.line, cut.value)}>
                      {t('origin.apply')}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {answer.proof.length > 0 && (
        <details open={!isFolded && answer.proof.length <= 12}>
          <summary>{t('origin.proof', { count: answer.proof.length })}</summary>
          <Proof steps={answer.proof} />
        </details>
      )}
      {children}
    </article>
  );
}
