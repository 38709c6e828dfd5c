import { useId, type ReactNode } from 'react';

interface GridCellProps {
  title: string; // of the column: shown beside the field where rows are cards
  error?: string | undefined;
  className?: string;
  children: (describedBy: string | undefined) => ReactNode;
}

// A cell of a table of fields, with what was refused about it.
export function GridCell({ title, error, className, children }: GridCellProps) {
  const id = useId();
  return (
    <td className={[className, error && 'cell-refused'].filter(Boolean).join(' ')} data-title={title}>
      {children(error ? id : undefined)}
      {error && (
        <p id={id} className="field-error">
          {error}
        </p>
      )}
    </td>
  );
}

interface GridProps {
  label: string;
  columns: string[];
  remove: string; // what the last column is called to those who hear it
  children: ReactNode;
}

// Rows of fields: a table where there is room, cards on a phone.
export function Grid({ label, columns, remove, children }: GridProps) {
  return (
    <div className="grid-scroll" role="region" tabIndex={0} aria-label={label}>
      <table className="field-grid">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export function RemoveCell({ label, isFixed = false, onRemove }: { label: string; isFixed?: boolean; onRemove: () => void }) {
  return (
    <td className="grid-remove">
      {!isFixed && (
        <button type="button" className="link-button" aria-label={label} title={label} onClick={onRemove}>
          ×
        </button>
      )}
    </td>
  );
}
