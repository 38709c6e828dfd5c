import { useTranslation } from 'react-i18next';
import type { Proposal } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { formatDecimal } from '@/shared/format/decimal';
import type { Report, ReviewFinding, TermValue } from '../types';

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
    [t('backtest.decisions'), report && String(report.decisions)],
    [t('backtest.changed'), report && String(report.changed)],
    [t('backtest.file'), report && report.file.slice(0, 12)],
    ...findings.map(({ situation, group: one }): [string, string] => [situation, one]),
  ];
  return (
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
  );
}
