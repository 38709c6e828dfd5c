import { useTranslation } from 'react-i18next';
import { FaultError, ProblemError } from '@/shared/api/client';
import type { Citation, Problem } from '@/shared/api/types';
import { clauseText } from '@/shared/texts/names';
import { useSentence } from '@/shared/texts/people';
import { MarkTag } from './mark_tag';

// The clause that speaks, with its text's title and our gist of it.
export function CitationText({ citation }: { citation: Citation }) {
  const { t } = useTranslation();
  return (
    <div className="citation">
      <span className="citation-title">
        {citation.title ?? citation.source}{' '}
        {citation.clause && <span>{clauseText(citation.clause, t)}</span>}
        {citation.is_unverified && <MarkTag mark="?" />}
      </span>
      {citation.gist && <p>{citation.gist}</p>}
    </div>
  );
}

function hasCitation(problem: Problem): problem is Problem & { citation: Citation } {
  return Boolean(problem.citation?.source);
}

// A reasoned no: the sentence, the clause that says so, where, and what would make it pass.
export function RefusalCard({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const sentence = sentenceOf(problem) || t(`status.${problem.status}`, t('status.other'));
  return (
    <section className="refusal" role="alert" aria-label={t('refusal.label')}>
      <p className="refusal-sentence">{sentence}</p>
      {problem.detail && problem.detail !== sentence && <p>{problem.detail}</p>}
      {hasCitation(problem) && (
        <div className="refusal-part">
          <p className="refusal-label">{t('refusal.basis')}</p>
          <CitationText citation={problem.citation} />
        </div>
      )}
      {problem.place && (
        <div className="refusal-part">
          <p className="refusal-label">{t('refusal.place')}</p>
          <code>{problem.place}</code>
        </div>
      )}
      {problem.facts && problem.facts.length > 0 && (
        <dl className="facts">
          {problem.facts.map((fact) => (
            <div key={fact.name}>
              <dt>{t(`fact.${fact.name}`, fact.name)}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {problem.remedy && (
        <div className="refusal-remedy">
          <p className="refusal-label">{t('refusal.remedy')}</p>
          <p>{problem.remedy}</p>
        </div>
      )}
      {(problem.code || problem.request_id) && (
        <p className="refusal-foot">
          {problem.code && <code>{problem.code}</code>}
          {problem.request_id && <span>{t('refusal.request', { id: problem.request_id })}</span>}
        </p>
      )}
    </section>
  );
}

// Whatever a call threw, as a card: a refusal with its reasons, a fault with a way to try again.
export function ErrorCard({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (error instanceof ProblemError && error.problem.status < 500) {
    return <RefusalCard problem={error.problem} />;
  }
  const requestId = error instanceof ProblemError ? error.problem.request_id : undefined;
  const reason =
    error instanceof FaultError ? t(`fault.${error.message}`, t('fault.other')) : t('fault.other');
  return (
    <section className="refusal fault" role="alert" aria-label={t('fault.label')}>
      <p className="refusal-sentence">{reason}</p>
      {requestId && <p className="refusal-foot">{t('refusal.request', { id: requestId })}</p>}
      {onRetry && (
        <button type="button" className="plain-button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </section>
  );
}
