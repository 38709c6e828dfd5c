import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ProblemError } from '@/shared/api/client';
import { useSettled } from '@/shared/goods/goods_search';
import { emptyDraft, type Draft } from './draft';
import { removeDraft } from './draft_store';
import { keepDraft, openDraft, throwAway } from './kept_drafts';

const KEEP_AFTER = 1500;

export interface Keeping {
  state: 'none' | 'zone' | 'device' | 'nowhere' | 'conflict' | 'refused';
  at: string;
}

export const DRAFTS = '/workspace/drafts';

function isWritten(draft: Draft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(emptyDraft(draft.id));
}

function isStatus(error: unknown, status: number): boolean {
  return error instanceof ProblemError && error.problem.status === status;
}

// Keeps the draft whenever its writer pauses. Calls go one after the other, so that a version is
// known before it is changed; another window's or a colleague's version is never written over
// unless its writer says so.
export function useDraftKeeper(user: string, draft: Draft) {
  const client = useQueryClient();
  const [keeping, setKeeping] = useState<Keeping>({ state: 'none', at: '' });
  const versions = useRef(new Map<string, number>());
  const texts = useRef(new Map<string, string>());
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
        const kept = await keepDraft(user, one, versions.current.get(one.id));
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
    [user, client],
  );
  const keep = useCallback((one: Draft) => enqueue(() => keepNow(one)), [enqueue, keepNow]);

  const isConflict = keeping.state === 'conflict';
  useEffect(() => {
    if (!isConflict && isWritten(settled)) void keep(settled);
  }, [settled, isConflict, keep]);

  const open = useCallback(
    (id: string) =>
      enqueue(async () => {
        const opened = await openDraft(id);
        versions.current.set(id, opened.version);
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
          versions.current.set(one.id, (await openDraft(one.id)).version);
        } catch (error) {
          if (!isStatus(error, 404)) throw error;
          versions.current.delete(one.id); // they threw it away: it is written anew
        }
        await keepNow(one);
      }),
    [enqueue, keepNow],
  );

  // What was lodged or thrown away is not kept again by a pause that comes late.
  const end = useCallback(
    (id: string) =>
      enqueue(async () => {
        ended.current.add(id);
        removeDraft(user, id);
        try {
          await throwAway(id);
        } catch (error) {
          if (!isStatus(error, 404)) throw error;
        }
        versions.current.delete(id);
        texts.current.delete(id);
        await client.invalidateQueries({ queryKey: [DRAFTS] });
      }),
    [enqueue, user, client],
  );
  const restore = useCallback(
    (one: Draft) => {
      ended.current.delete(one.id);
      return keep(one);
    },
    [keep],
  );
  return { keeping, keep, open, insist, end, restore };
}
