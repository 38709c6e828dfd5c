import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates, zoneToday } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { useAddress } from '@/shared/ui/use_address';
import { matches } from '../matches';
import { Parameters } from '../parameters';
import { SourceLink } from '../source_link';
import type { LawPackage, Source } from '../types';

const VIEWS = ['parameters', 'packages', 'sources'] as const;

function Packages({ search }: { search: string }) {
  const { t } = useTranslation('law');
  const { day } = useDates();
  const packages = useRead<Rows<LawPackage>>('/law/packages');
  const columns: Column<LawPackage>[] = [
    { name: 'title', title: t('package.title'), isHead: true, cell: (row) => row.title },
    { name: 'id', title: t('package.id'), cell: (row) => <code>{row.id}</code> },
    { name: 'version', title: t('package.version'), numeric: true, cell: (row) => row.version },
    {
      name: 'status',
      title: t('package.status'),
      cell: (row) => <span className={`chip status-${row.status}`}>{t(`status.${row.status}`)}</span>,
    },
    { name: 'valid_from', title: t('value.from'), cell: (row) => day(row.valid_from) },
    {
      name: 'basis',
      title: t('refusal.basis'),
      cell: (row) => (
        <ul className="plain-list">
          {row.citations.map((citation) => (
            <li key={citation.source + citation.clause}>
              <SourceLink citation={citation} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Asked query={packages}>
      {({ items }) => {
        const rows = items.filter((row) => matches(search, [row.id, row.title]));
        if (rows.length === 0) return <Empty title={t('law.nothing')} />;
        return <DataList label={t('view.packages')} columns={columns} rows={rows} keyOf={(row) => row.id} />;
      }}
    </Asked>
  );
}

function Sources({ search }: { search: string }) {
  const { t } = useTranslation('law');
  const sources = useRead<Rows<Source>>('/law/sources');
  const columns: Column<Source>[] = [
    {
      name: 'title',
      title: t('source.title'),
      isHead: true,
      cell: (row) => <Link to={`/law/sources/${encodeURIComponent(row.id)}`}>{row.title}</Link>,
    },
    { name: 'number', title: t('source.number'), cell: (row) => row.number },
    { name: 'issuer', title: t('source.issuer'), cell: (row) => row.issuer },
    { name: 'clauses', title: t('source.clauses'), numeric: true, cell: (row) => row.clauses.length },
  ];
  return (
    <Asked query={sources}>
      {({ items }) => {
        const rows = items.filter((row) =>
          matches(search, [
            row.id,
            row.number,
            row.issuer,
            row.title,
            ...row.clauses.map((clause) => clause.gist),
          ]),
        );
        if (rows.length === 0) return <Empty title={t('law.nothing')} />;
        return <DataList label={t('view.sources')} columns={columns} rows={rows} keyOf={(row) => row.id} />;
      }}
    </Asked>
  );
}

export default function LawPage() {
  const { t } = useTranslation('law');
  const { query, get, set } = useAddress();
  const view = VIEWS.find((one) => one === query.get('view')) ?? 'parameters';
  const search = get('q');
  const on = query.get('on') ?? zoneToday();
  return (
    <Page title={t('law.title')} lead={t('law.lead')}>
      <Section>
        <div className="filters">
          <div className="filter-search">
            <label htmlFor="law-search">{t('search')}</label>
            <Input
              id="law-search"
              type="search"
              value={search}
              onChange={(event) => set('q', event.target.value)}
            />
          </div>
          <div>
            <label htmlFor="law-on">{t('law.as_of')}</label>
            <Input id="law-on" type="date" value={on} onChange={(event) => set('on', event.target.value)} />
          </div>
        </div>
      </Section>
      <Section>
        <nav aria-label={t('law.views')} className="views">
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === view ? 'page' : undefined}
              onClick={() => set('view', one)}
            >
              {t(`view.${one}`)}
            </button>
          ))}
        </nav>
        {view === 'packages' && <Packages search={search} />}
        {view === 'parameters' && (
          <Parameters
            search={search}
            on={on}
            open={get('open')}
            onOpen={(id) => set('open', id)}
          />
        )}
        {view === 'sources' && <Sources search={search} />}
      </Section>
    </Page>
  );
}
