import { FileAddOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbookBlob } from '@/shared/format/read_table';
import { saveFile } from '@/shared/ui/save_file';
import { TableDrop } from '@/shared/ui/table_drop';
import { dmnOf, withDmn } from './dmn';
import { printSheet } from './print_sheet';
import { readSheet } from './read_sheet';
import type { Sheet } from './sheet';
import { csvOfSheet, linesOfSheet, withCsv } from './spreadsheet';

const BYTES_MAX = 4 * 1024 * 1024;
// How yes and no are written in a cell.
const FEEL = ['true', 'false'] as const;

// A table's own text, a model of DMN or a spreadsheet, by what it begins with. The name is that of
// the institution and stays.
export function sheetFrom(sheet: Sheet, text: string): Sheet | undefined {
  const begin = text.replace(/^\uFEFF/, '').trimStart();
  if (begin.startsWith('cassia-table')) {
    const read = readSheet(begin);
    return read && { ...read, head: { ...read.head, name: sheet.head.name } };
  }
  return begin.startsWith('<') ? withDmn(sheet, begin) : withCsv(sheet, text);
}

const KINDS = [
  { kind: 'text', end: 'table', make: (sheet: Sheet) => new Blob([printSheet(sheet).text], { type: 'text/plain' }) },
  { kind: 'dmn', end: 'dmn', make: (sheet: Sheet) => new Blob([dmnOf(sheet)], { type: 'application/xml' }) },
  { kind: 'xlsx', end: 'xlsx', make: (sheet: Sheet) => workbookBlob(linesOfSheet(sheet), sheet.head.name) },
  { kind: 'csv', end: 'csv', make: (sheet: Sheet) => new Blob([`\uFEFF${csvOfSheet(sheet)}`], { type: 'text/csv' }) },
] as const;

export function Files({ sheet, onRead }: { sheet: Sheet; onRead: (sheet: Sheet) => void }) {
  const { t } = useTranslation('law');
  const [isUnread, setUnread] = useState(false);
  const take = (text: string) => {
    const read = sheetFrom(sheet, text);
    setUnread(read === undefined);
    if (read) onRead(read);
  };
  return (
    <div className="stack-small">
      <TableDrop
        icon={<FileAddOutlined aria-hidden />}
        text={t('editor.drop')}
        choose={t('editor.choose')}
        accept=".table,.txt,.dmn,.xml,.csv,.tsv"
        bytesMax={BYTES_MAX}
        truths={FEEL}
        onFile={() => setUnread(false)}
        onText={({ text }) => take(text)}
      >
        <p className="soft">{t('editor.drop.kinds')}</p>
      </TableDrop>
      {isUnread && (
        <p role="alert" className="field-error">
          {t('editor.file.unread')}
        </p>
      )}
      <div className="choices">
        {KINDS.map(({ kind, end, make }) => (
          <button
            key={kind}
            type="button"
            className="plain-button"
            onClick={() => void Promise.resolve(make(sheet)).then((blob) => saveFile(blob, `${sheet.head.name}.${end}`))}
          >
            {t(`editor.save.${kind}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
