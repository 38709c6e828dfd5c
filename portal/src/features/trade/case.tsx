import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { countryName } from '@/shared/goods/countries';
import { MoneyText, QuantityWords } from '@/shared/ui/amount';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Due } from '@/shared/ui/due';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { Section } from '@/shared/ui/page';
import { Empty } from '@/shared/ui/states';
import { PhaseTag } from './phase_tag';
import type { LedgerEntry, Story, StoryLine } from './types';

export function Summary({ story }: { story: Story }) {
  const { t } = useTranslation('trade');
  const { day } = useDates();
  const figures = [
    ['customs_value', story.customs_value],
    ['tax.total', story.tax],
    ['tax.late_fee', story.late_fee],
    ['tax.security', story.security],
  ] as const;
  return (
    <>
      <ul className="next-list">
        {story.next.map((next) => (
          <li key={`${next.desk}-${next.action}`}>
            <span className="next-who">{t(`actor.${next.actor}`, next.actor)}</span>
            <span>{t(`action.${next.action}`, next.action)}</span>
            <span>{next.by_instant ? <Due at={next.by_instant} /> : next.by}</span>
          </li>
        ))}
        {story.next.length === 0 && <li>{t('next.nobody')}</li>}
      </ul>
      <dl className="facts">
        {figures.map(([key, money]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <MoneyText money={money} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('tax.due')}</dt>
          <dd>{story.tax_due ? day(story.tax_due) : t('none')}</dd>
        </div>
        <div>
          <dt>{t('consignment.port')}</dt>
          <dd>{t(`port.${story.port}`, story.port)}</dd>
        </div>
        <div>
          <dt>{t('field.batch_no')}</dt>
          <dd>{story.batch_no || t('none')}</dd>
        </div>
        <div>
          <dt>{t('field.invoice_number')}</dt>
          <dd>{story.invoice_number || t('none')}</dd>
        </div>
        <div>
          <dt>{t('consignment.declarant')}</dt>
          <dd>
            <Organisation id={story.declarant} />
          </dd>
        </div>
      </dl>
    </>
  );
}

// Nine columns, most of them figures that must not be cut.
const LINES_ROOM = 940;

export function StoryLines({ lines }: { lines: StoryLine[] }) {
  const { t, i18n } = useTranslation('trade');
  const columns: Column<StoryLine>[] = [
    { name: 'no', title: t('line.no'), numeric: true, cell: (line) => line.line_no },
    {
      name: 'goods',
      title: t('line.goods'),
      isHead: true,
      cell: (line) => (
        <>
          {line.goods} <code>{line.hs_code}</code>
          {line.is_unverified && <MarkTag mark="?" />}
        </>
      ),
    },
    { name: 'origin', title: t('field.origin'), cell: (line) => countryName(line.origin, i18n.language) || t('origin.unknown') },
    {
      name: 'quantity',
      title: t('field.quantity'),
      numeric: true,
      cell: (line) => <QuantityWords text={line.quantity} />,
    },
    {
      name: 'regime',
      title: t('line.regime'),
      cell: (line) => (
        <>
          {t(`regime.${line.regime}`, line.regime)} <span className="figure">{line.duty_rate}</span>
        </>
      ),
    },
    { name: 'duty', title: t('line.duty'), numeric: true, cell: (line) => <MoneyText money={line.duty} /> },
    { name: 'vat', title: t('line.vat'), numeric: true, cell: (line) => <MoneyText money={line.vat} /> },
    { name: 'tax', title: t('tax.total'), numeric: true, cell: (line) => <MoneyText money={line.tax} /> },
    { name: 'state', title: t('consignment.phase'), cell: (line) => <PhaseTag phase={line.state} /> },
  ];
  return (
    <DataList
      label={t('line.label')}
      columns={columns}
      rows={lines}
      room={LINES_ROOM}
      keyOf={(line) => `${line.line_no}-${line.regime}-${line.quantity}`}
    />
  );
}

export function Controls({ story }: { story: Story }) {
  const { t } = useTranslation('trade');
  if (story.controls.length === 0) return <p className="soft">{t('control.none')}</p>;
  return (
    <ul className="controls">
      {story.controls.map((control) => (
        <li key={control.control_id}>
          <p>
            <strong>{t(`control.${control.kind}`, control.kind)}</strong>{' '}
            <code>{control.control_id}</code>
          </p>
          <p>{control.reason}</p>
          <p className="soft">
            {control.line_nos.length === 0
              ? t('control.all_lines')
              : t('control.lines', { lines: control.line_nos.join(' ') })}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function Documents({ proofs }: { proofs: string[] }) {
  const { t } = useTranslation('trade');
  if (proofs.length === 0) return <p className="soft">{t('documents.none')}</p>;
  return (
    <ul className="plain-list">
      {proofs.map((key) => (
        <li key={key}>
          <Link to={`/proofs/${encodeURIComponent(key)}`}>{key.slice(key.indexOf('.') + 1)}</Link>
        </li>
      ))}
    </ul>
  );
}

// What the consignment moved on the duty account, from the account's own statement.
export function Ledger({ id }: { id: string }) {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const entries = useRead<Rows<LedgerEntry>>('/finance/accounts/duty_account_entry', {
    reference: id,
    order_by: 'position',
    limit: 100,
  });
  // Not everybody who sees the goods may see the money: then there is nothing to show.
  if (entries.isError) return null;
  const columns: Column<LedgerEntry>[] = [
    { name: 'at', title: t('ledger.at'), cell: (row) => <span className="figure">{instant(row.at)}</span> },
    { name: 'kind', title: t('ledger.kind'), isHead: true, cell: (row) => t(`entry.${row.kind}`, row.kind) },
    { name: 'part', title: t('ledger.part'), cell: (row) => row.part || row.charge || t('none') },
    { name: 'amount', title: t('ledger.amount'), numeric: true, cell: (row) => <MoneyText money={row.amount} /> },
    { name: 'balance', title: t('ledger.balance'), numeric: true, cell: (row) => <MoneyText money={row.balance_after} /> },
    { name: 'held', title: t('ledger.held'), numeric: true, cell: (row) => <MoneyText money={row.held_after} /> },
  ];
  const items = entries.data?.items ?? [];
  return (
    <Section title={t('ledger.title')}>
      {items.length === 0 ? (
        <Empty title={t('ledger.empty')} />
      ) : (
        <DataList label={t('ledger.title')} columns={columns} rows={items} keyOf={(row) => row.key} />
      )}
    </Section>
  );
}
