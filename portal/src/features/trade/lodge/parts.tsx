import { InboxOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { FileFault } from '@/shared/format/table_file';
import { countryOptions } from '@/shared/goods/countries';
import { PRICE_CURRENCIES } from '@/shared/goods/currencies';
import { useLawList } from '@/shared/goods/law_lists';
import { useAgreementChoices, useUnitChoices } from '@/shared/goods/law_choices';
import { GoodsSearch } from '@/shared/goods/goods_search';
import { CheckField, ChoiceField, TextField } from '@/shared/ui/fields';
import { TableDrop } from '@/shared/ui/table_drop';
import { emptyLine, type Draft, type LineDraft } from './draft';
import { readLines } from './line_file';
import { INCOTERMS } from './terms';

// The head of a file of lines, as line_file.ts reads it.
const FILE_COLUMNS = 'hs_code,goods_name,origin,quantity,unit,price,agreement,proof';

export interface PartProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  // What was refused about a field, if anything.
  errorOf: (field: string, line?: number) => string | undefined;
}

function withLine(draft: Draft, at: number, part: Partial<LineDraft>): Partial<Draft> {
  return { lines: draft.lines.map((line, index) => (index === at ? { ...line, ...part } : line)) };
}

function LineFile({ draft, change }: Pick<PartProps, 'draft' | 'change'>) {
  const { t } = useTranslation('trade');
  const { message } = App.useApp();
  const take = (text: string) => {
    try {
      const { lines, unknown } = readLines(text);
      const kept = draft.lines.filter((line) => line.hs || line.price || line.goods_name);
      change({ lines: [...kept, ...lines] });
      message.success(t('file.read', { number: lines.length }));
      if (unknown.length > 0) message.warning(t('file.unknown', { names: unknown.join(' ') }));
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      message.error(t(`file.${error.code}`));
    }
  };
  return (
    <TableDrop
      icon={<InboxOutlined aria-hidden />}
      text={t('file.drop')}
      choose={t('file.choose')}
      accept=".csv,.json"
      className="stack-small drop-compact"
      onText={({ text }) => take(text)}
    >
      <p className="hint soft">
        <code>{FILE_COLUMNS}</code>
      </p>
    </TableDrop>
  );
}

export function GoodsPart({ draft, change, errorOf }: PartProps) {
  const { t, i18n } = useTranslation('trade');
  const countries = countryOptions(i18n.language);
  const unitsWith = useUnitChoices();
  return (
    <div className="stack-small">
      <LineFile draft={draft} change={change} />
      {errorOf('lines') && <p className="field-error">{errorOf('lines')}</p>}
      {draft.lines.map((line, at) => {
        const set = (part: Partial<LineDraft>) => change(withLine(draft, at, part));
        return (
          <fieldset key={at} className="line-form">
            <legend>{t('line.nth', { no: at + 1 })}</legend>
            <div className="form-grid">
              <GoodsSearch
                label={t('field.hs')}
                hint={t('field.hs.hint')}
                value={line.hs}
                error={errorOf('hs', at)}
                onChange={(hs, name) =>
                  set({ hs, ...(name && !line.goods_name && { goods_name: name }) })
                }
              />
              <TextField
                label={t('field.goods_name')}
                value={line.goods_name}
                error={errorOf('goods_name', at)}
                onChange={(goods_name) => set({ goods_name })}
              />
              <ChoiceField
                label={t('field.origin')}
                value={line.origin}
                none={t('origin.unknown')}
                options={countries}
                error={errorOf('origin', at)}
                onChange={(origin) => set({ origin })}
              />
              <TextField
                label={t('field.quantity')}
                isDecimal
                value={line.quantity}
                error={errorOf('quantity', at)}
                onChange={(quantity) => set({ quantity })}
              />
              <ChoiceField
                label={t('field.unit')}
                value={line.unit}
                options={unitsWith(line.unit)}
                onChange={(unit) => set({ unit })}
              />
              <TextField
                label={t('field.price')}
                isDecimal
                value={line.price}
                error={errorOf('price', at)}
                onChange={(price) => set({ price })}
              />
            </div>
            {draft.lines.length > 1 && (
              <button
                type="button"
                className="link-button"
                onClick={() => change({ lines: draft.lines.filter((_, index) => index !== at) })}
              >
                {t('line.remove', { no: at + 1 })}
              </button>
            )}
          </fieldset>
        );
      })}
      <p className="button-row">
        <button
          type="button"
          className="plain-button"
          onClick={() => change({ lines: [...draft.lines, emptyLine()] })}
        >
          {t('line.add')}
        </button>
      </p>
    </div>
  );
}

