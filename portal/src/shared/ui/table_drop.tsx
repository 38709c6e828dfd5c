import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readTable } from '../format/read_table';
import { csvOf, FileFault } from '../format/table_file';
import type { Truths } from '../format/workbook/cell_text';
import type { Workbook, WorkbookSheet } from '../format/workbook/read_workbook';
import { DropZone } from './drop_zone';

// What became of a file: the text that it is, a sheet of a workbook as CSV.
export interface TableText {
  text: string;
  name: string; // of the file
  isGb18030: boolean;
  sheet?: string;
}

interface TableDropProps {
  icon: ReactNode;
  text: string;
  choose: string;
  // Names end so beside .xlsx.
  accept: string;
  bytesMax?: number;
  truths?: Truths;
  isDisabled?: boolean;
  className?: string;
  // Told of each file that comes; false where the page does not take it.
  onFile?: (file: File) => boolean | void;
  onText: (table: TableText) => void;
  children?: ReactNode;
}

interface Opened {
  file: string;
  workbook: Workbook;
  read?: WorkbookSheet | undefined;
}

// What a sheet does not show, or shows otherwise than its cells are.
function Told({ file, workbook, read }: Opened & { read: WorkbookSheet }) {
  const { t } = useTranslation();
  if (read.fault) return null;
  const SHOWN = 6;
  const merged = read.merged.slice(0, SHOWN).join(' ') + (read.merged.length > SHOWN ? ' …' : '');
  return (
    <div className="table-told" role="status">
      <p>{t('table.sheet_read', { file, name: read.name, count: read.rows.length })}</p>
      {read.merged.length > 0 && <p className="note">{t('table.merged', { places: merged })}</p>}
      {read.hidden > 0 && <p className="note">{t('table.hidden_lines')}</p>}
      {workbook.hiddenSheets.length > 0 && (
        <p className="soft">{t('table.hidden_sheets', { names: workbook.hiddenSheets.join(' · ') })}</p>
      )}
    </div>
  );
}

function Choice({ workbook, read, onSheet }: Opened & { onSheet: (sheet: WorkbookSheet) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="table-sheets">
      <legend>{t('table.choose_sheet')}</legend>
      <div className="choices">
        {workbook.sheets.map((sheet) => (
          <button key={sheet.name} type="button" className="plain-button" aria-pressed={sheet === read} onClick={() => onSheet(sheet)}>
            {sheet.name} {!sheet.fault && <span className="soft">{t('table.rows', { count: sheet.rows.length })}</span>}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

// A large sheet takes seconds, in which the page draws nothing: first what it does is drawn.
const shown = () => new Promise((done) => setTimeout(done));

const faultIn = (error: unknown) => (error instanceof FileFault ? error : new FileFault('unreadable'));

// Drops or chooses a file of a table: CSV and whatever else the page reads as text, or a workbook,
// of which one sheet is read; of several with content the reader chooses.
export function TableDrop({ bytesMax, truths, onFile, onText, accept, className, ...zone }: TableDropProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const [fault, setFault] = useState<FileFault | undefined>(undefined);
  const [reading, setReading] = useState<string | undefined>(undefined);
  const readSheet = (from: Opened, read: WorkbookSheet) => {
    setOpened({ ...from, read });
    setFault(read.fault);
    if (!read.fault) onText({ text: csvOf(read.rows), name: from.file, isGb18030: false, sheet: read.name });
  };
  const take = async (file: File) => {
    setOpened(undefined);
    setFault(undefined);
    if (onFile?.(file) === false) return;
    try {
      if (bytesMax !== undefined && file.size > bytesMax) throw new FileFault('too_large', { most: bytesMax / 1024 / 1024 });
      setReading(file.name);
      await shown();
      const table = await readTable(await file.arrayBuffer(), truths);
      if (table.kind === 'text') return onText({ ...table, name: file.name });
      const from = { file: file.name, workbook: table.workbook };
      const [first, ...others] = table.workbook.sheets;
      if (first && others.length === 0) readSheet(from, first);
      else setOpened(from);
    } catch (error) {
      setFault(faultIn(error));
    } finally {
      setReading(undefined);
    }
  };
  return (
    <div className={className ?? 'stack-small'}>
      <DropZone {...zone} accept={`${accept},.xlsx`} onFile={(file) => void take(file)} />
      {opened && opened.workbook.sheets.length > 1 && <Choice {...opened} onSheet={(sheet) => readSheet(opened, sheet)} />}
      {reading !== undefined && (
        <p className="soft" role="status">
          {t('table.reading', { file: reading })}
        </p>
      )}
      {fault && (
        <p role="alert" className="field-error">
          {t(`table.fault.${fault.code}`, fault.facts)}
        </p>
      )}
      {opened?.read && <Told {...opened} read={opened.read} />}
    </div>
  );
}
