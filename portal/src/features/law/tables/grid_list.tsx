import { useTranslation } from 'react-i18next';
import { columnLabel, useUnitWord } from '../unit_word';
import { Citations } from './grid';
import { askedOf, isFailedCell, rowState } from './outcome';
import type { DecisionReceipt, TableDetail, TableRow } from './types';

interface ItemProps {
  row: TableRow;
  detail: TableDetail;
  receipt: DecisionReceipt | undefined;
}

function Asked({ row, detail, receipt }: ItemProps) {
  const { t } = useTranslation('law');
  const wordOf = useUnitWord();
  const asked = askedOf(row, detail.table.inputs);
  if (row.row === 0 || asked.length === 0) return <p className="soft">{t(row.row === 0 ? 'row.otherwise' : 'row.any')}</p>;
  return (
    <dl>
      {asked.map(({ name, unit, cell }) => {
        const isFailed = isFailedCell(receipt, row.row, name);
        return (
          <div key={name} className={isFailed ? 'grid-cell-failed' : undefined}>
            <dt>
              <code>{columnLabel({ name, unit }, wordOf)}</code>
            </dt>
            <dd>
              <code>{cell}</code>
              {isFailed && <span className="grid-sign">{t('cell.failed')}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Item({ row, detail, receipt }: ItemProps) {
  const { t } = useTranslation('law');
  const wordOf = useUnitWord();
  const state = rowState(receipt, row.row);
  return (
    <li className={`grid-row-${state}`}>
      <p className="cards-head">
        {row.row > 0 && t('row.number', { row: row.row })}
        {state === 'matched' && <span className="chip grid-decides">{t('row.matched')}</span>}
      </p>
      <Asked row={row} detail={detail} receipt={receipt} />
      <dl className="grid-output">
        {detail.table.outputs.map((output, column) => (
          <div key={output.name}>
            <dt>
              <code>{columnLabel(output, wordOf)}</code>
            </dt>
            <dd>
              <code>{row.outputs[column]}</code>
            </dd>
          </div>
        ))}
      </dl>
      <Citations row={row} />
    </li>
  );
}

// The rows one below the other, each with what it asks for and no more.
export function GridList({ detail, receipt }: { detail: TableDetail; receipt: DecisionReceipt | undefined }) {
  const { t } = useTranslation('law');
  const { table, rows, otherwise } = detail;
  return (
    <>
      <p className="hint soft">{t('grid.asked_only')}</p>
      <ul className="cards grid-list" aria-label={t('grid.label', { title: table.title })}>
        {rows.map((row) => (
          <Item key={row.row} row={row} detail={detail} receipt={receipt} />
        ))}
        {otherwise && <Item row={otherwise} detail={detail} receipt={receipt} />}
      </ul>
    </>
  );
}
