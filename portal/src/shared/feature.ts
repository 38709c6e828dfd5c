import type { ComponentType, ReactNode } from 'react';
import type { Me } from '@/shared/api/types';

// What a feature (features/<system>/feature.tsx) or journey tells the app of itself. The app finds
// these files by their place: a new folder needs no line anywhere else.
export interface Feature {
  // The folder's name and the namespace of its texts.
  name: string;
  pages: PageRoute[];
}

export interface PageRoute {
  path: string; // '/law/parameters/:name'
  title: string; // key in the feature's texts
  load: () => Promise<{ default: ComponentType }>; // a chunk of its own
  // Whoever may open it; a page without is for everybody who is signed in.
  audience?: 'everybody' | ((me: Me) => boolean);
  // It also opens when the zone is out of reach, and shows what this device keeps.
  isOffline?: boolean;
  // Where it stands in the navigation; a page without is reached from others.
  navigation?: { group: NavigationGroup; order: number; icon: ReactNode; label?: string };
}

export const NAVIGATION_GROUPS = ['work', 'zone', 'administration'] as const;
export type NavigationGroup = (typeof NAVIGATION_GROUPS)[number];

export function mayOpen(page: PageRoute, me: Me | undefined): boolean {
  if (page.audience === 'everybody') return true;
  if (!me) return false;
  return page.audience === undefined || page.audience(me);
}

export function hasRole(me: Me, ...roles: string[]): boolean {
  return me.grants.some((grant) => roles.includes(grant.role));
}
