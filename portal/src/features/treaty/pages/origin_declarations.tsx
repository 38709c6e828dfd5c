import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Query } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates, zoneToday } from '@/shared/format/dates';
import { countryName } from '@/shared/goods/countries';
import { useSettled } from '@/shared/goods/goods_search';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { DataList, type Column } from '@/shared/ui/data_list';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Filters } from '@/shared/ui/filters';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { isExporter } from '../approved/audience';
import { COLUMNS, linesOf } from '../approved/statement/file';
import { ListExports } from '../list_exports';
import { DECLARATIONS, PHASES, type DeclarationRow } from '../approved/statement/types';

const NEW = '/origin-declarations/new';

function useColumns(isOwn: boolean): Column<DeclarationRow>[] {
  const { t, i18n } = useTranslation('treaty');
  const { day } = useDates();
  const titleOf = useAgreementTitle();
  return [
    {
      name: 'number',
      title: t('proof.number'),
      isHead: true,
      cell: (row) => (
        <>
          <Link to={`/origin-declarations/${encodeURIComponent(row.key)}`}>{row.key}</Link>
          {row.is_unverified && <MarkTag mark="?" />}
        </>
      ),
    },
    { name: 'phase', title: t('proof.phase'), cell: (row) => t(`statement.phase.${row.phase}`, row.phase) },
    ...(isOwn ? [] : [{ name: 'exporter', title: t('proof.exporter'), cell: (row: DeclarationRow) => <Organisation id={row.exporter} /> }]),
    { name: 'agreement', title: t('proof.agreement'), cell: (row) => titleOf(row.agreement) },
    { name: 'destination', title: t('certificate.destination'), cell: (row) => countryName(row.destination, i18n.language) },
    { name: 'invoice', title: t('register.invoice_number'), cell: (row) => row.invoice_number },
    { name: 'declared_on', title: t('statement.declared_on'), cell: (row) => <span className="figure">{day(row.declared_on)}</span> },
    {
      name: 'expires_on',
      title: t('proof.expires_on'),
      cell: (row) => (
        <span className={row.expires_on < zoneToday() ? 'late figure' : 'figure'}>
          {day(row.expires_on)}
          {row.expires_on < zoneToday() && ` · ${t('proof.expired')}`}
        </span>
      ),
    },
  ];
}

const ALL = { phase: '', number: '', invoice: '', from: '', to: '' };

// The declarations of the exporter, or those that customs may see, the last first.
export default function OriginDeclarationsPage() {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  const [wanted, setWanted] = useState(ALL);
  const [turned, setTurned] = useState<string[]>([]);
  const asked = useSettled(wanted);
  const mayWrite = me !== undefined && isExporter(me);
  const columns = useColumns(mayWrite);
  useLive('treaty.origin_declarations');
  const question: Query = {
    phase: asked.phase,
    'key.prefix': asked.number.trim(),
    'invoice_number.prefix': asked.invoice.trim(),
    'declared_on.min': asked.from,
    'declared_on.max': asked.to,
    order_by: 'declared_on',
    direction: 'descending',
  };
  const rows = useRead<Rows<DeclarationRow>>(DECLARATIONS, { ...question, limit: 25, after: turned.at(-1) });
  const set = (part: Partial<typeof ALL>) => {
    setTurned([]);
    setWanted({ ...wanted, ...part });
  };
  return (
    <Page
      title={t('statements.title')}
      lead={t('statements.lead')}
      actions={
        mayWrite && (
          <Link className="solid-button" to={NEW}>
            {t('statement.new')}
          </Link>
        )
      }
    >
      <Section>
        <Filters set={Object.values(wanted).filter(Boolean).length}>
          <div className="form-grid">
            <TextField label={t('filter.number')} type="search" value={wanted.number} onChange={(number) => set({ number })} />
            <ChoiceField
              label={t('proof.phase')}
              value={wanted.phase}
              none={t('all')}
              options={PHASES.map((one) => ({ value: one, label: t(`statement.phase.${one}`) }))}
              onChange={(phase) => set({ phase })}
            />
            <TextField label={t('statement.invoice.begins')} type="search" value={wanted.invoice} onChange={(invoice) => set({ invoice })} />
            <TextField label={t('statement.from')} type="date" value={wanted.from} onChange={(from) => set({ from })} />
            <TextField label={t('statement.to')} type="date" value={wanted.to} onChange={(to) => set({ to })} />
          </div>
        </Filters>
      </Section>
      <Section>
        <Asked query={rows} rows={6}>
          {({ items, next }) => (
            <>
              {items.length === 0 ? (
                <Empty title={t('statements.empty')}>{mayWrite && t('statements.how')}</Empty>
              ) : (
                <div className="stack-small">
                  <ListExports path={DECLARATIONS} question={question} name="origin_declarations" columns={COLUMNS} linesOf={linesOf} />
                  <DataList label={t('statements.title')} columns={columns} rows={items} keyOf={(row) => row.key} room={900} />
                </div>
              )}
              <Pager turned={turned} next={next} onTurn={setTurned} />
            </>
          )}
        </Asked>
      </Section>
    </Page>
  );
}
