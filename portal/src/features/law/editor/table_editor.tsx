import { useCallback, useDeferredValue, useMemo, useReducer, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetText, keptText, placeOf, type KeptText } from '@/shared/drafts/kept_text';
import { OpenedNote } from '@/shared/drafts/opened_note';
import { useKeptText } from '@/shared/drafts/use_kept_text';
import { useSession } from '@/shared/session/session';
import { Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Findings } from '../tables/findings';
import { CellBar } from './cell_bar';
import { useCheck, type CellProblem, type Checked, type Term } from './check';
import { begin, reduce, type EditorState } from './editor_state';
import { Files } from './files';
import { GridEditor } from './grid_editor';
import { HeadForm } from './head_form';
import { printSheet } from './print_sheet';
import { readSheet } from './read_sheet';
import { rowDiff } from './row_diff';
import type { Sheet } from './sheet';
import { shownRows, type Filter } from './shown_rows';
import { Tools } from './tools';

const NO_TERMS: readonly Term[] = [];
const WEIGHTS = ['fault', 'doubt', 'note'];

// What stands below the grid may need to know of it.
export interface Drafted {
  sheet: Sheet;
  // Canonical text and digest, once the program has read what stands there now.
  text: string;
  digest: string;
  isChanged: boolean; // against what the editor began with
  forget: () => void; // what this device keeps: the desk has it
}

interface TableEditorProps {
  start: string; // the text it begins with
  base?: string | undefined; // the text of the version in force, to compare with
  keptAs: string;
  terms?: readonly Term[];
  children?: (drafted: Drafted) => ReactNode;
}

// What this device keeps wins over what the desk has: it is younger.
function begunWith(start: string, kept: KeptText | undefined): { state: EditorState; kept: KeptText | undefined } | undefined {
  const own = kept && kept.text !== start ? readSheet(kept.text) : undefined;
  const sheet = own ?? readSheet(start);
  return sheet && { state: begin(sheet), kept: own && kept };
}

// The text to keep of a draft: an empty one where it says what the editor began with.
function textToKeep(sheet: Sheet, start: string): string {
  const began = readSheet(start);
  const { text } = printSheet(sheet);
  return began && printSheet(began).text === text ? '' : text;
}

// What was refused and what the analysis found, by ids of rows.
function marksOf(sheet: Sheet, checked: Checked | undefined, isCurrent: boolean) {
  const rows = isCurrent ? sheet.rows : (checked?.sheet.rows ?? []);
  const refused = new Map<number, string>();
  const columns = new Map<number, string>();
  const notes = new Map<number, string>();
  for (const { at, column, problem } of checked?.problems ?? []) {
    const id = at === undefined ? undefined : rows[at]?.id;
    if (id !== undefined) refused.set(id, `${refused.get(id) ?? ','}${column ?? 0},`);
    else if (column !== undefined) columns.set(column, problem.title);
  }
  for (const { weight, rows: numbers } of checked?.analysis?.findings ?? []) {
    for (const number of numbers) {
      const id = (number > 0 ? rows[number - 1] : rows.at(-1))?.id ?? 0;
      const before = notes.get(id);
      if (!before || WEIGHTS.indexOf(weight) < WEIGHTS.indexOf(before)) notes.set(id, weight);
    }
  }
  return { refused, columns, notes };
}

interface StandingProps {
  checked: Checked | undefined;
  isCurrent: boolean;
  count: { rows: number; shown: number };
}

function Standing({ checked, isCurrent, count }: StandingProps) {
  const { t } = useTranslation('law');
  const verdict = checked?.analysis?.verdict;
  return (
    <p className="editor-standing" role="status">
      {!isCurrent ? (
        <span className="soft">{t('editor.checking')}</span>
      ) : verdict ? (
        <span className={`chip verdict-${verdict}`}>{t(`verdict.${verdict}`)}</span>
      ) : (
        <span className="chip weight-fault">{t('editor.refused', { count: checked?.problems.length ?? 0 })}</span>
      )}
      <span className="soft">{t('editor.count', count)}</span>
    </p>
  );
}

type LoadedProps = Omit<TableEditorProps, 'keptAs'> & { place: string; begun: NonNullable<ReturnType<typeof begunWith>> };

