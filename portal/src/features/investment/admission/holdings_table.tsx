import { memo, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FileFault, parseCsv } from '@/shared/format/table_file';
import { CONTROLS, nameIn, withHolding, withNewHolding, withoutHolding, type Holding, type Party } from './form';
import { Grid, GridCell, RemoveCell } from '@/shared/ui/field_grid';
import { withRows } from './holding_rows';
import { ofRow, textAt, type PartProps } from './part';
import { RowSelect } from './row_select';

const FULL_UP_TO = 2000; // choices in all rows together

interface RowProps extends Pick<PartProps, 'change' | 'refusal'> {
  holding: Holding;
  at: number;
  parties: Party[];
  isLate: boolean;
}

const Row = memo(function Row({ change, refusal, holding, at, parties, isLate }: RowProps) {
  const { t } = useTranslation('investment');
  const label = (field: string) => `${t(`holding.${field}`)} ${at + 1}`;
  const error = (field: string) => textAt(refusal, `holdings[${at}].${field}`);
  const set = (field: keyof Holding) => (value: string) =>
    change((now) => withHolding(now, at, { [field]: value }), `holdings ${at} ${field}`);
  const choices = () => [{ label: '', options: parties.map(({ id }) => ({ value: id, label: nameIn(parties, id) })) }];
  return (
    <tr>
      {(['owner', 'owned'] as const).map((field) => (
        <GridCell key={field} title={t(`holding.${field}`)} error={error(field)} className="grid-party">
          {(describedBy) => (
            <RowSelect
              label={label(field)}
              value={holding[field]}
              valueLabel={nameIn(parties, holding[field])}
              groups={choices}
              none={t('holding.choose')}
              isLate={isLate}
              isRefused={describedBy !== undefined}
              describedBy={describedBy}
              onChange={set(field)}
            />
          )}
        </GridCell>
      ))}
      <GridCell title={t('holding.share')} error={error('share')} className="grid-figure">
        {(describedBy) => (
          <input
            aria-label={label('share')}
            aria-invalid={describedBy ? true : undefined}
            aria-describedby={describedBy}
            value={holding.share}
            placeholder={t('holding.share_example')}
            maxLength={24}
            onChange={(event) => set('share')(event.target.value)}
            onBlur={() => /^\d{1,3}(\.\d{1,9})?$/.test(holding.share.trim()) && set('share')(`${holding.share.trim()} %`)}
          />
        )}
      </GridCell>
      <GridCell title={t('holding.control')} error={error('control')}>
        {() => (
          <select aria-label={label('control')} value={holding.control} onChange={(event) => set('control')(event.target.value)}>
            <option value="">{t('control.none')}</option>
            {CONTROLS.map((control) => (
              <option key={control} value={control}>
                {t(`control.${control}`)}
              </option>
            ))}
          </select>
        )}
      </GridCell>
      <RemoveCell label={t('holding.remove', { no: at + 1 })} onRemove={() => change((now) => withoutHolding(now, at))} />
    </tr>
  );
});

const rowsIn = (text: string): string[][] => {
  try {
    return parseCsv(text);
  } catch (fault) {
    if (fault instanceof FileFault) return [];
    throw fault;
  }
};

// Who holds how much of whom; rows of a spreadsheet may be pasted.
export function HoldingsTable(props: PartProps) {
  const { t } = useTranslation('investment');
  const { form, change, refusal } = props;
  const columns = ['owner', 'owned', 'share', 'control'].map((field) => t(`holding.${field}`));
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!text.includes('\n') && !text.includes('\t')) return;
    event.preventDefault();
    change((now) => withRows(now, rowsIn(text)));
  };
  return (
    <div className="stack-small" onPaste={paste}>
      <h3>{t('holding.title')}</h3>
      {form.holdings.length === 0 ? (
        <p className="soft">{t('holding.empty')}</p>
      ) : (
        <Grid label={t('holding.title')} columns={columns} remove={t('grid.remove')}>
          {form.holdings.map((holding, at) => (
            <Row
              key={at}
              change={change}
              refusal={ofRow(refusal, `holdings[${at}]`)}
              holding={holding}
              at={at}
              parties={form.parties}
              isLate={form.parties.length * form.holdings.length > FULL_UP_TO}
            />
          ))}
        </Grid>
      )}
      <p className="button-row">
        <button type="button" className="plain-button" onClick={() => change(withNewHolding)}>
          {t('holding.add')}
        </button>
      </p>
      <p className="hint soft">{t('holding.hint')}</p>
    </div>
  );
}
