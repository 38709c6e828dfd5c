import { ExperimentOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import './reforms.css';
import { seesReforms } from './types';

export const feature: Feature = {
  name: 'reforms',
  pages: [
    {
      path: '/reforms',
      title: 'reforms.title',
      audience: seesReforms,
      load: () => import('./pages/reforms'),
      navigation: { group: 'work', order: 34, icon: <ExperimentOutlined /> },
    },
    {
      path: '/reforms/new/:name',
      title: 'draft.title',
      load: () => import('./pages/draft'),
    },
    {
      path: '/reforms/:key',
      title: 'reforms.title',
      audience: seesReforms,
      load: () => import('./pages/reform'),
    },
    {
      path: '/reforms/:key/edit',
      title: 'edit.title',
      audience: seesReforms,
      load: () => import('./pages/edit'),
    },
  ],
};
