import { FileAddOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '@/shared/format/table_file';
import { DropZone } from '@/shared/ui/drop_zone';
import { saveFile } from '@/shared/ui/save_file';
import { dmnOf, withDmn } from './dmn';
import { printSheet } from './print_sheet';
import { readSheet } from './read_sheet';
import type { Sheet } from './sheet';
import { csvOfSheet, withCsv } from './spreadsheet';

const BYTES_MAX = 4 * 1024 * 1024;

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
  { kind: 'text', end: 'table', type: 'text/plain', make: (sheet: Sheet) => printSheet(sheet).text },
  { kind: 'dmn', end: 'dmn', type: 'application/xml', make: dmnOf },
  { kind: 'csv', end: 'csv', type: 'text/csv', make: (sheet: Sheet) => `\uFEFF${csvOfSheet(sheet)}` },
] as const;

export function Files({ sheet, onRead }: { sheet: Sheet; onRead: (sheet: Sheet) => void }) {
  const { t } = useTranslation('law');
  const [fault, setFault] = useState<'unread' | 'too_large' | undefined>(undefined);
  const take = async (file: File) => {
    if (file.size > BYTES_MAX) return setFault('too_large');
    const read = sheetFrom(sheet, textOf(await file.arrayBuffer()).text);
    setFault(read ? undefined : 'unread');
    if (read) onRead(read);
  };
  return (
    <div className="stack-small">
      <DropZone
        icon={<FileAddOutlined aria-hidden />}
        text={t('editor.drop')}
        choose={t('editor.choose')}
        accept=".table,.txt,.dmn,.xml,.csv,.tsv"
        onFile={(file) => void take(file)}
      >
        <p className="soft">{t('editor.drop.kinds')}</p>
      </DropZone>
      {fault && (
        <p role="alert" className="field-error">
          {t(`editor.file.${fault}`)}
        </p>
      )}
      <div className="choices">
        {KINDS.map(({ kind, end, type, make }) => (
          <button
            key={kind}
            type="button"
            className="plain-button"
            onClick={() => saveFile(new Blob([make(sheet)], { type }), `${sheet.head.name}.${end}`)}
          >
            {t(`editor.save.${kind}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
