import { CompassOutlined, FlagOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  name: 'oversight',
  pages: [
    {
      path: '/overview',
      title: 'overview.title',
      audience: 'everybody',
      load: () => import('./pages/overview'),
      navigation: { group: 'zone', order: 10, icon: <CompassOutlined /> },
    },
    {
      path: '/plan',
      title: 'plan.title',
      audience: 'everybody',
      load: () => import('./pages/plan'),
      navigation: { group: 'zone', order: 20, icon: <FlagOutlined />, label: 'plan.short' },
    },
  ],
};
