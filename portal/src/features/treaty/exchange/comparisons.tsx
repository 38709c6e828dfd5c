import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { ChoiceField } from '@/shared/ui/fields';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { differencesOf, OUTCOMES, type ComparisonRow } from './types';

function Differences({ text }: { text: string }) {
  const { t } = useTranslation('treaty');
  const differences = differencesOf(text);
  if (differences.length === 0) return t('none');
  return (
    <ul className="plain-list">
      {differences.map(({ field, declared, received }) => (
        <li key={field}>
          {t(`exchange.field.${field}`)}{' '}
          <span className="soft">{t('exchange.declared')}</span> {declared || t('none')}{' '}
          <span className="soft">{t('exchange.received')}</span> {received || t('none')}
        </li>
      ))}
    </ul>
  );
}

interface ComparisonsProps {
  // Of one certificate alone, or of all that the reader may see.
  of?: { partner: string; agreement: string; number: string };
}

// How declared proofs compare with what their issuers told, line by line of the declarations.
export function Comparisons({ of }: ComparisonsProps) {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  const [outcome, setOutcome] = useState('');
  const [turned, setTurned] = useState<string[]>([]);
  const rows = useRead<Rows<ComparisonRow>>('/treaty/origin_exchange/origin_comparison', {
    ...of,
    outcome,
    limit: 25,
    after: turned.at(-1),
  });
  const columns: Column<ComparisonRow>[] = [
    {
      name: 'declaration',
      title: t('claim.declaration'),
      isHead: true,
      cell: (row) => (
        <>
          <Link to={`/consignments/${encodeURIComponent(row.declaration)}`}>{row.declaration}</Link>{' '}
          {t('line.no', { no: row.line_no })}
        </>
      ),
    },
    ...(of ? [] : [{ name: 'number', title: t('exchange.number'), cell: (row: ComparisonRow) => row.number }]),
    { name: 'claimant', title: t('proof.importer'), cell: (row) => <Organisation id={row.claimant} /> },
    {
      name: 'outcome',
      title: t('exchange.outcome'),
      cell: (row) => (
        <>
          {t(`exchange.outcome.${row.outcome}`, row.outcome)}
          {row.is_unverified && <MarkTag mark="?" />}
        </>
      ),
    },
    { name: 'differences', title: t('exchange.differences'), cell: (row) => (row.outcome === 'absent' ? '—' : <Differences text={row.differences} />) },
    { name: 'compared', title: t('exchange.compared_at'), cell: (row) => instant(row.compared_at) },
  ];
  return (
    <Section title={t('exchange.comparisons')}>
      {!of && (
        <div className="form-grid">
          <ChoiceField
            label={t('exchange.outcome')}
            value={outcome}
            none={t('all')}
            options={OUTCOMES.map((one) => ({ value: one, label: t(`exchange.outcome.${one}`) }))}
            onChange={(value) => {
              setTurned([]);
              setOutcome(value);
            }}
          />
        </div>
      )}
      <Asked query={rows}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <Empty title={t('exchange.comparisons.empty')} />
            ) : (
              <DataList label={t('exchange.comparisons')} columns={columns} rows={items} keyOf={(row) => row.key} />
            )}
            <Pager turned={turned} next={next} onTurn={setTurned} />
          </>
        )}
      </Asked>
    </Section>
  );
}
