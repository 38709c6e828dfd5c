import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MarkTag } from '@/shared/ui/mark_tag';
import { CitationText, ErrorCard } from '@/shared/ui/refusal_card';
import { TABLE, type Answer, type Condition } from './answer';

const LOOKS = {
  held: { icon: <CheckCircleOutlined />, look: 'passed' },
  failed: { icon: <CloseCircleOutlined />, look: 'failed' },
  unasked: { icon: <MinusCircleOutlined />, look: 'skipped' },
};

// What is said beside a condition, by its reason.
type Told = Partial<Record<string, string>>;

// The conditions in the order in which the table looks at them, to the first that fails.
function Conditions({ conditions, told }: { conditions: Condition[]; told: Told }) {
  const { t } = useTranslation('treaty');
  return (
    <ul className="checks">
      {conditions.map(({ reason, state }) => (
        <li key={reason} className={`check check-${LOOKS[state].look}`}>
          <span className={LOOKS[state].look} aria-hidden>
            {LOOKS[state].icon}
          </span>
          <div>
            <span className="check-name">{t(`approved.needs.${reason}`, reason)}</span>
            <span className="soft">
              {t(`approved.check.${state}`)}
              {told[reason] && ` · ${told[reason]}`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface AnswerViewProps {
  answer: Answer | undefined;
  error: unknown;
  // What is said while there is nothing to ask yet.
  waiting: string;
  // What the table was asked, of which the years are told.
  inputs: Record<string, string | boolean> | undefined;
}

// What the law's table answers, and by which clauses; said before anything is asked for.
export function AnswerView({ answer, error, waiting, inputs }: AnswerViewProps) {
  const { t } = useTranslation('treaty');
  const years = (name: string) => t('approved.whole_years', { years: inputs?.[name] });
  const told: Told = {
    records: years('record_years'),
    ...(inputs?.['has_offence'] === true && { offence: years('years_since_offence') }),
  };
  if (error) return <ErrorCard error={error} />;
  if (!answer) return <p className="soft">{waiting}</p>;
  const kind = answer.outcome === 'approve' ? 'yes' : 'no';
  return (
    <div className="stack-small" role="status">
      <div className={`verdict verdict-${kind} approved-verdict`}>
        <p className="verdict-title">{t(`approved.outcome.${answer.outcome}`, answer.outcome)}</p>
        <p>
          {t(`approved.reason.${answer.reason}`, answer.reason)}
          {answer.outcome === 'approve' && ` ${t('approved.valid_years', { years: answer.validYears })}`}
          {answer.isUnverified && <MarkTag mark="?" />}
        </p>
      </div>
      {answer.conditions.length > 0 && <Conditions conditions={answer.conditions} told={told} />}
      <ul className="plain-list">
        {answer.citations.map((citation) => (
          <li key={citation.source + citation.clause}>
            <CitationText citation={citation} />
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/decision-tables/${TABLE}`}>{t('approved.to_table')}</Link>
      </p>
    </div>
  );
}
