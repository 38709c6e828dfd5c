import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Query } from '@/shared/api/client';
import type { Page as Rows } from '@/shared/api/types';
import { instantOfLocal } from '@/shared/format/clock';
import { useDates } from '@/shared/format/dates';
import { hasRole } from '@/shared/feature';
import { useSettled } from '@/shared/goods/goods_search';
import { useLawList } from '@/shared/goods/law_lists';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { MoneyText } from '@/shared/ui/amount';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Due } from '@/shared/ui/due';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Filters } from '@/shared/ui/filters';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { useAddress } from '@/shared/ui/use_address';
import { exportCsv } from '../export_csv';
import { PhaseTag } from '../phase_tag';
import { SavedViews } from '../saved_views_bar';
import type { DeclarationRow } from '../types';

const PATH = '/trade/declarations/declaration';
const PAGE_ROWS = 25;
const PHASES = ['lodged', 'part_released', 'released', 'closed', 'cancelled'];
const FILTERS = ['number', 'phase', 'port', 'from', 'to'];
const SORTS: Record<string, Query> = {
  newest: { order_by: 'accepted_at', direction: 'descending' },
  oldest: { order_by: 'accepted_at', direction: 'ascending' },
  number: { order_by: 'key', direction: 'ascending' },
};

function questionOf(query: URLSearchParams): Query {
  const from = query.get('from');
  const to = query.get('to');
  return {
    phase: query.get('phase'),
    port: query.get('port'),
    'key.prefix': query.get('number'),
    'accepted_at.min': from && instantOfLocal(`${from}T00:00`),
    'accepted_at.max': to && instantOfLocal(`${to}T23:59`),
    ...(SORTS[query.get('sort') ?? 'newest'] ?? SORTS['newest']),
  };
}

function useColumns(): Column<DeclarationRow>[] {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  return [
    {
      name: 'key',
      title: t('consignment.number'),
      isHead: true,
      cell: (row) => (
        <Link className="number" to={`/consignments/${row.key}`}>
          {row.key}
        </Link>
      ),
    },
    { name: 'phase', title: t('consignment.phase'), cell: (row) => <PhaseTag phase={row.phase} /> },
    { name: 'declarant', title: t('consignment.declarant'), cell: (row) => <Organisation id={row.declarant} /> },
    { name: 'port', title: t('consignment.port'), cell: (row) => t(`port.${row.port}`, row.port) },
    {
      name: 'tax',
      title: t('tax.total'),
      numeric: true,
      cell: (row) => <MoneyText money={row.tax} />,
    },
    {
      name: 'accepted_at',
      title: t('consignment.accepted_at'),
      cell: (row) => <span className="figure">{instant(row.accepted_at)}</span>,
    },
    {
      name: 'next',
      title: t('consignment.next'),
      cell: (row) =>
        row.next_action ? (
          <>
            {t(`actor.${row.next_actor}`, row.next_actor)}{' '}
            {t(`action.${row.next_action}`, row.next_action)}
            <br />
            <Due at={row.next_by} day={row.next_by_day} />
          </>
        ) : (
          t('none')
        ),
    },
  ];
}

function ExportButton({ question }: { question: Query }) {
  const { t } = useTranslation('trade');
  const { actingFor } = useSession();
  const { message } = App.useApp();
  return (
    <button
      type="button"
      className="plain-button"
      onClick={() =>
        void exportCsv(PATH, question, actingFor).catch(() => message.error(t('export.failed')))
      }
    >
      {t('export.csv')}
    </button>
  );
}

export default function ConsignmentsPage() {
  const { t } = useTranslation('trade');
  const { me } = useSession();
  const filter = useAddress();
  const ports = useLawList('gate.passes');
  const settled = useSettled(filter.query.toString(), 300);
  const question = questionOf(new URLSearchParams(settled));
  // Turned pages belong to the filter they were turned under.
  const [paging, setPaging] = useState({ under: settled, turned: [] as string[] });
  const turned = paging.under === settled ? paging.turned : [];
  const rows = useRead<Rows<DeclarationRow>>(PATH, {
    ...question,
    limit: PAGE_ROWS,
    after: turned.at(-1),
  });
  const columns = useColumns();
  useLive('trade.declarations');
  const isTrader = me !== undefined && hasRole(me, 'declarant');
  return (
    <Page
      title={t('consignments.title')}
      lead={t('consignments.lead')}
      actions={
        <>
          <ExportButton question={question} />
          {isTrader && (
            <Link className="solid-button" to="/lodge">
              {t('lodge.title')}
            </Link>
          )}
        </>
      }
    >
      <Section>
        <Filters set={FILTERS.filter((name) => filter.get(name)).length}>
          <div className="form-grid">
            <TextField
              label={t('filter.number')}
              type="search"
              value={filter.get('number')}
              onChange={(value) => filter.set('number', value.trim())}
            />
            <ChoiceField
              label={t('consignment.phase')}
              value={filter.get('phase')}
              none={t('all')}
              options={PHASES.map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))}
              onChange={(value) => filter.set('phase', value)}
            />
            <ChoiceField
              label={t('consignment.port')}
              value={filter.get('port')}
              none={t('all')}
              options={ports.map((port) => ({ value: port, label: t(`port.${port}`, port) }))}
              onChange={(value) => filter.set('port', value)}
            />
            <TextField
              label={t('filter.from')}
              type="date"
              value={filter.get('from')}
              onChange={(value) => filter.set('from', value)}
            />
            <TextField
              label={t('filter.to')}
              type="date"
              value={filter.get('to')}
              onChange={(value) => filter.set('to', value)}
            />
            <ChoiceField
              label={t('filter.sort')}
              value={filter.get('sort') || 'newest'}
              options={Object.keys(SORTS).map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
              onChange={(value) => filter.set('sort', value)}
            />
          </div>
          {me && (
            <SavedViews
              user={me.user.id}
              page="consignments"
              query={filter.query}
              onChoose={filter.setQuery}
            />
          )}
        </Filters>
      </Section>
      <Section>
        <Asked query={rows} rows={8}>
          {({ items, next }) => (
            <>
              {items.length === 0 ? (
                <Empty title={t('consignments.empty')} />
              ) : (
                <DataList
                  label={t('consignments.title')}
                  columns={columns}
                  rows={items}
                  keyOf={(row) => row.key}
                />
              )}
              <Pager
                turned={turned}
                next={next}
                onTurn={(pages) => setPaging({ under: settled, turned: pages })}
              />
            </>
          )}
        </Asked>
      </Section>
    </Page>
  );
}
