import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Asked } from '@/shared/ui/states';
import { billOf, type Bill } from './bill';
import { differencesOf } from './bill_diff';
import { VERSIONS, type BillVersionRow, type Opened } from './kept';

const SHOWN_MAX = 50;

function Differences({ before, after }: { before: Bill; after: Bill }) {
  const { t } = useTranslation('treaty');
  const changes = differencesOf(before, after);
  if (changes.length === 0) return <p role="status">{t('bills.same')}</p>;
  return (
    <div role="status">
      <ul className="bill-changes">
        {changes.map(({ line, kind, cells }) => (
          <li key={line} className={`bill-change-${kind}`}>
            <strong>{line}</strong> {t(`bills.change.${kind}`)}
            {cells.map(({ column, before: was, after: is }) => (
              <span key={column} className="bill-change-cell">
                {t(`origin.column.${column}`, column)}: {was && <del>{was}</del>} {is && <ins>{is}</ins>}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface VersionListProps {
  opened: Opened;
  bill: Bill; // in the editor
  onOpen: (version: BillVersionRow) => void;
}

// The versions of the opened bill, the latest first: each can be read again, and be compared with
// what stands in the editor.
export function VersionList({ opened, bill, onOpen }: VersionListProps) {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  const [compared, setCompared] = useState<BillVersionRow | undefined>(undefined);
  const versions = useRead<Rows<BillVersionRow>>(VERSIONS, { bill: opened.key, order_by: 'version', direction: 'descending', limit: SHOWN_MAX });
  const columns: Column<BillVersionRow>[] = [
    { name: 'version', title: t('bills.version'), isHead: true, cell: (row) => t('bills.version.no', { version: row.version }) },
    { name: 'name', title: t('bills.name'), cell: (row) => row.name },
    { name: 'remark', title: t('bills.remark'), cell: (row) => row.remark || t('none') },
    { name: 'saved', title: t('bills.saved_at'), cell: (row) => instant(row.saved_at) },
    {
      name: 'acts',
      title: t('bills.acts'),
      cell: (row) => (
        <span className="choices">
          <button type="button" className="link-button" onClick={() => onOpen(row)}>
            {t('bills.open')}
          </button>
          <button type="button" className="link-button" onClick={() => setCompared(row)}>
            {t('bills.compare')}
          </button>
        </span>
      ),
    },
  ];
  const before = compared && billOf(compared.text);
  return (
    <>
      <Asked query={versions} rows={3}>
        {({ items }) => (
          <DataList label={t('bills.versions')} columns={columns} rows={items} keyOf={(row) => row.key} />
        )}
      </Asked>
      {compared && before && (
        <>
          <h3>{t('bills.compared', { version: compared.version })}</h3>
          <Differences before={before} after={bill} />
        </>
      )}
    </>
  );
}
