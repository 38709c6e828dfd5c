import { addressOf, call, FaultError } from '@/shared/api/client';
import { removeDraft, saveDraft, type AnyDraft, type DraftKind } from './draft_store';

// Drafts are kept by the zone, for all in the organisation who may write it; this device keeps one
// only while the zone cannot be reached.

export interface DraftSummary {
  draft: string;
  version: number;
  title: string;
  changed_by: string;
  changed_at: string;
}

export type Kept =
  | { where: 'zone'; summary: DraftSummary }
  | { where: 'device'; at: string }
  | { where: 'nowhere' };

const addressOfDraft = (id: string) => addressOf(`/workspace/drafts/${id}`);
const ifMatch = (version: number | undefined) =>
  version === undefined ? {} : { headers: { 'if-match': `"${version}"` } };

// At the version that was seen; without one it is new. Throws what `call` throws but for a zone
// that cannot be reached.
export async function keepDraft<Draft extends AnyDraft>(
  kind: DraftKind<Draft>,
  user: string,
  draft: Draft,
  version?: number,
): Promise<Kept> {
  try {
    const { body } = await call<DraftSummary>(addressOfDraft(draft.id), {
      method: 'PUT',
      body: { title: kind.titleOf(draft), fields: draft },
      ...ifMatch(version),
    });
    removeDraft(kind, user, draft.id);
    return { where: 'zone', summary: body };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const at = new Date().toISOString();
    const isKept = saveDraft(kind, user, { ...draft, saved_at: at });
    return isKept ? { where: 'device', at } : { where: 'nowhere' };
  }
}

export async function openDraft<Draft extends AnyDraft>(
  id: string,
): Promise<{ draft: Draft; version: number }> {
  const { body } = await call<{ summary: DraftSummary; fields: Draft }>(addressOfDraft(id), {
    method: 'GET',
  });
  return { draft: { ...body.fields, id }, version: body.summary.version };
}

export async function throwAway(id: string): Promise<void> {
  await call(addressOfDraft(id), { method: 'DELETE' });
}

export function matches(summary: DraftSummary, text: string): boolean {
  return summary.title.toLowerCase().includes(text.trim().toLowerCase());
}
