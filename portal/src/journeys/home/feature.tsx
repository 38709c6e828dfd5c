import { HomeOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import './home.css';

export const feature: Feature = {
  name: 'home',
  pages: [
    {
      path: '/home',
      title: 'home.title',
      load: () => import('./pages/home'),
      navigation: { group: 'work', order: 0, icon: <HomeOutlined /> },
    },
  ],
};
