import { useTranslation } from 'react-i18next';
import { MarkTag } from '@/shared/ui/mark_tag';
import { SourceLink } from '../source_link';
import { useUnitWord } from '../unit_word';
import { ANY, isFailedCell, rowState } from './outcome';
import type { DecisionReceipt, TableColumn, TableDetail, TableRow } from './types';

function ColumnHead({ column, isOutput }: { column: TableColumn; isOutput?: boolean }) {
  const wordOf = useUnitWord();
  return (
    <th scope="col" className={isOutput ? 'grid-output' : undefined}>
      <code>{column.name}</code>
      <span className="grid-type">
        {column.type}
        {column.unit && ` (${wordOf(column.unit)})`}
      </span>
    </th>
  );
}

export function Citations({ row }: { row: TableRow }) {
  return (
    <>
      <ul className="plain-list">
        {row.citations.map((citation) => (
          <li key={citation.source + citation.clause}>
            <SourceLink citation={citation} title={citation.title} />
          </li>
        ))}
      </ul>
      {row.is_unverified && <MarkTag mark="?" />}
      {row.remark && <p className="hint soft">{row.remark}</p>}
    </>
  );
}

function InputCells({ row, detail, receipt }: { row: TableRow; detail: TableDetail; receipt: DecisionReceipt | undefined }) {
  const { t } = useTranslation('law');
  const columns = detail.table.inputs;
  if (row.row === 0) return <td colSpan={columns.length}>{t('row.otherwise')}</td>;
  return columns.map(({ name }, column) => {
    const isFailed = isFailedCell(receipt, row.row, name);
    return (
      <td key={name} className={isFailed ? 'grid-cell-failed' : undefined}>
        <code className={row.inputs[column] === ANY ? 'soft' : undefined}>{row.inputs[column]}</code>
        {isFailed && <span className="grid-sign">{t('cell.failed')}</span>}
      </td>
    );
  });
}

function Row({ row, detail, receipt }: { row: TableRow; detail: TableDetail; receipt: DecisionReceipt | undefined }) {
  const { t } = useTranslation('law');
  const state = rowState(receipt, row.row);
  return (
    <tr className={`grid-row-${state}`}>
      <th scope="row">
        {row.row || ''}
        {state === 'matched' && <span className="chip grid-decides">{t('row.matched')}</span>}
      </th>
      <InputCells row={row} detail={detail} receipt={receipt} />
      {row.outputs.map((text, column) => (
        <td key={detail.table.outputs[column]?.name} className="grid-output">
          <code>{text}</code>
        </td>
      ))}
      <td className="grid-citation">
        <Citations row={row} />
      </td>
    </tr>
  );
}

interface GridProps {
  detail: TableDetail;
  // What was decided last, drawn into the rows.
  receipt: DecisionReceipt | undefined;
}

// The table as officials write it. It scrolls within its card, with the keyboard too, under its heads
// and beside the numbers of its rows.
export function Grid({ detail, receipt }: GridProps) {
  const { t } = useTranslation('law');
  const { table, rows, otherwise } = detail;
  return (
    <div className="table-scroll grid-scroll" role="region" aria-label={t('grid.label', { title: table.title })} tabIndex={0}>
      <table className="table grid">
        <thead>
          <tr>
            <th scope="col">{t('grid.row')}</th>
            {table.inputs.map((column) => (
              <ColumnHead key={column.name} column={column} />
            ))}
            {table.outputs.map((column) => (
              <ColumnHead key={column.name} column={column} isOutput />
            ))}
            <th scope="col">{t('refusal.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} detail={detail} receipt={receipt} />
          ))}
          {otherwise && <Row row={otherwise} detail={detail} receipt={receipt} />}
        </tbody>
      </table>
    </div>
  );
}
