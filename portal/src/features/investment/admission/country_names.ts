import { useTranslation } from 'react-i18next';
import { countryName, countryOptions } from '@/shared/goods/countries';
import type { Group } from './row_select';

// Whose investors come most: home and what is treated by reference, then the neighbours.
const FIRST = ['CN', 'HK', 'MO', 'TW', 'VN', 'TH', 'SG', 'MY', 'ID', 'JP', 'KR', 'US', 'GB', 'DE'];
const OWN_NAMES = ['HK', 'MO', 'TW'];

// Countries and regions by the names that the law uses.
export function useCountryNames() {
  const { t, i18n } = useTranslation('investment');
  const nameOf = (code: string) =>
    OWN_NAMES.includes(code) ? t(`country.${code}`) : countryName(code, i18n.language);
  const option = (value: string) => ({ value, label: `${nameOf(value)} ${value}` });
  const groups = (): Group[] => [
    { label: t('country.often'), options: FIRST.map(option) },
    {
      label: t('country.all'),
      options: countryOptions(i18n.language)
        .filter(({ value }) => !FIRST.includes(value))
        .map(({ value }) => option(value)),
    },
  ];
  return { nameOf, groups };
}
