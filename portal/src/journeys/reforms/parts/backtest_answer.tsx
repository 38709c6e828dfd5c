import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '@/shared/format/decimal';
import { useSentence } from '@/shared/texts/people';
import { Empty } from '@/shared/ui/states';
import type { BacktestAnswer, ReformDetail } from '../types';
import { CaseDrawer } from './backtest_case';
import { Cases } from './backtest_cases_shown';
import { Period } from './backtest_drawn';
import type { Ran } from './backtest_run';

// The lines of a file that could not be read; all others were decided.
function BadLines({ answer }: { answer: BacktestAnswer }) {
  const { t } = useTranslation('reforms');
  const sentenceOf = useSentence();
  if (answer.bad_lines === 0) return null;
  return (
    <details className="bad-lines" open={answer.bad_lines <= 5 || undefined}>
      <summary className="failed">{t('run.bad', { count: answer.bad_lines })}</summary>
      <ul>
        {answer.bad.map(({ line, problem }, at) => (
          <li key={at}>
            {t('run.bad.line', { line })} {sentenceOf(problem)} {problem.remedy && <span className="soft">{problem.remedy}</span>}
          </li>
        ))}
      </ul>
      {answer.bad_lines > answer.bad.length && <p className="soft">{t('run.bad.first', { count: answer.bad.length })}</p>}
    </details>
  );
}

// What the counter's own back-test was about, told to whoever only hears the page as well.
export function RunHead({ ran }: { ran: Ran }) {
  const { t, i18n } = useTranslation('reforms');
  const { answer, report } = ran;
  return (
    <>
      <p role="status">
        {t('run.done', { count: formatDecimal(String(report.signed.decisions), i18n.language) })} <Period report={report.signed} />{' '}
        <span className="soft">
          {t('run.file')} <code>{answer.file.slice(0, 12)}</code>
        </span>
      </p>
      {answer.by_other_versions > 0 && <p className="note">{t('run.by_others', { count: answer.by_other_versions })}</p>}
      {!answer.is_complete && <p className="note">{t('run.first_only')}</p>}
      <BadLines answer={answer} />
      {report.signed.decisions === 0 && <Empty title={t('run.nothing')}>{t('run.nothing.how')}</Empty>}
    </>
  );
}

// The cases of the counter's own back-test, and the one that is looked at.
export function RunCases({ detail, ran }: { detail: ReformDetail; ran: Ran }) {
  const [name, setName] = useState<string | undefined>(undefined);
  return (
    <>
      <Cases key={ran.id} ran={ran} onOpen={setName} />
      <CaseDrawer detail={detail} ran={ran} name={name} onClose={() => setName(undefined)} />
    </>
  );
}
