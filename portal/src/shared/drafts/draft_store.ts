import type { Attempt } from './attempt';

// Drafts on this device: kept while the zone cannot be reached.

// What every draft has, whatever form it is of.
export interface AnyDraft {
  id: string;
  saved_at: string;
  lines: unknown[];
  attempt?: Attempt;
}

// The forms share one shelf of the organisation: the beginning of its id says which form a draft is
// of. Lodging was there first, and has none.
export interface DraftKind<Draft extends AnyDraft> {
  name: string;
  titleOf: (draft: Draft) => string;
}

export function draftId(kind: { name: string }, id: string): string {
  return kind.name ? `${kind.name}.${id}` : id;
}

export function isOfKind(kind: { name: string }, id: string): boolean {
  return kind.name ? id.startsWith(`${kind.name}.`) : !id.includes('.');
}

export type Store = Pick<Storage, 'getItem' | 'setItem'>;

const DRAFTS_MAX = 50;
const nameOf = (kind: { name: string }, user: string) => `cassia.drafts.${draftId(kind, user)}`;

function isDraft(value: unknown): value is AnyDraft {
  const draft = value as Partial<AnyDraft> | null;
  return typeof draft?.id === 'string' && Array.isArray(draft.lines);
}

// Newest first. What cannot be read is as if it were not there.
export function listDrafts<Draft extends AnyDraft>(
  kind: DraftKind<Draft>,
  user: string,
  store: Store = localStorage,
): Draft[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(nameOf(kind, user)) ?? '[]');
    return Array.isArray(kept) ? (kept.filter(isDraft) as Draft[]) : [];
  } catch {
    return [];
  }
}

// Whether it could be kept: storage may be forbidden or full.
function keep(name: string, drafts: AnyDraft[], store: Store): boolean {
  try {
    store.setItem(name, JSON.stringify(drafts.slice(0, DRAFTS_MAX)));
    return true;
  } catch {
    return false;
  }
}

export function saveDraft<Draft extends AnyDraft>(
  kind: DraftKind<Draft>,
  user: string,
  draft: Draft,
  store: Store = localStorage,
): boolean {
  const others = listDrafts(kind, user, store).filter(({ id }) => id !== draft.id);
  return keep(nameOf(kind, user), [draft, ...others], store);
}

export function removeDraft<Draft extends AnyDraft>(
  kind: DraftKind<Draft>,
  user: string,
  id: string,
  store: Store = localStorage,
): boolean {
  const others = listDrafts(kind, user, store).filter((draft) => draft.id !== id);
  return keep(nameOf(kind, user), others, store);
}
