import type { Dispatch, KeyboardEvent } from 'react';
import { placeOfRow, type EditorAction, type EditorState } from './editor_state';
import { blankOf, widthOf, type SheetRow } from './sheet';
import { blankRow, withBlock, withCopies, withMoved, withRows, withoutRows } from './sheet_edits';
import type { Shown } from './shown_rows';

const PAGE = 15;

// Which rows and columns are selected, by places in the sheet.
export function selectedArea({ history: { now }, selection }: EditorState) {
  const rows = [placeOfRow(now, selection.row), placeOfRow(now, selection.anchor.row)].map((at) => Math.max(0, at));
  const columns = [selection.column, selection.anchor.column];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

export interface RowActions {
  add: () => void;
  copy: () => void;
  move: (by: 1 | -1) => void;
  remove: () => void;
  clear: () => void;
}

// What is done with the selected rows, by buttons and by keys.
export function rowActions(state: EditorState, dispatch: Dispatch<EditorAction>, shown: readonly Shown[]): RowActions {
  const sheet = state.history.now;
  const { top, bottom, left, right } = selectedArea(state);
  return {
    add: () => {
      const row = blankRow(sheet);
      const at = sheet.rows[bottom]?.isOtherwise ? bottom : bottom + 1;
      dispatch({ type: 'set', sheet: withRows(sheet, at, [row]), row: row.id });
    },
    copy: () => {
      const next = withCopies(sheet, top, bottom);
      dispatch({ type: 'set', sheet: next, row: next.rows[bottom + 1]?.id });
    },
    move: (by) => dispatch({ type: 'set', sheet: withMoved(sheet, top, bottom, by), row: state.selection.row }),
    remove: () => {
      const next = withoutRows(sheet, top, bottom);
      dispatch({ type: 'set', sheet: next, row: next.rows[Math.min(top, next.rows.length - 1)]?.id });
    },
    clear: () => {
      const rows = shownPlaces(shown).filter((at) => at >= top && at <= bottom);
      const blank = Array.from({ length: right - left + 1 }, (_, column) => blankOf(sheet, left + column));
      dispatch({ type: 'set', sheet: withBlock(sheet, rows, left, rows.map(() => blank)), row: state.selection.row });
    },
  };
}

export function shownPlaces(shown: readonly Shown[]): number[] {
  return shown.flatMap((one) => (one.kind === 'row' ? [one.at] : []));
}

interface Target {
  rows: readonly SheetRow[]; // as they are shown
  at: number; // of the cell that takes keys
  column: number;
  last: number; // column
}

// Where a key leads from a cell that is ready; nothing for a key that leads nowhere.
function targetOf(event: KeyboardEvent, { rows, at, column, last }: Target): [number, number] | undefined {
  const isFar = event.ctrlKey || event.metaKey;
  const end = rows.length - 1;
  switch (event.key) {
    case 'ArrowUp': return [isFar ? 0 : at - 1, column];
    case 'ArrowDown': return [isFar ? end : at + 1, column];
    case 'ArrowLeft': return [at, isFar ? 0 : column - 1];
    case 'ArrowRight': return [at, isFar ? last : column + 1];
    case 'Home': return [isFar ? 0 : at, 0];
    case 'End': return [isFar ? end : at, last];
    case 'PageUp': return [at - PAGE, column];
    case 'PageDown': return [at + PAGE, column];
    default: return undefined;
  }
}

// Tab goes on to the next row; behind the last cell, and after Escape, it leaves the grid.
function afterTab(isBack: boolean, { rows, at, column, last }: Target): [number, number] | undefined {
  if (isBack) return column > 0 ? [at, column - 1] : at > 0 ? [at - 1, last] : undefined;
  return column < last ? [at, column + 1] : at < rows.length - 1 ? [at + 1, 0] : undefined;
}

function commandOf(event: KeyboardEvent, actions: RowActions, dispatch: Dispatch<EditorAction>): (() => void) | undefined {
  const isControl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (isControl && key === 'z') return () => dispatch({ type: event.shiftKey ? 'redo' : 'undo' });
  if (isControl && key === 'y') return () => dispatch({ type: 'redo' });
  if (isControl && key === 'd') return actions.copy;
  if (isControl && key === 'delete') return actions.remove;
  if (event.altKey && key === 'arrowup') return () => actions.move(-1);
  if (event.altKey && key === 'arrowdown') return () => actions.move(1);
  return key === 'insert' ? actions.add : undefined;
}

// The keys of the grid. `mayLeave` is remembered between two keys: whether the next Tab leaves.
export function gridKey(
  event: KeyboardEvent,
  state: EditorState,
  dispatch: Dispatch<EditorAction>,
  shown: readonly Shown[],
  mayLeave: { current: boolean },
) {
  const sheet = state.history.now;
  const { selection } = state;
  const rows = shown.flatMap((one) => (one.kind === 'row' ? [one.row] : []));
  const actions = rowActions(state, dispatch, shown);
  const last = widthOf(sheet) - 1;
  const target: Target = { rows, at: rows.findIndex(({ id }) => id === selection.row), column: selection.column, last };
  const go = ([at, column]: [number, number], isExtended = false) => {
    const row = rows[Math.min(Math.max(at, 0), rows.length - 1)];
    if (row) dispatch({ type: 'select', row: row.id, column: Math.min(Math.max(column, 0), last), isExtended });
  };
  if (event.nativeEvent.isComposing) return undefined;
  const isFree = mayLeave.current;
  if (event.key !== 'Shift') mayLeave.current = false;
  const command = commandOf(event, actions, dispatch);
  const isKept = () => {
    event.preventDefault();
    return true;
  };
  if (command) return isKept() && command();
  if (event.key === 'Tab') {
    const next = isFree ? undefined : afterTab(event.shiftKey, target);
    return next && isKept() && go(next);
  }
  if (event.key === 'Escape') {
    mayLeave.current = !selection.isEdited;
    return isKept() && dispatch({ type: 'cancel' });
  }
  if (event.key === 'Enter' && selection.isEdited) return isKept() && go([target.at + (event.shiftKey ? -1 : 1), target.column]);
  if (event.key === 'F2' || event.key === 'Enter') return isKept() && dispatch({ type: 'edit' });
  if (selection.isEdited) return undefined;
  if (event.key === 'Delete') return isKept() && actions.clear();
  const next = targetOf(event, target);
  return next && isKept() && go(next, event.shiftKey);
}
