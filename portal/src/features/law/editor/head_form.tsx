import { useTranslation } from 'react-i18next';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { columnAt, type Sheet, type SheetColumn } from './sheet';
import { withColumn, withHead, withNewColumn, withoutColumn } from './sheet_edits';

const HIT_POLICIES = [
  'unique', 'first', 'any', 'priority', 'rule order', 'output order',
  'collect', 'collect sum', 'collect min', 'collect max', 'collect count',
];
const TYPES = [
  'boolean', 'integer', 'number', 'string', 'date', 'time', 'date and time',
  'days and time duration', 'years and months duration', 'any',
];

interface HeadFormProps {
  sheet: Sheet;
  // Why the program cannot read a column, by its place.
  refused: ReadonlyMap<number, string>;
  onChange: (sheet: Sheet) => void;
}

function ColumnFields({ sheet, at, refused, onChange }: HeadFormProps & { at: number }) {
  const { t } = useTranslation('law');
  const column = columnAt(sheet, at);
  if (!column) return null;
  const set = (change: Partial<SheetColumn>) => onChange(withColumn(sheet, at, change));
  const isInput = at < sheet.inputs.length;
  const isLast = (isInput ? sheet.inputs : sheet.outputs).length < 2;
  return (
    <fieldset className="column-fields">
      <legend>
        {t(isInput ? 'editor.input' : 'editor.output')} <code>{column.name}</code>
      </legend>
      <TextField label={t('editor.name')} value={column.name} error={refused.get(at)} onChange={(name) => set({ name })} />
      <ChoiceField
        label={t('editor.type')}
        value={column.type}
        options={TYPES.map((type) => ({ value: type, label: type }))}
        onChange={(type) => set({ type })}
      />
      <TextField label={t('editor.unit')} value={column.unit} onChange={(unit) => set({ unit })} />
      <TextField label={t('editor.allowed')} value={column.allowed} onChange={(allowed) => set({ allowed })} />
      <TextField label={t('editor.column.remark')} value={column.remark.replaceAll('\n', ' ')} onChange={(remark) => set({ remark })} />
      <button type="button" className="link-button" disabled={isLast} onClick={() => onChange(withoutColumn(sheet, at))}>
        {t('editor.remove_column')}
      </button>
    </fieldset>
  );
}

// What stands above the rows: titles, hit policy, validity, gaps, and the columns.
export function HeadForm(props: HeadFormProps) {
  const { t } = useTranslation('law');
  const { sheet, onChange } = props;
  const { head } = sheet;
  return (
    <div className="stack-small">
      <div className="form-columns">
        {(['zh', 'en', 'vi'] as const).map((language) => (
          <TextField
            key={language}
            label={t(`editor.title.${language}`)}
            value={head.titles[language]}
            onChange={(title) => onChange(withHead(sheet, { titles: { ...head.titles, [language]: title } }))}
          />
        ))}
        <ChoiceField
          label={t('table.hit_policy')}
          value={head.hit}
          options={HIT_POLICIES.map((value) => ({ value, label: t(`hit.${value}`, value) }))}
          onChange={(hit) => onChange(withHead(sheet, { hit }))}
        />
        <TextField label={t('editor.from')} type="date" value={head.from} onChange={(from) => onChange(withHead(sheet, { from }))} />
        <TextField label={t('editor.to')} type="date" value={head.to} hint={t('editor.to.hint')} onChange={(to) => onChange(withHead(sheet, { to }))} />
        <TextField label={t('editor.gaps')} value={head.gaps} hint={t('editor.gaps.hint')} onChange={(gaps) => onChange(withHead(sheet, { gaps }))} />
      </div>
      {[...sheet.inputs, ...sheet.outputs].map((_, at) => (
        <ColumnFields key={at} {...props} at={at} />
      ))}
      <div className="choices">
        {(['input', 'output'] as const).map((kind) => (
          <button key={kind} type="button" className="plain-button" onClick={() => onChange(withNewColumn(sheet, kind))}>
            {t(`editor.add_${kind}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
