import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { oddWorkbook, sheetOf } from '../format/workbook/odd_workbook';
import en from '../texts/en.json';
import { TableDrop, type TableText } from './table_drop';

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en', ns: ['shared'], defaultNS: 'shared', keySeparator: false, resources: { en: { shared: en } },
    interpolation: { escapeValue: false },
  }),
);

const row = (...cells: string[]) =>
  `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const bill = sheetOf(row('line', 'value') + row('good', 'CNY 1.00'), 'Bill');

// jsdom's files have no arrayBuffer of their own window's kind.
function fileOf(name: string, bytes: ArrayBuffer) {
  return Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes) });
}

function dropOf(onFile?: (file: File) => boolean) {
  const onText = vi.fn<(table: TableText) => void>();
  const { container } = render(
    <TableDrop icon={null} text="Drop" choose="choose" accept=".csv" bytesMax={2_000} onText={onText} {...(onFile && { onFile })} />,
  );
  const input = container.querySelector('input') as HTMLInputElement;
  const give = (file: File) => fireEvent.change(input, { target: { files: [file] } });
  return { onText, give, input };
}

describe('a place where tables are dropped', () => {
  it('hands over a text as it is', async () => {
    const { onText, give, input } = dropOf();
    expect(input.accept).toBe('.csv,.xlsx');
    give(fileOf('bill.csv', new TextEncoder().encode('line,value\n').buffer));
    await waitFor(() => expect(onText).toHaveBeenCalledWith({ kind: 'text', text: 'line,value\n', name: 'bill.csv', isGb18030: false }));
  });

  it('hands over the only sheet of a workbook as CSV, and says so', async () => {
    const { onText, give } = dropOf();
    const merged = { ...bill, xml: `${bill.xml}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>` };
    give(fileOf('bill.xlsx', oddWorkbook({ sheets: [merged, { ...sheetOf(row('x'), 'Lists'), state: 'hidden' }] })));
    expect(await screen.findByText('Reading bill.xlsx')).toBeTruthy();
    await waitFor(() => expect(onText).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(screen.queryByText('Reading bill.xlsx')).toBeNull());
    expect(onText.mock.calls[0]?.[0]).toEqual({ text: 'line,value\ngood,CNY 1.00\n', name: 'bill.xlsx', isGb18030: false, sheet: 'Bill' });
    expect(screen.getByRole('status').textContent).toMatch(/“Bill” of bill.xlsx: 2 rows.*A1:A2.*not read: Lists/);
  });

  it('asks which sheet, and tells what is wrong in the chosen one', async () => {
    const { onText, give } = dropOf();
    const broken = sheetOf('<row><c t="e"><v>#REF!</v></c></row>', 'Prices');
    give(fileOf('bill.xlsx', oddWorkbook({ sheets: [broken, sheetOf('', 'Empty'), bill] })));
    fireEvent.click(await screen.findByRole('button', { name: 'Prices' }));
    expect(screen.getByRole('alert').textContent).toContain('Cell A1 holds an error, #REF!');
    expect(onText).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: /^Bill/ }));
    expect(onText.mock.calls[0]?.[0].sheet).toBe('Bill');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Empty' })).toBeNull();
  });

  it('refuses in words: too much, too old, and what the page does not take', async () => {
    const { onText, give } = dropOf();
    give(new File([new Uint8Array(2_001)], 'x.csv'));
    expect(await screen.findByText(/too large/)).toBeTruthy();
    give(fileOf('x.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]).buffer));
    await screen.findByText(en['table.fault.old_workbook']);
    const onFile = vi.fn(() => false);
    const other = dropOf(onFile);
    other.give(fileOf('x.pdf', new ArrayBuffer(0)));
    expect(onFile).toHaveBeenCalledTimes(1);
    expect(onText).not.toHaveBeenCalled();
    expect(other.onText).not.toHaveBeenCalled();
  });
});

describe('what is refused of a table', () => {
  const CODES = [
    'bad_date', 'bad_number', 'broken', 'cell_error', 'columns', 'no_content', 'no_value', 'not_workbook', 'old_workbook',
    'rows', 'sheets', 'too_large', 'unpacked', 'unreadable',
  ];
  it('has a sentence for each code, and none besides', () => {
    const told = Object.keys(en).filter((key) => key.startsWith('table.fault.'));
    expect(told.sort()).toEqual(CODES.map((code) => `table.fault.${code}`));
  });
});
