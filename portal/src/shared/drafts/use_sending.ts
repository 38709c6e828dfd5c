import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { command, newId } from '@/shared/api/client';
import type { Receipt } from '@/shared/api/types';
import { attemptFor, type Attempt } from './attempt';
import type { AnyDraft } from './draft_store';

interface Keeper<Draft> {
  keep: (draft: Draft) => Promise<unknown>;
  end: (id: string) => Promise<unknown>;
}

// Gives the command of a draft under a key that is kept with it: after a lost answer, or a closed
// page, the same fields are asked for again and done once.
export function useSending<Draft extends AnyDraft>(
  keeper: Keeper<Draft>,
  commandOf: (draft: Draft) => { name: string; fields: unknown },
  onSent: (receipt: Receipt, draft: Draft) => void,
) {
  const client = useQueryClient();
  const last = useRef<Attempt | undefined>(undefined);
  return useMutation({
    mutationFn: async (draft: Draft) => {
      const { name, fields } = commandOf(draft);
      const attempt = attemptFor([last.current, draft.attempt], fields, newId);
      last.current = attempt;
      await keeper.keep({ ...draft, attempt });
      return command(name, fields, { key: attempt.key });
    },
    onSuccess: async (receipt, draft) => {
      // Sent is sent: a draft that could not be thrown away only stays in the list.
      void keeper.end(draft.id).catch(() => undefined);
      onSent(receipt, draft);
      await client.invalidateQueries();
    },
  });
}
