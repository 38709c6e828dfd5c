import { FileAddOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useSettled } from '@/shared/goods/goods_search';
import { withWanted } from '@/shared/goods/law_choices';
import { AreaField, ChoiceField, TextField } from '@/shared/ui/fields';
import { TableDrop } from '@/shared/ui/table_drop';
import { BILLS, VERSIONS, type BillVersionRow, type KeptBillRow } from '../../origin/kept';
import { withGood, type GoodsDraft } from './bill_facts';
import type { Draft } from './draft';
import type { SetGoods } from './part';
import { ProductChoice } from './product_choice';

const LISTED_MAX = 50;

export interface BillChoiceProps {
  line: GoodsDraft;
  error: string | undefined;
  set: SetGoods;
}

// One of the organisation's bills, found by the beginning of its name, in one of its versions.
function KeptChoice({ line, error, set }: BillChoiceProps) {
  const { t } = useTranslation('treaty');
  const [sought, setSought] = useState('');
  const beginning = useSettled(sought.trim(), 300);
  const bills = useRead<Rows<KeptBillRow>>(BILLS, {
    phase: 'kept',
    'name.prefix': beginning,
    limit: LISTED_MAX,
  });
  const versions = useRead<Rows<BillVersionRow>>(
    VERSIONS,
    { bill: line.bill, order_by: 'version', direction: 'descending', limit: LISTED_MAX },
    line.bill !== '',
  );
  const rows = bills.data?.items ?? [];
  const numberOf = (version: string) => t('bills.version.no', { version });
  const latestOf = (key: string) => rows.find((row) => row.key === key)?.version;
  // The latest version; of its good the line takes what it does not say itself.
  const take = (bill: string) => {
    const version = String(latestOf(bill) ?? '');
    set({ bill, version });
    if (!version) return;
    read<BillVersionRow>(`${VERSIONS}/${encodeURIComponent(`${bill}:${version}`)}`).then(
      ({ text }) => set((before) => (before.bill === bill ? withGood(before, text) : {})),
      () => undefined, // the determination, which needs the text as well, says why
    );
  };
  const name = versions.data?.items.find(({ version }) => String(version) === line.version)?.name;
  if (bills.isSuccess && rows.length === 0 && !beginning && !line.bill) {
    return <p className="soft">{t('apply.bill.none_kept')}</p>;
  }
  return (
    <div className="form-grid">
      {(Boolean(bills.data?.next) || beginning !== '') && (
        <TextField label={t('bills.search')} type="search" value={sought} onChange={setSought} />
      )}
      <ChoiceField
        label={t('apply.bill.kept')}
        value={line.bill}
        none={t('choose')}
        options={withWanted(
          rows.map((row) => ({ value: row.key, label: row.name })),
          { value: line.bill, label: name ?? line.bill },
        )}
        error={error}
        onChange={take}
      />
      {line.bill && (
        <ChoiceField
          label={t('bills.version')}
          value={line.version}
          options={withWanted(
            (versions.data?.items ?? []).map(({ version, remark }) => ({
              value: String(version),
              label: [numberOf(String(version)), remark].filter(Boolean).join(' · '),
            })),
            { value: line.version, label: numberOf(line.version) },
          )}
          onChange={(version) => set({ version })}
        />
      )}
    </div>
  );
}

function TextChoice({ line, error, set }: BillChoiceProps) {
  const { t } = useTranslation('treaty');
  const take = (text: string) => set((before) => withGood({ ...before, text }, text));
  return (
    <div className="stack-small">
      <TableDrop
        icon={<FileAddOutlined aria-hidden />}
        text={t('origin.drop')}
        choose={t('origin.choose')}
        accept=".csv,.tsv,.txt"
        onText={({ text }) => take(text)}
      />
      <AreaField
        label={t('apply.bill.text')}
        hint={t('apply.bill.text.hint')}
        value={line.text}
        error={error}
        onChange={take}
      />
      <TextField
        className="short-field"
        label={t('apply.bill.rates')}
        hint={t('apply.bill.rates.hint')}
        value={line.rates}
        onChange={(rates) => set({ rates })}
      />
    </div>
  );
}

const SOURCES = ['kept', 'text'] as const;

interface SourceProps extends BillChoiceProps {
  // Of the application, which may rest on products that were reviewed; nothing else does.
  application?: Pick<Draft, 'agreement' | 'destination' | 'issuer'>;
}

// What the goods of the line are made of: a version that is kept, a file, or what a product that was
// reviewed is made of.
export function BillChoice({ application, ...props }: SourceProps) {
  const { t } = useTranslation('treaty');
  const { line, set } = props;
  const sources = application ? [...SOURCES, 'product' as const] : SOURCES;
  return (
    <div className="stack-small">
      <ChoiceField
        className="short-field"
        label={t('apply.bill')}
        value={line.source}
        options={sources.map((one) => ({ value: one, label: t(`apply.bill.source.${one}`) }))}
        onChange={(chosen) => set({ source: sources.find((one) => one === chosen) ?? 'text' })}
      />
      {line.source === 'kept' && <KeptChoice {...props} />}
      {line.source === 'text' && <TextChoice {...props} />}
      {line.source === 'product' && application && <ProductChoice {...props} application={application} />}
    </div>
  );
}
