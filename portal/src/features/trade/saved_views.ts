import { addressOf, call, FaultError, newId } from '@/shared/api/client';
import { listViews, removeView, saveView } from './device_views';

// Filters that a user gave a name. The zone keeps them; this device does only while the zone
// cannot be reached.

export const VIEWS = '/workspace/views';

export interface SavedView {
  name: string;
  page: string;
  query: string; // of the address
  is_shared: boolean;
}

export interface ViewItem {
  view: string;
  version: number;
  is_mine: boolean;
  saved: SavedView;
}

export interface ShownView {
  key: string;
  name: string;
  query: string;
  isMine: boolean;
  item?: ViewItem; // none: on this device only
}

const addressOfView = (id: string) => addressOf(`${VIEWS}/${id}`);

// Those of a page: the zone's, then what only this device has.
export function shownViews(user: string, page: string, items: ViewItem[]): ShownView[] {
  const kept = items
    .filter(({ saved }) => saved.page === page)
    .map((item) => ({
      key: `${item.is_mine ? 'mine' : 'theirs'} ${item.view}`,
      name: item.saved.name,
      query: item.saved.query,
      isMine: item.is_mine,
      item,
    }));
  const local = listViews(user)
    .filter(({ name }) => !kept.some((view) => view.isMine && view.name === name))
    .map(({ name, query }) => ({ key: `here ${name}`, name, query, isMine: true }));
  return [...kept, ...local];
}

// A view of the same name is replaced, if it is the user's own.
export async function keepView(user: string, saved: SavedView, shown: ShownView[]): Promise<void> {
  const before = shown.find((view) => view.isMine && view.name === saved.name)?.item;
  try {
    await call(addressOfView(before?.view ?? newId()), {
      method: 'PUT',
      body: saved,
      ...(before && { headers: { 'if-match': `"${before.version}"` } }),
    });
    removeView(user, saved.name);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    saveView(user, saved);
  }
}

export async function forgetView(user: string, view: ShownView): Promise<void> {
  removeView(user, view.name);
  if (view.item) await call(addressOfView(view.item.view), { method: 'DELETE' });
}
