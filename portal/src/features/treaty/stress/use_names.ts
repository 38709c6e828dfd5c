import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '@/shared/goods/countries';
import type { Group } from './sums';

// What a part is called: importers as they were told, an origin that nobody told is said to be unknown.
export function useNames(): (group: Group, name: string) => string {
  const { t, i18n } = useTranslation('treaty');
  return useCallback(
    (group: Group, name: string) => {
      if (group === 'by_chapter') return t('unused.chapter', { name });
      if (group === 'by_importer') return name;
      return name ? countryName(name, i18n.language) : t('stress.origin_unknown');
    },
    [t, i18n.language],
  );
}
