import { useTranslation } from 'react-i18next';
import { QuantityText } from '@/shared/ui/amount';
import { GoodsSearch } from '@/shared/goods/goods_search';
import { PRICE_CURRENCIES } from '@/shared/goods/currencies';
import { useUnitChoices, withWanted } from '@/shared/goods/law_choices';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { BillChoice } from './bill_choice';
import { EDITIONS, faultOfCode } from './bill_facts';
import { useOriginalLines, type OriginalLine } from './choices';
import { Determination } from './determination';
import { hasBills, type Draft, type LineDraft } from './draft';
import { ClaimNote } from './message/claims';
import type { SetLine } from './part';
import { useBillOf } from './use_determination';

const CURRENCIES = PRICE_CURRENCIES.map((code) => ({ value: code, label: code }));

interface LineFormProps {
  draft: Draft;
  line: LineDraft;
  no: number;
  errorOf: (field: string) => string | undefined;
  set: SetLine;
  onRemove: (() => void) | undefined;
}

type OriginalProps = Pick<LineFormProps, 'draft' | 'line' | 'errorOf' | 'set'>;

// Of which line of the original a split is, and what is left there.
function OriginalChoice({ draft, line, errorOf, set }: OriginalProps) {
  const { t } = useTranslation('treaty');
  const lines = useOriginalLines(draft.agreement, draft.original);
  const chosen = lines.find(({ line_no }) => line_no === line.original_line);
  const take = (found: OriginalLine | undefined) =>
    found && { hs: found.hs, edition: found.edition, goods_name: found.goods_name, unit: found.remaining.unit };
  return (
    <ChoiceField
      label={t('apply.field.original_line')}
      value={line.original_line}
      none={t('choose')}
      options={lines.map(({ line_no, goods_name, hs }) => ({ value: line_no, label: `${line_no} · ${goods_name} ${hs}` }))}
      hint={
        chosen && (
          <>
            {t('line.remaining')} <QuantityText quantity={chosen.remaining} />
          </>
        )
      }
      error={errorOf('original_line')}
      onChange={(original_line) =>
        set({ original_line, ...take(lines.find(({ line_no }) => line_no === original_line)) })
      }
    />
  );
}

function GoodsFields({ draft, line, errorOf, set }: OriginalProps) {
  const { t } = useTranslation('treaty');
  const unitsWith = useUnitChoices();
  const { text } = useBillOf(line);
  const fault = hasBills(draft.kind) ? faultOfCode(line, text) : undefined;
  return (
    <div className="form-grid">
      {draft.kind === 'back_to_back' && <OriginalChoice draft={draft} line={line} errorOf={errorOf} set={set} />}
      <GoodsSearch
        label={t('register.hs')}
        value={line.hs}
        hint={t('apply.hs.hint')}
        error={errorOf('hs') ?? (fault && t(`apply.code.${fault}`))}
        onChange={(hs, name, edition) =>
          set((before) => ({
            hs,
            ...(edition && { edition }),
            ...(name && !before.goods_name && { goods_name: name }),
          }))
        }
      />
      <ChoiceField
        label={t('apply.field.edition')}
        value={line.edition}
        options={EDITIONS.map((edition) => ({ value: edition, label: t(`apply.edition.${edition}`) }))}
        onChange={(edition) => set({ edition })}
      />
      <TextField
        label={t('register.goods_name')}
        value={line.goods_name}
        error={errorOf('goods_name')}
        onChange={(goods_name) => set({ goods_name })}
      />
      <TextField
        label={t('register.quantity')}
        isDecimal
        value={line.quantity}
        error={errorOf('quantity')}
        onChange={(quantity) => set({ quantity })}
      />
      <ChoiceField
        label={t('register.unit')}
        value={line.unit}
        {...(line.unit === '' && { none: t('choose') })}
        options={unitsWith(line.unit)}
        error={errorOf('unit')}
        onChange={(unit) => set({ unit })}
      />
      <TextField
        label={t('apply.field.marks')}
        value={line.marks}
        error={errorOf('marks')}
        onChange={(marks) => set({ marks })}
      />
      <TextField
        label={t('apply.field.fob')}
        isDecimal
        value={line.fob}
        hint={t('apply.fob.hint')}
        error={errorOf('fob')}
        onChange={(fob) => set({ fob })}
      />
      <ChoiceField
        label={t('apply.field.currency')}
        value={line.currency}
        {...(line.currency === '' && { none: t('choose') })}
        options={withWanted(CURRENCIES, { value: line.currency, label: line.currency })}
        error={errorOf('currency')}
        onChange={(currency) => set({ currency })}
      />
    </div>
  );
}

// The goods of one line, the bill that their origin rests on, and what comes of it.
export function LineForm({ draft, line, no, errorOf, set, onRemove }: LineFormProps) {
  const { t } = useTranslation('treaty');
  return (
    <fieldset className="line-form">
      <legend>{t('line.nth', { no })}</legend>
      <div className="stack-small">
        <GoodsFields draft={draft} line={line} errorOf={errorOf} set={set} />
        {hasBills(draft.kind) && (
          <>
            <BillChoice line={line} application={draft} error={errorOf('bill')} set={set} />
            <Determination line={line} draft={draft} />
            <ClaimNote line={line} draft={draft} />
          </>
        )}
        {onRemove && (
          <p className="button-row">
            <button type="button" className="link-button" onClick={onRemove}>
              {t('line.remove', { no })}
            </button>
          </p>
        )}
      </div>
    </fieldset>
  );
}
