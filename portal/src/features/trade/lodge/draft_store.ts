import type { Draft } from './draft';

// Drafts on this device: kept while the zone cannot be reached.

export type Store = Pick<Storage, 'getItem' | 'setItem'>;

const DRAFTS_MAX = 50;
const nameOf = (user: string) => `cassia.drafts.${user}`;

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return typeof draft?.id === 'string' && Array.isArray(draft.lines);
}

// Newest first. What cannot be read is as if it were not there.
export function listDrafts(user: string, store: Store = localStorage): Draft[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(nameOf(user)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isDraft) : [];
  } catch {
    return [];
  }
}

// Whether it could be kept: storage may be forbidden or full.
function keep(user: string, drafts: Draft[], store: Store): boolean {
  try {
    store.setItem(nameOf(user), JSON.stringify(drafts.slice(0, DRAFTS_MAX)));
    return true;
  } catch {
    return false;
  }
}

export function saveDraft(user: string, draft: Draft, store: Store = localStorage): boolean {
  const others = listDrafts(user, store).filter(({ id }) => id !== draft.id);
  return keep(user, [draft, ...others], store);
}

export function removeDraft(user: string, id: string, store: Store = localStorage): boolean {
  return keep(user, listDrafts(user, store).filter((draft) => draft.id !== id), store);
}
