import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryOptions } from '@/shared/goods/countries';
import { useAgreementChoices } from '@/shared/goods/law_choices';
import { Act } from '@/shared/ui/act';
import { AreaField, CheckField, ChoiceField, TextField } from '@/shared/ui/fields';
import type { PartnerRow } from './types';

interface Terms {
  authority: string;
  country: string;
  key: string;
  url: string;
  agreements: string[];
}

const NONE: Terms = { authority: '', country: '', key: '', url: '', agreements: [] };

const termsOf = (row: PartnerRow): Terms => ({
  authority: row.authority,
  country: row.country,
  key: row.public_key,
  url: row.url,
  agreements: row.agreements.split(',').filter(Boolean),
});

// A new partner, or other terms of one that there is. Its key is compared by other ways first: the
// form says so.
export function PartnerForm({ row }: { row?: PartnerRow }) {
  const { t, i18n } = useTranslation('treaty');
  const [partner, setPartner] = useState(row?.key ?? '');
  const [terms, setTerms] = useState(row ? termsOf(row) : NONE);
  const agreements = useAgreementChoices()('');
  const set = (part: Partial<Terms>) => setTerms({ ...terms, ...part });
  const choose = (agreement: string, isChosen: boolean) =>
    set({ agreements: [...terms.agreements.filter((one) => one !== agreement), ...(isChosen ? [agreement] : [])] });
  const name = row ? 'change' : 'register';
  const isIncomplete =
    [partner, terms.authority, terms.country, terms.key, terms.url].some((text) => text.trim() === '') ||
    terms.agreements.length === 0;
  return (
    <Act
      label={t(`exchange.act.${name}`)}
      question={t(`exchange.act.${name}.question`)}
      done={t(`exchange.act.${name}.done`, { partner })}
      command={`treaty/origin_exchange/${name}_origin_partner`}
      fieldsOf={() => ({ partner, terms: { ...terms, key: terms.key.trim() } })}
      isIncomplete={isIncomplete}
      onDone={() => {
        if (!row) {
          setPartner('');
          setTerms(NONE);
        }
      }}
    >
      {!row && <TextField label={t('exchange.partner')} hint={t('exchange.partner.hint')} value={partner} onChange={setPartner} />}
      <TextField label={t('exchange.authority')} value={terms.authority} onChange={(authority) => set({ authority })} />
      <ChoiceField label={t('exchange.country')} value={terms.country} none="" options={countryOptions(i18n.language)} onChange={(country) => set({ country })} />
      <AreaField label={t('exchange.key')} value={terms.key} onChange={(key) => set({ key })} />
      <TextField label={t('exchange.url')} value={terms.url} placeholder={t('exchange.url_example')} onChange={(url) => set({ url })} />
      <fieldset className="plain-list">
        <legend>{t('exchange.agreements')}</legend>
        {agreements.map(({ value, label }) => (
          <CheckField key={value} label={label} isChecked={terms.agreements.includes(value)} onChange={(isChosen) => choose(value, isChosen)} />
        ))}
      </fieldset>
    </Act>
  );
}
