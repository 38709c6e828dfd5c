import type { ReactNode } from 'react';
import { useCramped, useNarrow } from './use_narrow';

export interface Column<Row> {
  name: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  // Numbers stand right-aligned with figures of one width.
  numeric?: boolean;
  // Heads the card on a narrow window.
  isHead?: boolean;
}

interface DataListProps<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  // What the table needs to show every column without scrolling; cards stand where it has less.
  room?: number;
}

function Cards<Row>({ label, columns, rows, keyOf }: DataListProps<Row>) {
  const head = columns.find((column) => column.isHead) ?? columns[0];
  return (
    <ul className="cards" aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <div className="cards-head">{head?.cell(row)}</div>
          <dl>
            {columns
              .filter((column) => column !== head)
              .map((column) => (
                <div key={column.name}>
                  <dt>{column.title}</dt>
                  <dd>{column.cell(row)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Table<Row>({ label, columns, rows, keyOf }: DataListProps<Row>) {
  return (
    // A wide table scrolls by itself; the region can be reached and scrolled with the keyboard.
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={column.numeric ? 'numeric' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.name} className={column.numeric ? 'numeric' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// A table where there is room, cards where there is not. The label names it to screen readers.
export function DataList<Row>(props: DataListProps<Row>) {
  const isNarrow = useNarrow();
  const [isCramped, place] = useCramped(props.room ?? 0);
  if (isNarrow) return <Cards {...props} />;
  return (
    <div ref={place} className={isCramped ? 'cards-wide' : undefined}>
      {isCramped ? <Cards {...props} /> : <Table {...props} />}
    </div>
  );
}
