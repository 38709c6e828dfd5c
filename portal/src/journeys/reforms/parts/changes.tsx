import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import { ChoiceField } from '@/shared/ui/fields';
import { Asked } from '@/shared/ui/states';
import { areasOf, DESK, type ReformDetail, type VersionDiff } from '../types';
import { toldColumns } from './told_columns';

type RowChange = VersionDiff['rows'][number];

function Cell({ old, now }: { old: string | undefined; now: string | undefined }) {
  if (old === now || now === undefined) return <code>{old}</code>;
  return (
    <>
      {old !== undefined && (
        <>
          <s className="soft">
            <code>{old}</code>
          </s>{' '}
        </>
      )}
      <code>{now}</code>
    </>
  );
}

function Row({ row, columns }: { row: RowChange; columns: readonly number[] }) {
  const { t } = useTranslation('reforms');
  const number = row.new_row || row.old_row;
  const isGone = row.change === 'removed';
  return (
    <tr className={`change-${row.change}`}>
      <th scope="row">
        {number === -1 ? t('law:row.otherwise') : number} <span className="chip">{t(`change.${row.change}`)}</span>
      </th>
      {columns.map((at) => {
        const old = row.old_cells[at];
        const now = row.new_cells[at];
        const isNew = row.change === 'changed' && old !== now;
        return (
          <td key={at} className={isNew ? 'change-cell' : undefined}>
            {isGone ? (
              <s>
                <code>{old}</code>
              </s>
            ) : (
              <Cell old={row.change === 'added' ? undefined : old} now={now} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Rows({ diff }: { diff: VersionDiff }) {
  const { t } = useTranslation('reforms');
  const rows = diff.rows.filter(({ change }) => change !== 'same');
  if (rows.length === 0) return <p>{t('changes.none')}</p>;
  const count = diff.columns.length + 1; // the last is the citation
  const columns = toldColumns(rows, count);
  const leftOut = count - columns.length;
  return (
    <>
      <div className="table-scroll" role="region" aria-label={t('changes.title')} tabIndex={0}>
        <table className="table grid">
          <thead>
            <tr>
              <th scope="col">{t('law:grid.row')}</th>
              {columns.map((at) => (
                <th key={at} scope="col">
                  {at === diff.columns.length ? t('law:editor.column.citation') : <code>{diff.columns[at]}</code>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.old_row} ${row.new_row}`} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {leftOut > 0 && <p className="hint soft">{t('changes.left_out', { count: leftOut })}</p>}
    </>
  );
}

// The rows of the draft that are not those of what decides at a place now.
export function Changes({ detail }: { detail: ReformDetail }) {
  const { t } = useTranslation('reforms');
  const areas = areasOf(detail.content.territory);
  const [area, setArea] = useState(areas[0] ?? 'whole');
  const key = `${detail.institution}.${detail.reform}`;
  const diff = useRead<VersionDiff>(`/${DESK}/reform/${encodeURIComponent(key)}/diff`, { area: area === 'whole' ? '' : area });
  return (
    <div className="stack-small">
      <ChoiceField
        className="short-field"
        label={t('changes.against')}
        value={area}
        options={areas.map((value) => ({ value, label: t(`area.${value}`, value) }))}
        onChange={setArea}
      />
      <Asked query={diff}>{(found) => <Rows diff={found} />}</Asked>
    </div>
  );
}
