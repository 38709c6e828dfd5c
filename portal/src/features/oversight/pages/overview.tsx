import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { HoursChart } from '../hours_chart';
import { Targets } from '../targets';
import type { Overview, PlaceFlow } from '../types';
import { ZoneMap } from '../zone_map';

function useColumns(): Column<PlaceFlow>[] {
  const { t } = useTranslation('oversight');
  return [
    { name: 'place', title: t('flow.place'), isHead: true, cell: (flow) => t(`place.${flow.place}`, flow.place) },
    { name: 'passed', title: t('flow.passed'), numeric: true, cell: (flow) => flow.passed_today },
    { name: 'waiting', title: t('flow.waiting'), numeric: true, cell: (flow) => flow.waiting },
    { name: 'held', title: t('flow.held'), numeric: true, cell: (flow) => flow.held },
    {
      name: 'dwell',
      title: t('flow.dwell'),
      numeric: true,
      cell: (flow) =>
        flow.dwell_minutes_median === null
          ? t('no_data')
          : t('flow.minutes', { minutes: flow.dwell_minutes_median }),
    },
  ];
}

function Flows({ overview }: { overview: Overview }) {
  const { t } = useTranslation('oversight');
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const columns = useColumns();
  const { flows } = overview;
  const shown = chosen ? flows.filter((flow) => flow.place === chosen) : flows;
  return (
    <div className="map-columns">
      <Section title={t('map.title')}>
        <ZoneMap
          flows={flows}
          chosen={chosen}
          onChoose={(place) => setChosen(chosen === place ? undefined : place)}
        />
      </Section>
      <div className="stack">
        <Section
          title={t('flow.title')}
          extra={
            chosen && (
              <button type="button" className="link-button" onClick={() => setChosen(undefined)}>
                {t('flow.all')}
              </button>
            )
          }
        >
          {shown.length === 0 ? (
            <Empty title={t('flow.none')} />
          ) : (
            <DataList label={t('flow.title')} columns={columns} rows={shown} keyOf={(flow) => flow.place} />
          )}
        </Section>
        <Section title={t('hours.title')}>
          {overview.passed_by_hour.every((count) => count === 0) ? (
            <Empty title={t('flow.none')} />
          ) : (
            <HoursChart passed={overview.passed_by_hour} />
          )}
        </Section>
      </div>
    </div>
  );
}

export default function OverviewPage() {
  const { t } = useTranslation('oversight');
  const { instant } = useDates();
  const overview = useRead<Overview>('/oversight/overview');
  return (
    <Page
      title={t('overview.title')}
      lead={overview.data ? t('overview.as_of', { at: instant(overview.data.as_of) }) : t('overview.lead')}
      actions={<Link to="/plan">{t('overview.to_plan')}</Link>}
    >
      <Asked query={overview} rows={8}>
        {(answer) => (
          <>
            <section aria-labelledby="targets">
              <h2 id="targets" className="section-title">
                {t('target.title')}
              </h2>
              <Targets targets={answer.targets} />
            </section>
            <Flows overview={answer} />
          </>
        )}
      </Asked>
    </Page>
  );
}
