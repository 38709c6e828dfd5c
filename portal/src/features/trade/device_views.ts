// Filters that a user gave a name, on this device: for as long as the zone cannot be reached.

export interface DeviceView {
  name: string;
  query: string; // of the address
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const VIEWS_MAX = 20;
const nameOf = (user: string) => `cassia.views.${user}`;

export function listViews(user: string, store: Store = localStorage): DeviceView[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(nameOf(user)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter(
      (view: Partial<DeviceView> | null): view is DeviceView =>
        typeof view?.name === 'string' && typeof view.query === 'string',
    );
  } catch {
    return [];
  }
}

function keep(user: string, views: DeviceView[], store: Store): DeviceView[] {
  try {
    store.setItem(nameOf(user), JSON.stringify(views));
  } catch {
    // The views then last as long as the page.
  }
  return views;
}

// A view of the same name is replaced.
export function saveView(user: string, view: DeviceView, store: Store = localStorage): DeviceView[] {
  const others = listViews(user, store).filter(({ name }) => name !== view.name);
  return keep(user, [...others, view].slice(-VIEWS_MAX), store);
}

export function removeView(user: string, name: string, store: Store = localStorage): DeviceView[] {
  return keep(user, listViews(user, store).filter((view) => view.name !== name), store);
}
