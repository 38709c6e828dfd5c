import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useSettled } from '@/shared/goods/goods_search';
import { Act } from '@/shared/ui/act';
import { DataList, type Column } from '@/shared/ui/data_list';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { BILLS, type KeptBillRow } from './kept';

// What the organisation keeps, found by the beginning of its name; each is a template for new ones.
export function KeptBills({ onOpen }: { onOpen: (row: KeptBillRow) => void }) {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  const [sought, setSought] = useState('');
  const [phase, setPhase] = useState('kept');
  const [turned, setTurned] = useState<string[]>([]);
  const beginning = useSettled(sought, 300);
  const rows = useRead<Rows<KeptBillRow>>(BILLS, {
    'name.prefix': beginning,
    phase,
    limit: 10,
    after: turned.at(-1),
  });
  const columns: Column<KeptBillRow>[] = [
    {
      name: 'name',
      title: t('bills.name'),
      isHead: true,
      cell: (row) => (
        <button type="button" className="link-button" onClick={() => onOpen(row)}>
          {row.name}
        </button>
      ),
    },
    { name: 'version', title: t('bills.version'), cell: (row) => t('bills.version.no', { version: row.version }) },
    { name: 'uses', title: t('bills.uses'), numeric: true, cell: (row) => row.uses },
    { name: 'changed', title: t('bills.saved_at'), cell: (row) => instant(row.changed_at) },
    {
      name: 'acts',
      title: t('bills.acts'),
      cell: ({ phase: at, name, organisation, bill }) => {
        const act = at === 'kept' ? 'archive_bill' : 'restore_bill';
        return (
          <Act
            label={t(`bills.act.${act}`)}
            question={t(`bills.act.${act}.question`, { name })}
            done={t(`bills.act.${act}.done`, { name })}
            command={`treaty/bills/${act}`}
            fieldsOf={() => ({ organisation, bill })}
          />
        );
      },
    },
  ];
  const turnTo = (set: (value: string) => void) => (value: string) => {
    setTurned([]);
    set(value);
  };
  return (
    <>
      <div className="form-grid">
        <TextField label={t('bills.search')} type="search" value={sought} onChange={turnTo(setSought)} />
        <ChoiceField
          label={t('bills.phase')}
          value={phase}
          options={['kept', 'archived'].map((one) => ({ value: one, label: t(`bills.phase.${one}`) }))}
          onChange={turnTo(setPhase)}
        />
      </div>
      <Asked query={rows} rows={3}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <Empty title={t('bills.empty')}>{t('bills.how')}</Empty>
            ) : (
              <DataList label={t('bills.title')} columns={columns} rows={items} keyOf={(row) => row.key} />
            )}
            <Pager turned={turned} next={next} onTurn={setTurned} />
          </>
        )}
      </Asked>
    </>
  );
}
