import { useTranslation } from 'react-i18next';
import type { Proposal } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { formatDecimal } from '@/shared/format/decimal';
import type { Report, ReviewFinding, TermValue } from '../types';
import { Period, Totals } from './backtest_drawn';
import { SituationText } from './situation_text';

interface SignedContent {
  reform?: string;
  area?: string;
  group?: string | null;
  from?: string | null;
  until?: string;
  replaces?: string | null;
  values?: TermValue[];
  report?: Report;
  findings?: ReviewFinding[];
}

function contentOf(proposal: Proposal): SignedContent {
  try {
    const [content] = Object.values(JSON.parse(proposal.content) as Record<string, SignedContent>);
    return content ?? {};
  } catch {
    return {};
  }
}

function Backtested({ report }: { report: Report }) {
  const { t } = useTranslation('reforms');
  return (
    <>
      <Totals totals={report} />
      <p className="hint soft">
        <Period report={report} /> {t('backtest.file')} <code>{report.file}</code>
      </p>
    </>
  );
}

// What the second person signs, in words: the whole of what the first asked for.
export function Signed({ proposal }: { proposal: Proposal }) {
  const { t, i18n } = useTranslation('reforms');
  const { instant } = useDates();
  const { reform, area, group, from, until, replaces, values = [], report, findings = [] } = contentOf(proposal);
  const facts: [string, string | undefined | null][] = [
    [t('reform.id'), reform],
    [t('place.area'), area && t(`area.${area}`, area)],
    [t('place.group'), group],
    [t('place.from'), area && (from ? instant(from) : t('place.at_signing'))],
    [t('place.until'), until && instant(until)],
    [t('place.replaces'), replaces],
    ...values.map(({ name, value }): [string, string] => [name, formatDecimal(value, i18n.language)]),
  ];
  return (
    <>
      <dl className="facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {report && <Backtested report={report} />}
      {findings.length > 0 && (
        <ul>
          {findings.map((finding, at) => (
            <li key={at}>
              {finding.situation} <span className="soft"><SituationText finding={finding} /></span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
