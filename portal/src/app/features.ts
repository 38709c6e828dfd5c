import { NAVIGATION_GROUPS, type Feature, type NavigationGroup, type PageRoute } from '@/shared/feature';

const FOUND = import.meta.glob<{ feature: Feature }>(
  ['../features/*/feature.tsx', '../journeys/*/feature.tsx'],
  { eager: true },
);

export const FEATURES: readonly Feature[] = Object.values(FOUND).map((file) => file.feature);

export interface NavigationEntry {
  feature: string;
  page: PageRoute & Required<Pick<PageRoute, 'navigation'>>;
}

// What stands in the navigation, in order, by group.
export function navigationEntries(): { group: NavigationGroup; entries: NavigationEntry[] }[] {
  const all = FEATURES.flatMap((feature) =>
    feature.pages.flatMap((page) =>
      page.navigation
        ? [{ feature: feature.name, page: { ...page, navigation: page.navigation } }]
        : [],
    ),
  );
  return NAVIGATION_GROUPS.map((group) => ({
    group,
    entries: all
      .filter((entry) => entry.page.navigation.group === group)
      .sort((left, right) => left.page.navigation.order - right.page.navigation.order),
  }));
}
