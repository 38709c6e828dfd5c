import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GoodsSearch } from '@/shared/goods/goods_search';
import { useAgreementChoices, type Choice } from '@/shared/goods/law_choices';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { EDITIONS } from '../../certificates/apply/bill_facts';
import { useDestinationChoices, useIssuerChoices } from '../../certificates/apply/choices';
import { pathOf } from '../types';
import { productOf } from './draft';
import type { Form } from './use_form';

// The id is made of the English name until somebody types another; that of a product that is filed
// again stays.
function IdField({ form: { draft, key, isTaken, errorOf, change } }: { form: Form }) {
  const { t } = useTranslation('treaty');
  if (draft.again) {
    return (
      <div className="field">
        <span className="soft">{t('product.field.product')}</span>
        <p>
          <code>{productOf(draft)}</code>
        </p>
      </div>
    );
  }
  return (
    <TextField
      label={t('product.field.product')}
      value={draft.product || productOf(draft)}
      hint={
        <>
          {t('product.product.hint')}
          {isTaken && (
            <>
              {' '}
              <Link to={pathOf(key)}>{t('product.taken.open')}</Link>
            </>
          )}
        </>
      }
      error={errorOf('product') ?? (isTaken ? t('product.taken') : undefined)}
      onChange={(product) => change({ product })}
    />
  );
}

// Under which agreement, for where and of whom; and what the product is called.
export function BasisPart({ form }: { form: Form }) {
  const { t, i18n } = useTranslation('treaty');
  const { draft, good, errorOf, change, setGood } = form;
  const agreementsWith = useAgreementChoices();
  const issuers = useIssuerChoices(draft.issuer);
  const destinations = useDestinationChoices(draft.agreement, draft.destination);
  const choice = (field: 'agreement' | 'destination' | 'issuer', options: Choice[], hint: string | false = false) => (
    <ChoiceField
      label={t(`product.field.${field}`)}
      value={draft[field]}
      none={t('choose')}
      options={options}
      hint={hint}
      error={errorOf(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
  return (
    <div className="form-grid">
      {choice('agreement', agreementsWith(draft.agreement))}
      {choice('destination', destinations, !draft.agreement && t('apply.destination.hint'))}
      {choice('issuer', issuers, t('product.issuer.hint'))}
      <GoodsSearch
        label={t('product.field.hs')}
        value={good.hs}
        hint={t('apply.hs.hint')}
        error={errorOf('hs')}
        onChange={(hs, name, edition) => {
          setGood((before) => ({
            hs,
            ...(edition && { edition }),
            ...(name && i18n.language === 'zh' && !before.goods_name && { goods_name: name }),
          }));
          if (name && i18n.language === 'en') change((before) => ({ name_en: before.name_en || name }));
        }}
      />
      <ChoiceField
        label={t('apply.field.edition')}
        value={good.edition}
        options={EDITIONS.map((edition) => ({ value: edition, label: t(`apply.edition.${edition}`) }))}
        onChange={(edition) => setGood({ edition })}
      />
      <TextField
        label={t('product.field.name_zh')}
        value={good.goods_name}
        error={errorOf('name_zh')}
        onChange={(goods_name) => setGood({ goods_name })}
      />
      <TextField
        label={t('product.field.name_en')}
        value={draft.name_en}
        hint={t('product.name_en.hint')}
        error={errorOf('name_en')}
        onChange={(name_en) => change({ name_en })}
      />
      <IdField form={form} />
    </div>
  );
}
