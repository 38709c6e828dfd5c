import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  name: 'reforms',
  pages: [
    {
      path: '/reforms/new/:name',
      title: 'draft.title',
      load: () => import('./pages/draft'),
    },
  ],
};
