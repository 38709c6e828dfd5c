import { BookOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  name: 'law',
  pages: [
    {
      path: '/law',
      title: 'law.title',
      audience: 'everybody',
      load: () => import('./pages/law'),
      navigation: { group: 'zone', order: 30, icon: <BookOutlined /> },
    },
    {
      path: '/law/parameters/:name',
      title: 'parameter.title',
      audience: 'everybody',
      load: () => import('./pages/parameter'),
    },
    {
      path: '/law/sources/:id',
      title: 'source.title',
      audience: 'everybody',
      load: () => import('./pages/source'),
    },
  ],
};
