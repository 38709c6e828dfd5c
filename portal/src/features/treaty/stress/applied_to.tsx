import { FileSearchOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/shared/ui/fields';
import { Section } from '@/shared/ui/page';
import { saveFile } from '@/shared/ui/save_file';
import { TableDrop } from '@/shared/ui/table_drop';
import { EXAMPLE_LINES } from './plan';

// What a schedule is applied to: the imports of this zone in a time, or the lines of a file.
export interface Imports {
  file: { name: string; text: string } | undefined; // undefined: of this zone
  from: string;
  to: string;
}

interface AppliedToProps {
  imports: Imports;
  onChange: (imports: Imports) => void;
}

export function AppliedTo({ imports, onChange }: AppliedToProps) {
  const { t } = useTranslation('treaty');
  const { file, from, to } = imports;
  const takeFile = (name: string, text: string) => onChange({ ...imports, file: { name, text } });
  const isReversed = from !== '' && to !== '' && from > to;
  return (
    <Section title={t('stress.applied_to')}>
      <div className="choices bill-tools">
        <button type="button" className="plain-button" aria-pressed={!file} onClick={() => onChange({ ...imports, file: undefined })}>
          {t('stress.of_zone')}
        </button>
        <button type="button" className="plain-button" aria-pressed={file?.text === EXAMPLE_LINES} onClick={() => takeFile('example_lines.csv', EXAMPLE_LINES)}>
          {t('stress.example_lines')}
        </button>
        {file && file.text !== EXAMPLE_LINES && (
          <button type="button" className="plain-button" aria-pressed>
            {file.name}
          </button>
        )}
        <button
          type="button"
          className="plain-button"
          onClick={() => saveFile(new Blob([EXAMPLE_LINES], { type: 'text/csv' }), 'past_lines.csv')}
        >
          {t('unused.template')}
        </button>
      </div>
      {!file && (
        <>
          <p className="soft">{t('stress.of_zone_hint')}</p>
          <div className="form-grid bill-tools">
            <TextField label={t('stress.from')} type="date" value={from} onChange={(value) => onChange({ ...imports, from: value })} />
            <TextField
              label={t('stress.to')}
              type="date"
              value={to}
              error={isReversed ? t('stress.fault.reversed') : undefined}
              onChange={(value) => onChange({ ...imports, to: value })}
            />
          </div>
        </>
      )}
      <TableDrop
        icon={<FileSearchOutlined aria-hidden />}
        text={t('stress.drop_lines')}
        choose={t('origin.choose')}
        accept=".csv,.tsv,.txt"
        onText={({ name, text }) => takeFile(name, text)}
      >
        <p className="soft">{t('stress.line_columns')}</p>
      </TableDrop>
    </Section>
  );
}
