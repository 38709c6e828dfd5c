import { GlobalOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import './investment.css';

export const feature: Feature = {
  name: 'investment',
  pages: [
    {
      path: '/admission',
      title: 'admission.title',
      load: () => import('./pages/admission'),
      navigation: { group: 'work', order: 36, icon: <GlobalOutlined /> },
    },
  ],
};
