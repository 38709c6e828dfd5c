import { ApartmentOutlined, ApiOutlined, KeyOutlined, TeamOutlined } from '@ant-design/icons';
import type { Me } from '@/shared/api/types';
import { hasRole, type Feature } from '@/shared/feature';

const isAdministrator = (me: Me) => hasRole(me, 'administrator');

export const feature: Feature = {
  name: 'access',
  pages: [
    {
      path: '/sign-in',
      title: 'sign_in.title',
      audience: 'everybody',
      load: () => import('./pages/sign_in'),
    },
    { path: '/account', title: 'account.title', load: () => import('./pages/account') },
    {
      path: '/account/tokens',
      title: 'tokens.title',
      load: () => import('./pages/tokens'),
      navigation: { group: 'administration', order: 30, icon: <KeyOutlined /> },
    },
    { path: '/notifications', title: 'notifications.title', load: () => import('./pages/notifications') },
    { path: '/account/absence', title: 'absence.title', load: () => import('./pages/absence') },
    {
      path: '/administration/users',
      title: 'users.title',
      audience: isAdministrator,
      load: () => import('./pages/users'),
      navigation: { group: 'administration', order: 10, icon: <TeamOutlined /> },
    },
    {
      path: '/administration/delegations',
      title: 'delegations.title',
      audience: isAdministrator,
      load: () => import('./pages/delegations'),
      navigation: { group: 'administration', order: 20, icon: <ApartmentOutlined /> },
    },
    {
      path: '/administration/webhooks',
      title: 'webhooks.title',
      audience: isAdministrator,
      load: () => import('./pages/webhooks'),
      navigation: { group: 'administration', order: 25, icon: <ApiOutlined /> },
    },
  ],
};
