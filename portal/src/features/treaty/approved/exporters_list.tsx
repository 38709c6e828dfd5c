import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useSettled } from '@/shared/goods/goods_search';
import { useLive } from '@/shared/live/use_live';
import { DataList, type Column } from '@/shared/ui/data_list';
import { CheckField, ChoiceField, TextField } from '@/shared/ui/fields';
import { Filters } from '@/shared/ui/filters';
import { Organisation } from '@/shared/ui/organisation';
import { Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { useCustomsChoices } from './ask_form';
import { StateTag, ValidTo } from './standing_view';
import { EXPORTERS, PHASES, type ExporterRow } from './types';

function useColumns(): Column<ExporterRow>[] {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  return [
    {
      name: 'exporter',
      title: t('proof.exporter'),
      isHead: true,
      cell: (row) => (
        <Link to={`/approved-exporters/${encodeURIComponent(row.key)}`}>
          <Organisation id={row.key} />
        </Link>
      ),
    },
    { name: 'phase', title: t('proof.phase'), cell: (row) => <StateTag row={row} /> },
    { name: 'customs', title: t('approved.customs'), cell: (row) => <Organisation id={row.customs} /> },
    { name: 'code', title: t('approved.code'), cell: (row) => (row.code ? <code>{row.code}</code> : t('none')) },
    { name: 'valid_to', title: t('proof.expires_on'), cell: (row) => <ValidTo row={row} /> },
    { name: 'goods', title: t('approved.goods.filed'), numeric: true, cell: (row) => row.goods },
    { name: 'changed_at', title: t('exchange.changed_at'), cell: (row) => <span className="figure">{instant(row.changed_at)}</span> },
  ];
}

interface Wanted {
  phase: string;
  customs: string;
  code: string;
  isAsked: boolean;
}

const ALL: Wanted = { phase: '', customs: '', code: '', isAsked: false };

// The exporters that customs may see, by state, office and code.
export function ExportersList() {
  const { t } = useTranslation('treaty');
  const [wanted, setWanted] = useState(ALL);
  const [turned, setTurned] = useState<string[]>([]);
  const code = useSettled(wanted.code.trim());
  const customs = useCustomsChoices();
  const columns = useColumns();
  useLive('treaty.approved_exporters');
  const rows = useRead<Rows<ExporterRow>>(EXPORTERS, {
    phase: wanted.phase,
    customs: wanted.customs,
    'code.prefix': code,
    ...(wanted.isAsked && { is_asked: true }),
    limit: 25,
    after: turned.at(-1),
  });
  const set = (part: Partial<Wanted>) => {
    setTurned([]);
    setWanted({ ...wanted, ...part });
  };
  return (
    <Section title={t('approved.list')}>
      <Filters set={Object.values(wanted).filter(Boolean).length}>
        <div className="form-grid">
          <ChoiceField
            label={t('proof.phase')}
            value={wanted.phase}
            none={t('all')}
            options={PHASES.map((one) => ({ value: one, label: t(`approved.state.${one}`) }))}
            onChange={(phase) => set({ phase })}
          />
          <ChoiceField
            label={t('approved.customs')}
            value={wanted.customs}
            none={t('all')}
            options={customs}
            onChange={(one) => set({ customs: one })}
          />
          <TextField label={t('approved.code.begins')} type="search" value={wanted.code} onChange={(one) => set({ code: one })} />
        </div>
        <CheckField label={t('approved.only_asked')} isChecked={wanted.isAsked} onChange={(isAsked) => set({ isAsked })} />
      </Filters>
      <Asked query={rows} rows={6}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <Empty title={t('approved.list.empty')} />
            ) : (
              <DataList label={t('approved.list')} columns={columns} rows={items} keyOf={(row) => row.key} room={860} />
            )}
            <Pager turned={turned} next={next} onTurn={setTurned} />
          </>
        )}
      </Asked>
    </Section>
  );
}
