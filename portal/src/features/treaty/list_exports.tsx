import { useState } from 'react';
import type { Query } from '@/shared/api/client';
import { workbookBlob } from '@/shared/format/read_table';
import { useDownload } from '@/shared/ui/download';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { saveFile } from '@/shared/ui/save_file';
import { readAll } from './approved/read_all';
import { FileButtons } from './file_buttons';

interface ListExportsProps<Row> {
  path: string; // of the table
  question: Query;
  name: string; // of the files
  columns: readonly string[];
  linesOf: (rows: readonly Row[]) => string[][];
}

// All that a list was asked for, as files: the CSV of the counter, or the same as a workbook.
export function ListExports<Row>({ path, question, name, columns, linesOf }: ListExportsProps<Row>) {
  const { download, error, fetching } = useDownload();
  const [fault, setFault] = useState<unknown>(undefined);
  const xlsx = () => {
    setFault(undefined);
    readAll<Row>(path, question)
      .then((rows) => workbookBlob([[...columns], ...linesOf(rows)], name))
      .then((blob) => saveFile(blob, `${name}.xlsx`))
      .catch(setFault);
  };
  const shown = error ?? fault;
  return (
    <div className="stack-small">
      <FileButtons
        isBusy={fetching !== undefined}
        onCsv={() => void download({ path: `${path}.csv`, query: question, name: `${name}.csv` })}
        onWorkbook={xlsx}
      />
      {shown !== undefined && <ErrorCard error={shown} />}
    </div>
  );
}
