import { begun, changed, ended, redone, undone, type History } from './history';
import { widthOf, type Sheet } from './sheet';
import { withCell } from './sheet_edits';

// The sheet with its history, and which cell is meant. `anchor` is the other corner of what is
// selected. A cell is ready (keys move, typing writes over) or edited (keys are those of a text).
export interface Selection {
  row: number; // id
  column: number;
  anchor: { row: number; column: number };
  isEdited: boolean;
  before: string; // what the cell said when editing began
  hasFocus: boolean; // the reader works in the grid: its cell takes the focus
}

export interface EditorState {
  history: History<Sheet>;
  selection: Selection;
}

export type EditorAction =
  | { type: 'select'; row: number; column: number; isExtended?: boolean }
  | { type: 'edit' }
  | { type: 'write'; text: string }
  | { type: 'cancel' }
  | { type: 'leave' }
  | { type: 'set'; sheet: Sheet; row?: number | undefined }
  | { type: 'undo' }
  | { type: 'redo' };

export function begin(sheet: Sheet): EditorState {
  const row = sheet.rows[0]?.id ?? 0;
  const anchor = { row, column: 0 };
  return { history: begun(sheet), selection: { ...anchor, anchor, isEdited: false, before: '', hasFocus: false } };
}

export const placeOfRow = (sheet: Sheet, id: number) => sheet.rows.findIndex((row) => row.id === id);

function textAt(sheet: Sheet, { row, column }: { row: number; column: number }): string {
  return sheet.rows[placeOfRow(sheet, row)]?.cells[column] ?? '';
}

// A selection whose row or column is gone goes to the nearest that is there.
function within(sheet: Sheet, selection: Selection, before: Sheet): Selection {
  const kept = (place: { row: number; column: number }) => {
    const column = Math.min(place.column, widthOf(sheet) - 1);
    if (placeOfRow(sheet, place.row) >= 0) return { row: place.row, column };
    const at = Math.min(Math.max(placeOfRow(before, place.row), 0), sheet.rows.length - 1);
    return { row: sheet.rows[at]?.id ?? 0, column };
  };
  return { ...selection, ...kept(selection), anchor: kept(selection.anchor), isEdited: false };
}

function moved(state: EditorState, history: History<Sheet>): EditorState {
  return { history, selection: within(history.now, state.selection, state.history.now) };
}

function written(state: EditorState, text: string): EditorState {
  const { selection, history } = state;
  const sheet = history.now;
  const next = withCell(sheet, placeOfRow(sheet, selection.row), selection.column, text);
  const before = selection.isEdited ? selection.before : textAt(sheet, selection);
  return {
    history: changed(history, next, `${selection.row}:${selection.column}`),
    selection: { ...selection, anchor: { row: selection.row, column: selection.column }, isEdited: true, before },
  };
}

export function reduce(state: EditorState, action: EditorAction): EditorState {
  const { history, selection } = state;
  switch (action.type) {
    case 'select': {
      const place = { row: action.row, column: action.column };
      const anchor = action.isExtended ? selection.anchor : place;
      return { history: ended(history), selection: { ...place, anchor, isEdited: false, before: '', hasFocus: true } };
    }
    case 'edit':
      if (selection.isEdited) return state;
      return { history, selection: { ...selection, isEdited: true, before: textAt(history.now, selection), hasFocus: true } };
    case 'write':
      return written(state, action.text);
    case 'cancel': {
      const back = selection.isEdited ? written(state, selection.before) : state;
      return { history: ended(back.history), selection: { ...selection, isEdited: false } };
    }
    case 'leave':
      return { history: ended(history), selection: { ...selection, isEdited: false, hasFocus: false } };
    case 'set': {
      const next = moved(state, changed(history, action.sheet));
      if (action.row === undefined) return next;
      const place = { row: action.row, column: next.selection.column };
      return { ...next, selection: { ...next.selection, ...place, anchor: place, hasFocus: true } };
    }
    case 'undo':
      return moved(state, undone(history));
    case 'redo':
      return moved(state, redone(history));
  }
}
