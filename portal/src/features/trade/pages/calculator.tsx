import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { typedDecimal } from '@/shared/format/decimal_sums';
import { countryOptions } from '@/shared/goods/countries';
import { GoodsSearch, useSettled } from '@/shared/goods/goods_search';
import { moneyOrNone, PRICE_CURRENCIES } from '@/shared/goods/currencies';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { INCOTERMS } from '../lodge/terms';
import { Regimes } from '../regimes';
import type { QuotedLine } from '../types';

const EMPTY = {
  hs: '',
  origin: '',
  price: '',
  currency: 'CNY',
  incoterm: 'cif',
  freight: '',
  insurance: '',
};
type Enquired = typeof EMPTY;

function enquiryOf(asked: Enquired) {
  const money = (text: string) => moneyOrNone(text, asked.currency);
  return {
    hs_code: { code: asked.hs.trim(), edition: 'hs2022' },
    origin: asked.origin,
    price: { amount: typedDecimal(asked.price), currency: asked.currency },
    terms: {
      incoterm: asked.incoterm,
      freight: money(asked.freight),
      insurance: money(asked.insurance),
      additions: null,
      costs_after_arrival: null,
    },
    on: null,
  };
}

// What an import would cost, for everybody and before anything is declared.
export default function CalculatorPage() {
  const { t, i18n } = useTranslation('trade');
  const [fields, setFields] = useState(EMPTY);
  const set = (name: keyof Enquired) => (value: string) =>
    setFields((before) => ({ ...before, [name]: value }));
  const asked = useSettled(fields, 350);
  const isReady = asked.hs.trim() !== '' && typedDecimal(asked.price) !== '';
  const answer = useQuery({
    queryKey: ['/trade/enquiries', asked, i18n.language],
    queryFn: () => send<QuotedLine>('/trade/enquiries', enquiryOf(asked)),
    enabled: isReady,
  });
  return (
    <Page title={t('calculator.title')} lead={t('calculator.lead')}>
      <Section>
        <div className="form-grid">
          <GoodsSearch
            label={t('field.hs')}
            value={fields.hs}
            onChange={(code) => set('hs')(code)}
          />
          <ChoiceField
            label={t('field.origin')}
            value={fields.origin}
            none={t('origin.unknown')}
            options={countryOptions(i18n.language)}
            onChange={set('origin')}
          />
          <TextField label={t('field.price')} isDecimal value={fields.price} onChange={set('price')} />
          <ChoiceField
            label={t('field.currency')}
            value={fields.currency}
            options={PRICE_CURRENCIES.map((code) => ({ value: code, label: code }))}
            onChange={set('currency')}
          />
          <ChoiceField
            label={t('field.incoterm')}
            value={fields.incoterm}
            options={INCOTERMS.map((term) => ({ value: term, label: t(`incoterm.${term}`) }))}
            onChange={set('incoterm')}
          />
          <TextField
            label={t('field.freight')}
            isDecimal
            value={fields.freight}
            onChange={set('freight')}
          />
          <TextField
            label={t('field.insurance')}
            isDecimal
            value={fields.insurance}
            onChange={set('insurance')}
          />
        </div>
      </Section>
      <Section title={t('calculator.result')}>
        {!isReady ? (
          <Empty title={t('calculator.empty')} />
        ) : (
          <Asked query={answer}>
            {(line) => (
              <>
                {line.heading_name && <p className="soft">{line.heading_name}</p>}
                <Regimes taxes={line.taxes} best={line.best} />
              </>
            )}
          </Asked>
        )}
      </Section>
    </Page>
  );
}
