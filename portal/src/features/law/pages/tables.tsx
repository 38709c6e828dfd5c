import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { useAddress } from '@/shared/ui/use_address';
import { matches } from '../matches';
import type { DecisionTable } from '../tables/types';
import type { LawPackage } from '../types';

// A package by its title; by its id while titles are on their way.
function usePackageTitles() {
  const packages = useRead<Rows<LawPackage>>('/law/packages');
  return new Map((packages.data?.items ?? []).map((one) => [one.id, one.title]));
}

export default function TablesPage() {
  const { t } = useTranslation('law');
  const { day } = useDates();
  const { get, set } = useAddress();
  const search = get('q');
  const inPackage = get('package');
  const titles = usePackageTitles();
  const titleOf = (id: string) => titles.get(id) ?? id;
  const tables = useRead<Rows<DecisionTable>>('/law/tables');
  const columns: Column<DecisionTable>[] = [
    {
      name: 'title',
      title: t('table.title'),
      isHead: true,
      cell: (row) => (
        <>
          <Link to={`/decision-tables/${encodeURIComponent(row.name)}`}>{row.title}</Link>
          <br />
          <code className="soft">{row.name}</code>
        </>
      ),
    },
    { name: 'package', title: t('package.title'), cell: (row) => titleOf(row.package) },
    { name: 'hit', title: t('table.hit_policy'), cell: (row) => t(`hit.${row.hit_policy}`, row.hit_policy) },
    { name: 'inputs', title: t('table.inputs'), numeric: true, cell: (row) => row.inputs.length },
    { name: 'rows', title: t('table.rows'), numeric: true, cell: (row) => row.rows },
    { name: 'from', title: t('value.from'), cell: (row) => day(row.valid_from) },
  ];
  return (
    <Page title={t('tables.title')} lead={t('tables.lead')}>
      <Section>
        <Asked query={tables}>
          {({ items }) => {
            const rows = items.filter(
              (row) =>
                (inPackage === '' || row.package === inPackage) &&
                matches(search, [row.name, row.title, row.package, titleOf(row.package)]),
            );
            const ids = [...new Set(items.map((row) => row.package))].toSorted();
            return (
              <>
                <div className="filters">
                  <div className="filter-search">
                    <label htmlFor="tables-search">{t('search')}</label>
                    <Input
                      id="tables-search"
                      type="search"
                      value={search}
                      onChange={(event) => set('q', event.target.value)}
                    />
                  </div>
                  <div>
                    <label htmlFor="tables-package">{t('package.title')}</label>
                    <Select
                      id="tables-package"
                      className="filter-select"
                      value={inPackage}
                      onChange={(id) => set('package', id)}
                      options={[
                        { value: '', label: t('tables.all_packages') },
                        ...ids.map((id) => ({ value: id, label: titleOf(id) })),
                      ]}
                    />
                  </div>
                  <p className="filter-count" role="status">
                    {t('tables.count', { count: rows.length, of: items.length })}
                  </p>
                </div>
                {rows.length === 0 ? (
                  <Empty title={t('law.nothing')} />
                ) : (
                  <DataList label={t('tables.title')} columns={columns} rows={rows} keyOf={(row) => row.name} />
                )}
              </>
            );
          }}
        </Asked>
      </Section>
    </Page>
  );
}
