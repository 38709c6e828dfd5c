import { BankOutlined, WalletOutlined } from '@ant-design/icons';
import { hasRole, type Feature } from '@/shared/feature';
import './finance.css';

export const feature: Feature = {
  name: 'finance',
  pages: [
    {
      path: '/duty-account',
      title: 'account.title',
      audience: (me) => me.organisation.kind === 'trader' && hasRole(me, 'declarant', 'treasurer', 'viewer'),
      load: () => import('./pages/account'),
      navigation: { group: 'work', order: 40, icon: <WalletOutlined /> },
    },
    {
      path: '/teller',
      title: 'teller.title',
      audience: (me) => hasRole(me, 'teller'),
      load: () => import('./pages/teller'),
      navigation: { group: 'work', order: 45, icon: <BankOutlined /> },
    },
  ],
};
