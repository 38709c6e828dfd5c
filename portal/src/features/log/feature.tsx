import { SafetyCertificateOutlined, UnorderedListOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  name: 'log',
  pages: [
    {
      path: '/proof',
      title: 'proof.title',
      audience: 'everybody',
      load: () => import('./pages/proof'),
      navigation: { group: 'zone', order: 40, icon: <SafetyCertificateOutlined /> },
    },
    {
      path: '/log',
      title: 'log.title',
      load: () => import('./pages/log'),
      navigation: { group: 'zone', order: 50, icon: <UnorderedListOutlined /> },
    },
  ],
};
