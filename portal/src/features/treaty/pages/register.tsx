import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemError } from '@/shared/api/client';
import { useCommand } from '@/shared/api/hooks';
import type { Receipt } from '@/shared/api/types';
import { typedDecimal } from '@/shared/format/decimal_sums';
import { countryOptions } from '@/shared/goods/countries';
import { useAgreementChoices, useUnitChoices } from '@/shared/goods/law_choices';
import { GoodsSearch } from '@/shared/goods/goods_search';
import { useSession } from '@/shared/session/session';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Page, Section } from '@/shared/ui/page';
import { ReceiptCard } from '@/shared/ui/receipt_card';
import { ErrorCard } from '@/shared/ui/refusal_card';

const EMPTY = {
  agreement: 'acfta',
  number: '',
  kind: 'certificate',
  issue_date: '',
  shipment_date: '',
  issuer: '',
  exporter: '',
  origin: 'VN',
  invoice_number: '',
};
const EMPTY_LINE = { hs: '', goods_name: '', criterion: 'WO', quantity: '', unit: 'KGM' };
const KINDS = ['certificate', 'approved_declaration', 'any_declaration'];
type Fields = typeof EMPTY;
type Line = typeof EMPTY_LINE;

function registrationOf(fields: Fields, lines: Line[], importer: string) {
  return {
    ...fields,
    number: fields.number.trim(),
    shipment_date: fields.shipment_date || null,
    is_endorsed_retroactive: false,
    issuer_validity: null,
    issued_in: null,
    importer,
    original: null,
    lines: lines.map((line, index) => ({
      line_no: index + 1,
      hs_code: { code: line.hs.replace(/[.\s]/g, ''), edition: 'hs2022' },
      goods_name: line.goods_name.trim(),
      criterion: line.criterion.trim(),
      quantity: { amount: typedDecimal(line.quantity), unit: line.unit },
    })),
  };
}

interface LineProps {
  line: Line;
  no: number;
  change: (part: Partial<Line>) => void;
}

function LineFields({ line, no, change }: LineProps) {
  const { t } = useTranslation('treaty');
  const unitsWith = useUnitChoices();
  return (
    <fieldset className="line-form">
      <legend>{t('line.no', { no })}</legend>
      <div className="form-grid">
        <GoodsSearch
          label={t('register.hs')}
          value={line.hs}
          onChange={(hs, name) => change({ hs, ...(name && !line.goods_name && { goods_name: name }) })}
        />
        <TextField label={t('register.goods_name')} value={line.goods_name} onChange={(goods_name) => change({ goods_name })} />
        <TextField label={t('register.criterion')} value={line.criterion} onChange={(criterion) => change({ criterion })} />
        <TextField label={t('register.quantity')} isDecimal value={line.quantity} onChange={(quantity) => change({ quantity })} />
        <ChoiceField
          label={t('register.unit')}
          value={line.unit}
          options={unitsWith(line.unit)}
          onChange={(unit) => change({ unit })}
        />
      </div>
    </fieldset>
  );
}

export default function RegisterPage() {
  const { t, i18n } = useTranslation('treaty');
  const { me, actingFor } = useSession();
  const agreementsWith = useAgreementChoices();
  const [fields, setFields] = useState(EMPTY);
  const [lines, setLines] = useState([EMPTY_LINE]);
  const [given, setGiven] = useState<string | undefined>(undefined);
  const [receipt, setReceipt] = useState<Receipt | undefined>(undefined);
  const isCustoms = me?.organisation.kind === 'customs';
  const importer = isCustoms ? (given ?? '') : (actingFor ?? me?.organisation.id ?? '');
  const register = useCommand('treaty/preference/register_proof', setReceipt);
  const problem = register.error instanceof ProblemError ? register.error.problem : undefined;
  const text = (name: keyof Fields, type: 'text' | 'date' = 'text') => (
    <TextField
      label={t(`register.${name}`)}
      type={type}
      value={fields[name]}
      error={problem?.place === name ? problem.title : undefined}
      onChange={(value) => setFields((before) => ({ ...before, [name]: value }))}
    />
  );
  const choice = (name: keyof Fields, options: { value: string; label: string }[]) => (
    <ChoiceField
      label={t(`register.${name}`)}
      value={fields[name]}
      options={options}
      error={problem?.place === name ? problem.title : undefined}
      onChange={(value) => setFields((before) => ({ ...before, [name]: value }))}
    />
  );
  if (receipt) {
    return (
      <Page title={t('register.title')}>
        <ReceiptCard receipt={receipt} title={t('register.done', { number: fields.number })} />
        <p>
          <Link to={`/proofs/${encodeURIComponent(`${fields.agreement}.${fields.number.trim()}`)}`}>
            {t('register.open')}
          </Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t('register.title')} lead={t('register.lead')}>
      <Section>
        <div className="stack-small">
          <div className="form-grid">
            {choice('agreement', agreementsWith(fields.agreement))}
            {text('number')}
            {choice('kind', KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })))}
            {text('issue_date', 'date')}
            {text('shipment_date', 'date')}
            {text('issuer')}
            {text('exporter')}
            {choice('origin', countryOptions(i18n.language))}
            {text('invoice_number')}
            {isCustoms && <TextField label={t('proof.importer')} value={importer} onChange={setGiven} />}
          </div>
          {lines.map((line, at) => (
            <LineFields
              key={at}
              line={line}
              no={at + 1}
              change={(part) =>
                setLines((before) => before.map((one, index) => (index === at ? { ...one, ...part } : one)))
              }
            />
          ))}
          {register.isError && <ErrorCard error={register.error} />}
          <p className="button-row">
            <button type="button" className="plain-button" onClick={() => setLines([...lines, EMPTY_LINE])}>
              {t('register.add_line')}
            </button>
            <button
              type="button"
              className="solid-button"
              disabled={!fields.number.trim() || !fields.issue_date || register.isPending}
              onClick={() => register.mutate({ fields: registrationOf(fields, lines, importer) })}
            >
              {t('register.send')}
            </button>
          </p>
        </div>
      </Section>
    </Page>
  );
}
