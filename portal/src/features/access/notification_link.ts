import type { Me } from '@/shared/api/types';
import { hasRole } from '@/shared/feature';
import type { Notification } from './types';

// Where one looks at what a notification tells of. Nothing where the reader could open no page.
export function linkOf(told: Pick<Notification, 'stream' | 'consignment'>, me: Me): string | undefined {
  if (told.consignment) return `/consignments/${encodeURIComponent(told.consignment)}`;
  const slash = told.stream.indexOf('/');
  const key = told.stream.slice(slash + 1);
  const isAdministrator = hasRole(me, 'administrator');
  switch (told.stream.slice(0, slash)) {
    case 'treaty.preference':
      return `/proofs/${encodeURIComponent(key)}`;
    case 'finance.accounts':
      return '/duty-account';
    case 'trade.gate':
      return '/appointments';
    case 'trade.gate_devices':
    case 'trade.lifts':
      return '/desk/gates';
    case 'access.users':
      if (key === me.user.id) return '/account';
      return isAdministrator ? '/administration/users' : undefined;
    case 'access.delegations':
      return isAdministrator ? '/administration/delegations' : undefined;
    case 'access.webhooks':
      return isAdministrator ? '/administration/webhooks' : undefined;
    default:
      return undefined;
  }
}