function Loaded({ start, base, place, terms = NO_TERMS, children, begun }: LoadedProps) {
  const { t } = useTranslation('law');
  const [state, dispatch] = useReducer(reduce, begun.state);
  const [filter, setFilter] = useState<Filter>({ text: '', only: 'all' });
  const [kept, setKept] = useState(begun.kept);
  const sheet = state.history.now;
  const { query, isCurrent } = useCheck(sheet, terms);
  const checked = query.data;
  const deferred = useDeferredValue(sheet);
  const baseSheet = useMemo(() => (base === undefined ? undefined : readSheet(base)), [base]);
  const diff = useMemo(() => baseSheet && rowDiff(baseSheet, deferred), [baseSheet, deferred]);
  const { refused, columns, notes } = useMemo(() => marksOf(sheet, checked, isCurrent), [sheet, checked, isCurrent]);
  const marked = useMemo(() => new Set([...refused.keys(), ...notes.keys()]), [refused, notes]);
  const shown = useMemo(
    () => shownRows(sheet, diff, filter, marked, state.selection.row),
    [sheet, diff, filter, marked, state.selection.row],
  );
  const first = begun.state.history.now;
  useKeptText(place, sheet, useCallback((one: Sheet) => textToKeep(one, start), [start]));
  const replace = (next: Sheet) => dispatch({ type: 'set', sheet: next });
  const throwAway = () => {
    const anew = readSheet(start);
    if (anew) replace(anew);
    forgetText(place);
    setKept(undefined);
  };
  const isGood = isCurrent && checked !== undefined && checked.problems.length === 0;
  const isActive = ({ at, column }: CellProblem) => {
    const row = at === undefined ? undefined : (isCurrent ? sheet : checked?.sheet)?.rows[at];
    return row?.id === state.selection.row && column === state.selection.column;
  };
  const here = checked?.problems.find(isActive);
  const elsewhere = checked?.problems.filter((one) => one.at === undefined && one.column === undefined) ?? [];
  return (
    <>
      {kept && <OpenedNote at={kept.at} onThrowAway={throwAway} />}
      <Section className="editor-card">
        <Tools state={state} dispatch={dispatch} shown={shown} filter={filter} onFilter={setFilter} />
        <CellBar state={state} dispatch={dispatch} diff={diff} problem={here} />
        <GridEditor state={state} dispatch={dispatch} shown={shown} refused={refused} notes={notes} label={t('editor.label')} />
        <div className="editor-foot">
          <Standing checked={checked} isCurrent={isCurrent} count={{ rows: sheet.rows.length, shown: shown.length }} />
          {diff && (
            <p className="editor-changes">
              {(['added', 'changed', 'removed'] as const).map((change) => (
                <span key={change} className={`chip sheet-count-${change}`}>
                  {t(`editor.${change}`, { count: diff.counts[change] })}
                </span>
              ))}
            </p>
          )}
          <p className="hint soft">{t('editor.keys')}</p>
        </div>
        {query.isError && <ErrorCard error={query.error} onRetry={() => void query.refetch()} />}
        {elsewhere.map(({ problem }) => (
          <p key={problem.code + problem.place} className="field-error" role="alert">
            {problem.title} <code>{problem.place}</code> {problem.facts.map(({ value }) => value).join(' · ')}
          </p>
        ))}
      </Section>
      <Section title={t('findings.title')} extra={!isCurrent && <span className="soft">{t('editor.checking')}</span>}>
        {checked?.analysis ? (
          <Findings
            analysis={checked.analysis}
            table={{ inputs: checked.sheet.inputs, gaps_because: checked.sheet.head.gaps }}
            onRow={(number) => {
              const row = number > 0 ? sheet.rows[number - 1] : sheet.rows.at(-1);
              if (row) dispatch({ type: 'select', row: row.id, column: state.selection.column });
            }}
          />
        ) : (
          <p className="soft">{t(query.isFetching ? 'editor.checking' : 'editor.not_analysed')}</p>
        )}
      </Section>
      {children?.({
        sheet,
        text: isGood ? checked.canonical : '',
        digest: isGood ? checked.digest : '',
        isChanged: sheet !== first || kept !== undefined,
        forget: () => forgetText(place),
      })}
      <Section title={t('editor.head')}>
        <details className="editor-details" open={columns.size > 0 || undefined}>
          <summary>{t('editor.head.open')}</summary>
          <HeadForm sheet={sheet} refused={columns} onChange={replace} />
        </details>
      </Section>
      <Section title={t('editor.files')}>
        <Files sheet={sheet} onRead={replace} />
      </Section>
    </>
  );
}

// A decision table as a draft: edited, checked by the program while it is typed, compared with the
// version in force. Nothing is changed but what this device keeps.
export function TableEditor({ keptAs, ...props }: TableEditorProps) {
  const { t } = useTranslation('law');
  const { me } = useSession();
  const place = placeOf('sheet', me?.user.id ?? '', keptAs);
  const [begun] = useState(() => begunWith(props.start, keptText(place)));
  if (!begun) return <p role="alert">{t('editor.unreadable')}</p>;
  return <Loaded {...props} place={place} begun={begun} />;
}
