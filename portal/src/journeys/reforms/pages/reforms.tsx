import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Proposals } from '@/features/trade/two_persons/proposals';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useLive } from '@/shared/live/use_live';
import { DataList, type Column } from '@/shared/ui/data_list';
import { ChoiceField } from '@/shared/ui/fields';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { Signed } from '../parts/signed';
import { DESK, PHASES, type ReformRow } from '../types';

function useColumns(): Column<ReformRow>[] {
  const { t } = useTranslation('reforms');
  const { instant } = useDates();
  return [
    {
      name: 'title',
      title: t('reform.name'),
      isHead: true,
      cell: (row) => (
        <>
          <Link to={`/reforms/${encodeURIComponent(row.key)}`}>{row.title}</Link>
          <br />
          <code className="soft">{row.key}</code>
        </>
      ),
    },
    {
      name: 'phase',
      title: t('reform.phase'),
      cell: (row) => <span className={`chip phase-${row.phase}`}>{t(`phase.${row.phase}`)}</span>,
    },
    {
      name: 'evidence',
      title: t('reform.evidence'),
      cell: (row) => {
        const said = [row.verdict && t(`law:verdict.${row.verdict}`), row.review_outcome && t(`review.outcome.${row.review_outcome}`)];
        return said.filter(Boolean).join(' · ') || t('none');
      },
    },
    { name: 'keeper', title: t('reform.keeper'), cell: (row) => <Organisation id={row.keeper} /> },
    {
      name: 'last',
      title: t('reform.last'),
      cell: (row) => (
        <>
          {t(`step.${row.last_step}`)} <span className="soft">{instant(row.changed_at)}</span>
          {row.last_reason && <p className="hint soft">{row.last_reason}</p>}
        </>
      ),
    },
  ];
}

// Every reform of the zone's institutions, and what waits for a second signature.
export default function ReformsPage() {
  const { t } = useTranslation('reforms');
  const [phase, setPhase] = useState('');
  const [turned, setTurned] = useState<string[]>([]);
  const rows = useRead<Rows<ReformRow>>(`/${DESK}/reform`, { phase, limit: 25, after: turned.at(-1) });
  useLive('treaty.reforms');
  const columns = useColumns();
  return (
    <Page title={t('reforms.title')} lead={t('reforms.lead')} actions={<Link to="/decision-tables">{t('reforms.begin')}</Link>}>
      <Proposals desk="treaty.reforms" describe={(proposal) => <Signed proposal={proposal} />} />
      <Section className="stack-small">
        <ChoiceField
          className="short-field"
          label={t('reform.phase')}
          value={phase}
          none={t('all')}
          options={PHASES.map((one) => ({ value: one, label: t(`phase.${one}`) }))}
          onChange={(one) => {
            setTurned([]);
            setPhase(one);
          }}
        />
        <Asked query={rows} rows={6}>
          {({ items, next }) => (
            <>
              {items.length === 0 ? (
                <Empty title={t('reforms.empty')}>
                  <Link to="/decision-tables">{t('reforms.begin')}</Link>
                </Empty>
              ) : (
                <DataList label={t('reforms.title')} columns={columns} rows={items} keyOf={(row) => row.key} />
              )}
              <Pager turned={turned} next={next} onTurn={setTurned} />
            </>
          )}
        </Asked>
      </Section>
    </Page>
  );
}
