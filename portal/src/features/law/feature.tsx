import { BookOutlined, TableOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import './law.css';

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
      path: '/decision-tables',
      title: 'tables.title',
      audience: 'everybody',
      load: () => import('./pages/tables'),
      navigation: { group: 'zone', order: 31, icon: <TableOutlined /> },
    },
    {
      path: '/decision-tables/:name',
      title: 'table.title',
      audience: 'everybody',
      load: () => import('./pages/table'),
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
