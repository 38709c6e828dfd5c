import { useTranslation } from 'react-i18next';
import { cellOf, withCell, withoutRow, type Bill } from './bill';

const STANDINGS = ['', 'originating', 'non_originating', 'undetermined'];

interface BillGridProps {
  bill: Bill;
  onChange: (bill: Bill) => void;
}

// The bill as a table of fields. The good is a row as its materials are, and stays.
export function BillGrid({ bill, onChange }: BillGridProps) {
  const { t } = useTranslation('treaty');
  return (
    <div className="bill-scroll" tabIndex={0} role="region" aria-label={t('origin.bill')}>
      <table className="bill">
        <thead>
          <tr>
            {bill.columns.map((column) => (
              <th key={column} scope="col">
                {t(`origin.column.${column}`, column)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('origin.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {bill.rows.map((_, row) => {
            const line = cellOf(bill, row, 'line');
            const isGood = line === 'good';
            return (
              <tr key={row} className={isGood ? 'bill-good' : undefined}>
                {bill.columns.map((column) => {
                  const label = `${t(`origin.column.${column}`, column)} ${row + 1}`;
                  const value = cellOf(bill, row, column);
                  const set = (next: string) => onChange(withCell(bill, row, column, next));
                  return (
                    <td key={column} className={`bill-${column}`}>
                      {column === 'standing' ? (
                        <select aria-label={label} value={value} disabled={isGood} onChange={(event) => set(event.target.value)}>
                          {[...STANDINGS, ...(STANDINGS.includes(value) ? [] : [value])].map((standing) => (
                            <option key={standing} value={standing}>
                              {standing ? t(`origin.standing.${standing}`, standing) : '—'}
                            </option>
                          ))}
                        </select>
                      ) : (
                        <input aria-label={label} value={value} spellCheck={false} onChange={(event) => set(event.target.value)} />
                      )}
                    </td>
                  );
                })}
                <td>
                  {!isGood && (
                    <button type="button" className="link-button" aria-label={t('origin.remove_row', { line })} onClick={() => onChange(withoutRow(bill, row))}>
                      ✕
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
