import type { Texts, TextFiles } from '@/shared/texts/load';

// One file for each feature and language, found by place and loaded with its language.
export const TEXT_FILES: TextFiles = import.meta.glob<Texts>(
  ['@/shared/texts/*.json', '@/app/texts/*.json', '@/features/*/texts/*.json', '@/journeys/*/texts/*.json'],
  { import: 'default' },
);
