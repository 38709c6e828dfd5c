import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Due } from '@/shared/ui/due';
import { ChoiceField } from '@/shared/ui/fields';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { RULING_PHASES, type RulingRow } from '../rulings/types';

interface TableRow {
  name: string;
  title: string;
}

function useColumns(titleOf: (name: string) => string): Column<RulingRow>[] {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  return [
    {
      name: 'case',
      title: t('ruling.case'),
      isHead: true,
      cell: (row) => (
        <>
          <Link to={`/rulings/${encodeURIComponent(row.key)}`}>{row.case_name}</Link>
          {row.is_unverified && <MarkTag mark="?" />}
        </>
      ),
    },
    { name: 'institution', title: t('ruling.institution'), cell: (row) => titleOf(row.institution) },
    { name: 'applicant', title: t('ruling.applicant'), cell: (row) => <Organisation id={row.applicant} /> },
    { name: 'holds', title: t('ruling.holds'), cell: (row) => <code>{row.holds}</code> },
    { name: 'phase', title: t('proof.phase'), cell: (row) => t(`ruling.phase.${row.phase}`, row.phase) },
    {
      name: 'term',
      title: t('ruling.term'),
      cell: (row) => (row.answer_by ? <Due day={row.answer_by} /> : instant(row.made_at)),
    },
  ];
}

// Cases that tables decided: the reader's own, or for an office those of everybody.
export default function RulingsPage() {
  const { t } = useTranslation('treaty');
  const [chosen, setChosen] = useState({ phase: '', institution: '' });
  const [turned, setTurned] = useState<string[]>([]);
  const tables = useRead<{ items: TableRow[] }>('/law/tables');
  const titleOf = (name: string) => tables.data?.items.find((one) => one.name === name)?.title ?? name;
  const rows = useRead<Rows<RulingRow>>('/treaty/rulings/ruling', {
    ...chosen,
    limit: 25,
    after: turned.at(-1),
  });
  const columns = useColumns(titleOf);
  const choose = (part: Partial<typeof chosen>) => {
    setTurned([]);
    setChosen({ ...chosen, ...part });
  };
  return (
    <Page title={t('rulings.title')} lead={t('rulings.lead')}>
      <Section>
        <div className="form-grid">
          <ChoiceField
            label={t('proof.phase')}
            value={chosen.phase}
            none={t('all')}
            options={RULING_PHASES.map((one) => ({ value: one, label: t(`ruling.phase.${one}`) }))}
            onChange={(phase) => choose({ phase })}
          />
          <ChoiceField
            label={t('ruling.institution')}
            value={chosen.institution}
            none={t('all')}
            options={(tables.data?.items ?? []).map(({ name, title }) => ({ value: name, label: title }))}
            onChange={(institution) => choose({ institution })}
          />
        </div>
      </Section>
      <Section>
        <Asked query={rows} rows={6}>
          {({ items, next }) => (
            <>
              {items.length === 0 ? (
                <Empty title={t('rulings.empty')}>
                  {t('rulings.how')} <Link to="/decision-tables">{t('rulings.tables')}</Link>
                </Empty>
              ) : (
                <DataList label={t('rulings.title')} columns={columns} rows={items} keyOf={(row) => row.key} />
              )}
              <Pager turned={turned} next={next} onTurn={setTurned} />
            </>
          )}
        </Asked>
      </Section>
    </Page>
  );
}
