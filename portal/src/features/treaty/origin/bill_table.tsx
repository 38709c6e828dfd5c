import { useTranslation } from 'react-i18next';
import { billOf } from './bill';

// A bill as a table to read; columns that say nothing are left out.
export function BillTable({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('treaty');
  const bill = billOf(text);
  if (!bill) return <pre>{text}</pre>;
  const told = bill.columns.map((name, at) => ({ name, at })).filter(({ at }) => bill.rows.some((cells) => cells[at]));
  return (
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {told.map(({ name }) => (
              <th key={name} scope="col">
                {t(`origin.column.${name}`, name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bill.rows.map((cells, row) => (
            <tr key={row}>
              {told.map(({ name, at }) => (
                <td key={name}>{name === 'standing' && cells[at] ? t(`origin.standing.${cells[at]}`, cells[at]) : cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
