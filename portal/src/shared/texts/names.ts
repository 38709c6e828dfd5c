import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Names } from '@/shared/api/types';

// The name in the reader's language; Chinese is the registered one and is always there.
export function nameIn(names: Names | undefined, language: string): string {
  if (!names) return '';
  return (language === 'en' ? names.en : language === 'vi' ? names.vi : names.zh) || names.zh;
}

export function useName(): (names: Names | undefined) => string {
  const { i18n } = useTranslation();
  return (names) => nameIn(names, i18n.language);
}

// 'article 43' where the text numbers its clauses; a part that only we have named stands as it is.
export function clauseText(clause: string, t: TFunction): string {
  return /^\d/.test(clause) ? t('citation.clause', { clause }) : `· ${clause.replaceAll('_', ' ')}`;
}