export function TermsPart({ draft, change, errorOf }: PartProps) {
  const { t } = useTranslation('trade');
  const ports = useLawList('gate.passes');
  const text = (field: 'declaration_id' | 'batch_no' | 'invoice_number') => (
    <TextField
      label={t(`field.${field}`)}
      value={draft[field]}
      error={errorOf(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
  const money = (field: 'freight' | 'insurance' | 'additions' | 'costs_after_arrival') => (
    <TextField
      label={t(`field.${field}`)}
      isDecimal
      value={draft[field]}
      error={errorOf(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
  return (
    <div className="form-grid">
      {text('declaration_id')}
      <ChoiceField
        label={t('consignment.port')}
        value={draft.port}
        none={t('choose')}
        options={ports.map((port) => ({ value: port, label: t(`port.${port}`, port) }))}
        error={errorOf('port')}
        onChange={(port) => change({ port })}
      />
      <ChoiceField
        label={t('field.mode')}
        value={draft.mode}
        options={['one_step', 'advance', 'two_step'].map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
        error={errorOf('mode')}
        onChange={(mode) => change({ mode })}
      />
      {draft.mode === 'advance' ? (
        <TextField
          label={t('field.expected_on')}
          type="date"
          value={draft.expected_on}
          error={errorOf('expected_on')}
          onChange={(expected_on) => change({ expected_on })}
        />
      ) : (
        <TextField
          label={t('field.entry_at')}
          type="datetime-local"
          value={draft.entry_at}
          error={errorOf('entry_at')}
          onChange={(entry_at) => change({ entry_at })}
        />
      )}
      {text('batch_no')}
      {text('invoice_number')}
      <ChoiceField
        label={t('field.incoterm')}
        value={draft.incoterm}
        options={INCOTERMS.map((term) => ({ value: term, label: t(`incoterm.${term}`) }))}
        error={errorOf('incoterm')}
        onChange={(incoterm) => change({ incoterm })}
      />
      <ChoiceField
        label={t('field.currency')}
        value={draft.currency}
        options={PRICE_CURRENCIES.map((code) => ({ value: code, label: code }))}
        onChange={(currency) => change({ currency })}
      />
      {money('freight')}
      {money('insurance')}
      {money('additions')}
      {money('costs_after_arrival')}
    </div>
  );
}

interface ProofRow {
  key: string;
  agreement: string;
  number: string;
  phase: string;
}

export function ProofPart({ draft, change, errorOf }: PartProps) {
  const { t } = useTranslation('trade');
  const agreementsWith = useAgreementChoices();
  const proofs = useRead<Rows<ProofRow>>('/treaty/preference/proof_of_origin', { limit: 100 });
  const own = (proofs.data?.items ?? []).filter(({ phase }) =>
    ['issued', 'part_used', 'fully_used'].includes(phase),
  );
  return (
    <div className="stack-small">
      {draft.lines.map((line, at) => {
        const set = (part: Partial<LineDraft>) => change(withLine(draft, at, part));
        return (
          <fieldset key={at} className="line-form">
            <legend>
              {t('line.nth', { no: at + 1 })} {line.goods_name} <code>{line.hs}</code>
            </legend>
            <div className="form-grid">
              <ChoiceField
                label={t('field.agreement')}
                value={line.agreement}
                none={t('claim.none')}
                options={agreementsWith(line.agreement)}
                error={errorOf('agreement', at)}
                onChange={(agreement) => set({ agreement, proof: '' })}
              />
              {line.agreement && (
                <>
                  <TextField
                    label={t('field.proof')}
                    hint={t('claim.without_proof')}
                    value={line.proof}
                    error={errorOf('proof', at)}
                    options={own
                      .filter((proof) => proof.agreement === line.agreement)
                      .map((proof) => ({ value: proof.number, label: proof.number }))}
                    onChange={(proof) => set({ proof })}
                  />
                  <TextField
                    label={t('field.proof_line')}
                    isDecimal
                    value={line.proof_line}
                    error={errorOf('proof_line', at)}
                    onChange={(proof_line) => set({ proof_line })}
                  />
                  <ChoiceField
                    label={t('field.route')}
                    value={line.route}
                    options={['direct', 'unknown'].map((kind) => ({
                      value: kind,
                      label: t(`route.${kind}`),
                    }))}
                    error={errorOf('route', at)}
                    onChange={(route) => set({ route })}
                  />
                  <CheckField
                    label={t('claim.guarantee')}
                    isChecked={line.is_guarantee_offered}
                    onChange={(is_guarantee_offered) => set({ is_guarantee_offered })}
                  />
                </>
              )}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

export function PaymentPart({ draft, change, errorOf }: PartProps) {
  const { t } = useTranslation('trade');
  return (
    <div className="stack-small">
      <div className="form-grid">
        <ChoiceField
          label={t('field.payment')}
          value={draft.payment}
          options={['account', 'guarantee', 'consolidated'].map((mode) => ({
            value: mode,
            label: t(`payment.${mode}`),
          }))}
          error={errorOf('payment')}
          onChange={(payment) => change({ payment })}
        />
        {draft.payment !== 'account' && (
          <>
            <TextField
              label={t('field.guarantee_reference')}
              value={draft.guarantee_reference}
              error={errorOf('guarantee_reference')}
              onChange={(guarantee_reference) => change({ guarantee_reference })}
            />
            <TextField
              label={t('field.guarantee_amount')}
              isDecimal
              value={draft.guarantee_amount}
              error={errorOf('guarantee_amount')}
              onChange={(guarantee_amount) => change({ guarantee_amount })}
            />
            <TextField
              label={t('field.guarantee_valid_to')}
              type="date"
              value={draft.guarantee_valid_to}
              error={errorOf('guarantee_valid_to')}
              onChange={(guarantee_valid_to) => change({ guarantee_valid_to })}
            />
          </>
        )}
      </div>
      <CheckField
        label={t('field.is_perishable')}
        isChecked={draft.is_perishable}
        onChange={(is_perishable) => change({ is_perishable })}
      />
      <CheckField
        label={t('field.is_temporary')}
        isChecked={draft.is_temporary}
        onChange={(is_temporary) => change({ is_temporary })}
      />
      <CheckField
        label={t('field.is_express')}
        isChecked={draft.is_express ?? false}
        onChange={(is_express) => change({ is_express })}
      />
    </div>
  );
}
