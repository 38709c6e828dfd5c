import { useTranslation } from 'react-i18next';
import { exampleText } from './outcome';
import type { Analysis, DecisionTable, Finding } from './types';

function FindingText({ finding, table }: { finding: Finding; table: DecisionTable }) {
  const { t } = useTranslation('law');
  const nameOf = (row: number) => (row === 0 ? t('row.otherwise') : t('row.number', { row }));
  const example = exampleText(table.inputs, finding.example);
  return (
    <li>
      <p>
        <span className={`chip weight-${finding.weight}`}>{t(`weight.${finding.weight}`)}</span>{' '}
        {t(`finding.${finding.kind}`, { count: finding.count, input: finding.input })}
        {finding.rows.length > 0 && ` ${finding.rows.map(nameOf).join(', ')}`}
      </p>
      {example && (
        <p className="hint">
          {t('finding.example')} <code>{example}</code>
        </p>
      )}
      {finding.meetings.map((meeting) => (
        <p key={meeting.rows.join()} className="hint">
          {meeting.rows.map(nameOf).join(', ')}: <code>{exampleText(table.inputs, meeting.example)}</code>
        </p>
      ))}
    </li>
  );
}

const QUESTIONS = ['gaps', 'overlaps', 'unreachable_rows'] as const;

// What the exact analysis says of the table whatever the inputs, and what it cannot say.
export function Findings({ analysis, table }: { analysis: Analysis; table: DecisionTable }) {
  const { t } = useTranslation('law');
  const open = QUESTIONS.filter((question) => analysis[question] !== 'complete');
  return (
    <>
      <p>
        <span className={`chip verdict-${analysis.verdict}`}>{t(`verdict.${analysis.verdict}`)}</span>{' '}
        {t(`verdict.${analysis.verdict}.meaning`)}
      </p>
      {table.gaps_because && <p>{t('gaps.because', { reason: table.gaps_because })}</p>}
      <ul className="plain-list findings">
        {analysis.findings.map((finding, index) => (
          <FindingText key={index} finding={finding} table={table} />
        ))}
        {open.map((question) => (
          <li key={question}>
            {t(`question.${question}`)}: {t(`completeness.${analysis[question]}`)}
          </li>
        ))}
        {analysis.not_analysed.map(({ row, input }) => (
          <li key={`${row} ${input}`}>{t('cell.not_analysed', { row, input })}</li>
        ))}
      </ul>
    </>
  );
}
