import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ProblemError } from '@/shared/api/client';
import { useSettled } from '@/shared/goods/goods_search';
import { removeDraft, type AnyDraft, type DraftKind } from './draft_store';
import { keepDraft, openDraft, throwAway } from './kept_drafts';

const KEEP_AFTER = 1500;

export interface Keeping {
  state: 'none' | 'zone' | 'device' | 'nowhere' | 'conflict' | 'refused';
  at: string;
}

export const DRAFTS = '/workspace/drafts';

// What its writer wrote: under which key it was sent is not part of that.
const writtenIn = (draft: AnyDraft) => JSON.stringify({ ...draft, attempt: undefined });

function isStatus(error: unknown, status: number): boolean {
  return error instanceof ProblemError && error.problem.status === status;
}

// Keeps the draft whenever its writer pauses. Calls go one after the other, so that a version is
// known before it is changed; another window's or a colleague's version is never written over
// unless its writer says so. `untouched` is the draft before anybody wrote: that is not kept.
export function useDraftKeeper<Draft extends AnyDraft>(
  kind: DraftKind<Draft>,
  user: string,
  draft: Draft,
  untouched: Draft,
) {
  const client = useQueryClient();
  const [keeping, setKeeping] = useState<Keeping>({ state: 'none', at: '' });
  const versions = useRef(new Map<string, number>());
  const texts = useRef(new Map<string, string>());
  const safe = useRef(''); // what was written last and is kept, wherever that is
  const ended = useRef(new Set<string>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const settled = useSettled(draft, KEEP_AFTER);

  const enqueue = useCallback(<T,>(work: () => Promise<T>): Promise<T> => {
    const done = queue.current.then(work);
    queue.current = done.catch(() => undefined);
    return done;
  }, []);

  const keepNow = useCallback(
    async (one: Draft) => {
      const text = JSON.stringify(one);
      if (ended.current.has(one.id) || texts.current.get(one.id) === text) return;
      try {
        const kept = await keepDraft(kind, user, one, versions.current.get(one.id));
        if (kept.where !== 'nowhere') safe.current = writtenIn(one);
        if (kept.where === 'zone') {
          versions.current.set(one.id, kept.summary.version);
          texts.current.set(one.id, text);
        }
        const at = kept.where === 'zone' ? kept.summary.changed_at : kept.where === 'device' ? kept.at : '';
        setKeeping({ state: kept.where, at });
        await client.invalidateQueries({ queryKey: [DRAFTS] });
      } catch (error) {
        setKeeping({ state: isStatus(error, 412) ? 'conflict' : 'refused', at: '' });
      }
    },
    [kind, user, client],
  );
  const keep = useCallback((one: Draft) => enqueue(() => keepNow(one)), [enqueue, keepNow]);

  const isConflict = keeping.state === 'conflict';
  const isWritten = JSON.stringify(settled) !== JSON.stringify({ ...untouched, id: settled.id });
  useEffect(() => {
    if (!isConflict && isWritten) void keep(settled);
  }, [settled, isConflict, isWritten, keep]);

  const open = useCallback(
    (id: string) =>
      enqueue(async () => {
        const opened = await openDraft<Draft>(id);
        versions.current.set(id, opened.version);
        safe.current = writtenIn(opened.draft);
        texts.current.set(id, JSON.stringify(opened.draft));
        setKeeping({ state: 'none', at: '' });
        return opened.draft;
      }),
    [enqueue],
  );

  // Mine instead of theirs: their version is looked up and then changed.
  const insist = useCallback(
    (one: Draft) =>
      enqueue(async () => {
        try {
          versions.current.set(one.id, (await openDraft<Draft>(one.id)).version);
        } catch (error) {
          if (!isStatus(error, 404)) throw error;
          versions.current.delete(one.id); // they threw it away: it is written anew
        }
        await keepNow(one);
      }),
    [enqueue, keepNow],
  );

  // What was sent or thrown away is not kept again by a pause that comes late.
  const end = useCallback(
    (id: string) =>
      enqueue(async () => {
        ended.current.add(id);
        removeDraft(kind, user, id);
        try {
          await throwAway(id);
        } catch (error) {
          if (!isStatus(error, 404)) throw error;
        }
        versions.current.delete(id);
        texts.current.delete(id);
        await client.invalidateQueries({ queryKey: [DRAFTS] });
      }),
    [enqueue, kind, user, client],
  );
  const restore = useCallback(
    (one: Draft) => {
      ended.current.delete(one.id);
      return keep(one);
    },
    [keep],
  );
  // Whether something is written that is kept nowhere yet: whoever leaves now would lose it.
  const wouldLose = useCallback(
    (one: Draft) => {
      const text = writtenIn(one);
      const isNew = text !== writtenIn({ ...untouched, id: one.id });
      return isNew && !ended.current.has(one.id) && safe.current !== text;
    },
    [untouched],
  );
  return { keeping, keep, open, insist, end, restore, wouldLose };
}
