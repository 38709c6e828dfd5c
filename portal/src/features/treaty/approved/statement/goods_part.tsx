import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countryName } from '@/shared/goods/countries';
import { useAgreementParties, useUnitChoices, withWanted } from '@/shared/goods/law_choices';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { useMadeIn } from '../../certificates/apply/choices';
import { matchesGood } from '../read_all';
import type { GoodRow } from '../types';
import { useActor, useOwnGoods } from '../use_own';
import { lineFor, withLine, type LineDraft } from './draft';
import { CRITERIA } from './types';
import type { Form } from './use_form';

const SHOWN = 8;

interface PickerProps {
  goods: GoodRow[];
  onPick: (good: GoodRow) => void;
}

// Finds a filed good by its name, code or number.
function Picker({ goods, onPick }: PickerProps) {
  const { t } = useTranslation('treaty');
  const [words, setWords] = useState('');
  const found = goods.filter((good) => matchesGood(good, words));
  return (
    <fieldset className="line-form">
      <legend>{t('statement.pick')}</legend>
      <div className="stack-small">
        <TextField className="short-field" label={t('approved.goods.search')} type="search" value={words} onChange={setWords} />
        <ul className="plain-list filed-goods">
          {found.slice(0, SHOWN).map((good) => (
            <li key={good.key}>
              <button type="button" className="plain-button" onClick={() => onPick(good)}>
                {t('statement.pick.one', { name: good.name_zh })} <code>{good.hs_code.code}</code>
              </button>
              <span className="soft">{good.name_en}</span>
            </li>
          ))}
        </ul>
        <p className="hint soft" role="status">
          {found.length > SHOWN ? t('statement.pick.more', { count: found.length - SHOWN }) : t('approved.goods.found', { count: found.length })}
        </p>
      </div>
    </fieldset>
  );
}

interface LineProps {
  form: Form;
  line: LineDraft;
  at: number;
  good: GoodRow | undefined;
}

function LineForm({ form: { draft, change, errorOf, remove }, line, at, good }: LineProps) {
  const { t, i18n } = useTranslation('treaty');
  const unitsWith = useUnitChoices();
  const countryOf = (code: string) => ({ value: code, label: `${countryName(code, i18n.language)} ${code}` });
  const parties = useAgreementParties(draft.agreement).map(countryOf);
  const set = (part: Partial<LineDraft>) => change(withLine(draft, at, part));
  const no = at + 1;
  return (
    <fieldset className="line-form">
      <legend>{t('line.nth', { no })}</legend>
      <div className="stack-small">
        <p>
          <strong>{good?.name_zh ?? line.name}</strong> {good && <code>{good.hs_code.code}</code>}{' '}
          <span className="soft">{good?.name_en}</span>
        </p>
        {errorOf('good_no', at) && <p className="field-error">{errorOf('good_no', at)}</p>}
        <div className="form-grid">
          <ChoiceField
            label={t('statement.field.criterion')}
            value={line.criterion}
            none={t('choose')}
            options={CRITERIA.map((value) => ({ value, label: t(`origin.criterion.${value}`) }))}
            error={errorOf('criterion', at)}
            onChange={(criterion) => set({ criterion })}
          />
          <ChoiceField
            label={t('statement.field.country_of_origin')}
            value={line.country_of_origin}
            none={t('choose')}
            options={withWanted(parties, countryOf(line.country_of_origin))}
            error={errorOf('country_of_origin', at)}
            onChange={(country_of_origin) => set({ country_of_origin })}
          />
          <TextField
            label={t('statement.field.quantity')}
            isDecimal
            value={line.quantity}
            error={errorOf('quantity', at)}
            onChange={(quantity) => set({ quantity })}
          />
          <ChoiceField label={t('register.unit')} value={line.unit} options={unitsWith(line.unit)} onChange={(unit) => set({ unit })} />
        </div>
        <p className="button-row">
          <button type="button" className="link-button" onClick={() => remove(at)}>
            {t('line.remove', { no })}
          </button>
        </p>
      </div>
    </fieldset>
  );
}

// The goods of the declaration: those that were filed for its agreement, with what is said of each.
export function GoodsPart({ form }: { form: Form }) {
  const { t } = useTranslation('treaty');
  const { draft, change, errorOf } = form;
  const actor = useActor();
  const madeIn = useMadeIn();
  const filed = useOwnGoods();
  const goods = (filed.data ?? []).filter((good) => !good.is_withdrawn && good.agreement === draft.agreement);
  if (draft.agreement === '') return <p className="note">{t('statement.agreement_first')}</p>;
  return (
    <div className="stack-small">
      {errorOf('goods') && <p className="field-error">{errorOf('goods')}</p>}
      {draft.lines.map((line, at) => (
        <LineForm key={at} form={form} line={line} at={at} good={goods.find(({ good_no }) => String(good_no) === line.good_no)} />
      ))}
      {filed.isSuccess && goods.length === 0 ? (
        <p className="note">
          {t('statement.none_filed')}{' '}
          <Link to={`/approved-exporters/${encodeURIComponent(actor)}`}>{t('statement.to_goods')}</Link>
        </p>
      ) : (
        <Picker goods={goods} onPick={(good) => change({ lines: [...draft.lines, lineFor(good, madeIn)] })} />
      )}
    </div>
  );
}
