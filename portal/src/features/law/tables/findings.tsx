import { useTranslation } from 'react-i18next';
import { exampleText } from './outcome';
import type { Analysis, DecisionTable, Finding } from './types';

type Told = Pick<DecisionTable, 'gaps_because'> & { inputs: readonly { name: string }[] };

interface RowsProps {
  rows: number[];
  onRow: ((row: number) => void) | undefined;
}

// Rows by their numbers; where they can be gone to, each leads there.
function Rows({ rows, onRow }: RowsProps) {
  const { t } = useTranslation('law');
  const nameOf = (row: number) => (row === 0 ? t('row.otherwise') : t('row.number', { row }));
  if (!onRow) return rows.map(nameOf).join(', ');
  return rows.map((row) => (
    <button key={row} type="button" className="link-button finding-row" onClick={() => onRow(row)}>
      {nameOf(row)}
    </button>
  ));
}

interface FindingTextProps {
  finding: Finding;
  table: Told;
  onRow: ((row: number) => void) | undefined;
}

function FindingText({ finding, table, onRow }: FindingTextProps) {
  const { t } = useTranslation('law');
  const example = exampleText(table.inputs, finding.example);
  return (
    <li>
      <p>
        <span className={`chip weight-${finding.weight}`}>{t(`weight.${finding.weight}`)}</span>{' '}
        {t(`finding.${finding.kind}`, { count: finding.count, input: finding.input })}
        {finding.rows.length > 0 && ' '}
        <Rows rows={finding.rows} onRow={onRow} />
      </p>
      {example && (
        <p className="hint">
          {t('finding.example')} <code>{example}</code>
        </p>
      )}
      {finding.meetings.map((meeting) => (
        <p key={meeting.rows.join()} className="hint">
          <Rows rows={meeting.rows} onRow={onRow} />: <code>{exampleText(table.inputs, meeting.example)}</code>
        </p>
      ))}
    </li>
  );
}

const QUESTIONS = ['gaps', 'overlaps', 'unreachable_rows'] as const;

interface FindingsProps {
  analysis: Analysis;
  table: Told;
  onRow?: (row: number) => void;
}

// What the exact analysis says of the table whatever the inputs, and what it cannot say.
export function Findings({ analysis, table, onRow }: FindingsProps) {
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
          <FindingText key={index} finding={finding} table={table} onRow={onRow} />
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
