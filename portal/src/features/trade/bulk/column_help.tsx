import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import { DataList, type Column } from '@/shared/ui/data_list';
import { saveFile } from '@/shared/ui/save_file';
import { Asked } from '@/shared/ui/states';
import { templateOf } from './bulk_file';
import { JOBS, type BulkColumns } from './types';

// What a cell may look like: the spelling of values is that of the interface, not of a language.
const EXAMPLES: Record<string, string> = {
  declaration_id: '5107202610000042',
  declarant: 'pingxiang_fruit',
  batch_no: 'PX260421-07',
  mode: 'one_step | advance | two_step',
  entry_at: '2026-04-21T08:30',
  expected_on: '2026-04-22',
  port: 'youyi',
  invoice_number: 'DL-2026-118',
  'terms.incoterm': 'cif',
  'terms.freight': 'CNY 4200.00',
  'terms.insurance': 'CNY 1860.00',
  'terms.additions': 'CNY 500.00',
  'terms.costs_after_arrival': 'CNY 300.00',
  is_perishable: 'yes',
  is_express: 'no',
  is_temporary: 'no',
  payment: 'account | guarantee | consolidated',
  'guarantee.reference': 'BG-2026-031',
  'guarantee.amount': 'CNY 1000000.00',
  'guarantee.valid_to': '2026-12-31',
  'goods.line_no': '1',
  'goods.hs_code': '0810.60.00',
  'goods.goods_name': 'durian',
  'goods.origin': 'VN',
  'goods.quantity': '18600 KGM',
  'goods.price': 'CNY 651000.00',
  'claim.agreement': 'acfta',
  'claim.number': 'E26VN0412',
  'claim.proof_line': '1',
  'claim.route.kind': 'direct | through_others',
  'claim.route.evidence': 'MB-118,TC-7',
  'claim.e_origin': 'not_linked',
  'claim.is_guarantee_offered': 'no',
  'claim.is_classification_disputed': 'no',
};

function ColumnList({ names }: { names: string[] }) {
  const { t } = useTranslation('trade');
  const columns: Column<string>[] = [
    { name: 'name', title: t('bulk.column'), isHead: true, cell: (name) => <code>{name}</code> },
    { name: 'meaning', title: t('bulk.meaning'), cell: (name) => t(`bulk.column.${name}`, name) },
    {
      name: 'example',
      title: t('bulk.example'),
      cell: (name) => (EXAMPLES[name] ? <code>{EXAMPLES[name]}</code> : t('none')),
    },
  ];
  return (
    <DataList label={t('bulk.columns')} columns={columns} rows={names} keyOf={(name) => name} />
  );
}

// How a file is to be written: the rules, an empty one to begin with, and each column.
export function ColumnHelp() {
  const { t } = useTranslation('trade');
  const columns = useRead<BulkColumns>(`${JOBS}/columns`, {}, true, { staleTime: Infinity });
  return (
    <Asked query={columns}>
      {({ columns: names, declarations_max }) => (
        <div className="stack-small">
          <ul className="plain-list">
            <li>{t('bulk.rule.rows')}</li>
            <li>{t('bulk.rule.empty')}</li>
            <li>{t('bulk.rule.json')}</li>
            <li>{t('bulk.rule.most', { most: declarations_max })}</li>
          </ul>
          <p className="button-row">
            <button
              type="button"
              className="plain-button"
              onClick={() =>
                saveFile(new Blob([templateOf(names)], { type: 'text/csv' }), 'cassia-declarations.csv')
              }
            >
              {t('bulk.template')}
            </button>
          </p>
          <details>
            <summary>{t('bulk.columns')}</summary>
            <ColumnList names={names} />
          </details>
        </div>
      )}
    </Asked>
  );
}
