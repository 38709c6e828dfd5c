import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  name: 'access',
  pages: [
    {
      path: '/sign-in',
      title: 'sign_in.title',
      audience: 'everybody',
      load: () => import('./pages/sign_in'),
    },
  ],
};
