import { memo, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Grid, GridCell, RemoveCell } from '@/shared/ui/field_grid';
import type { Change } from '@/shared/ui/use_history';
import { faultsAt, type CellFaults, type ColumnKey } from './checks';
import { blockOf, FIELDS, planOf, withBlock, withField, withoutRow, withRate, withRow, type Plan, type Row } from './plan';

const ROWS_SHOWN = 50;

// A cell that the server refused, and its sentence.
export interface Refused {
  id: number;
  column: ColumnKey;
  text: string;
}

interface RowProps {
  row: Row;
  no: number;
  stages: readonly string[];
  faults: CellFaults;
  refused: Refused | undefined;
  change: Change<Plan>;
}

const ScheduleRow = memo(function ScheduleRow({ row, no, stages, faults, refused, change }: RowProps) {
  const { t } = useTranslation('treaty');
  const columns: { key: ColumnKey; title: string; value: string }[] = [
    ...FIELDS.map((field) => ({ key: field, title: t(`stress.column.${field}`), value: row[field] })),
    ...stages.map((stage, at) => ({ key: at, title: `${stage || String(at + 1)} %`, value: row.rates[at] ?? '' })),
  ];
  const set = (key: ColumnKey, text: string) =>
    change((now) => (typeof key === 'number' ? withRate(now, row.id, key, text) : withField(now, row.id, key, text)), `${row.id} ${key}`);
  return (
    <tr>
      {columns.map(({ key, title, value }, at) => {
        const fault = faults.get(key);
        const error = fault ? t(`stress.fault.${fault}`) : refused?.column === key ? refused.text : undefined;
        return (
          <GridCell key={at} title={title} error={error} className={key === 'hs' ? 'stress-hs' : key === 'origin' ? 'stress-origin' : 'grid-figure'}>
            {(describedBy) => (
              <input
                aria-label={`${title} ${no}`}
                aria-invalid={describedBy ? true : undefined}
                aria-describedby={describedBy}
                data-cell={`${row.id}:${at}`}
                value={value}
                inputMode={key === 'origin' ? undefined : key === 'elasticity' ? 'text' : 'decimal'}
                autoComplete="off"
                spellCheck={false}
                maxLength={24}
                onChange={(event) => set(key, event.target.value)}
              />
            )}
          </GridCell>
        );
      })}
      <RemoveCell label={t('stress.remove_row', { no })} onRemove={() => change((now) => withoutRow(now, row.id))} />
    </tr>
  );
});

interface PagesProps {
  first: number;
  count: number;
  onGo: (first: number) => void;
}

function Pages({ first, count, onGo }: PagesProps) {
  const { t } = useTranslation('treaty');
  const last = Math.min(first + ROWS_SHOWN, count);
  return (
    <div className="choices bill-tools">
      <button type="button" className="plain-button" disabled={first === 0} onClick={() => onGo(Math.max(0, first - ROWS_SHOWN))}>
        {t('stress.earlier_rows')}
      </button>
      <span>{t('stress.rows_shown', { first: first + 1, last, count })}</span>
      <button type="button" className="plain-button" disabled={last === count} onClick={() => onGo(last)}>
        {t('stress.later_rows')}
      </button>
    </div>
  );
}

interface ScheduleGridProps {
  plan: Plan;
  change: Change<Plan>;
  faults: ReadonlyMap<number, CellFaults>;
  refused: Refused | undefined;
  undo: () => void;
  redo: () => void;
}

const cellUnder = (target: EventTarget): [number, number] | undefined => {
  const [id, column] = (target as HTMLElement).dataset['cell']?.split(':') ?? [];
  return id === undefined ? undefined : [Number(id), Number(column)];
};

// The schedule under one's hands: arrows and Enter go from row to row, a block of a spreadsheet is
// written over the cells from the one in which it is pasted.
export function ScheduleGrid({ plan, change, faults, refused, undo, redo }: ScheduleGridProps) {
  const { t } = useTranslation('treaty');
  const place = useRef<HTMLDivElement>(null);
  const [begin, setBegin] = useState(0);
  const [goal, setGoal] = useState<{ cell: string } | undefined>(undefined);
  const first = begin < plan.rows.length ? begin : 0;
  const atFault = plan.rows.findIndex(({ id }) => faults.has(id) || refused?.id === id);
  const isFaultSeen = atFault < 0 || (atFault >= first && atFault < first + ROWS_SHOWN);
  useEffect(() => {
    if (goal) place.current?.querySelector<HTMLInputElement>(`[data-cell="${goal.cell}"]`)?.focus();
  }, [goal]);
  const goTo = (at: number, column: number) => {
    const row = plan.rows[at];
    if (!row) return;
    if (at < first || at >= first + ROWS_SHOWN) setBegin(Math.floor(at / ROWS_SHOWN) * ROWS_SHOWN);
    setGoal({ cell: `${row.id}:${column}` });
  };
  const press = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    if (isCommand && (letter === 'z' || letter === 'y')) {
      event.preventDefault();
      return letter === 'y' || event.shiftKey ? redo() : undo();
    }
    const cell = cellUnder(event.target);
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
    if (!cell || by === 0 || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const [id, column] = cell;
    const at = plan.rows.findIndex((row) => row.id === id) + by;
    if (at < plan.rows.length) return goTo(at, column);
    if (event.key !== 'Enter') return;
    const next = withRow(plan);
    change(() => next);
    setBegin(Math.floor(at / ROWS_SHOWN) * ROWS_SHOWN);
    setGoal({ cell: `${next.rows.at(-1)?.id}:${column}` });
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    const cell = cellUnder(event.target);
    if (!cell || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const whole = planOf(text);
    change((now) => whole ?? withBlock(now, cell[0], cell[1], blockOf(text)));
  };
  return (
    <div ref={place} onKeyDown={press} onPaste={paste} className="stress-grid">
      <Grid
        label={t('stress.schedule')}
        columns={[...FIELDS.map((field) => t(`stress.column.${field}`)), ...plan.stages.map((stage) => `${stage} %`)]}
        remove={t('origin.remove')}
      >
        {plan.rows.slice(first, first + ROWS_SHOWN).map((row, at) => (
          <ScheduleRow
            key={row.id}
            row={row}
            no={first + at + 1}
            stages={plan.stages}
            faults={faultsAt(faults, row.id)}
            refused={refused?.id === row.id ? refused : undefined}
            change={change}
          />
        ))}
      </Grid>
      {plan.rows.length > ROWS_SHOWN && <Pages first={first} count={plan.rows.length} onGo={setBegin} />}
      {!isFaultSeen && (
        <p className="note">
          <button type="button" className="link-button" onClick={() => goTo(atFault, 0)}>
            {t('stress.go_to_fault', { no: atFault + 1 })}
          </button>
        </p>
      )}
    </div>
  );
}
