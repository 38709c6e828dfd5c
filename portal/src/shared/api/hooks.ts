import { useMutation, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { command, newId, read, type Query } from './client';
import type { Receipt } from './types';

// Reads a view or table. Sentences come in the reader's language, so the language is part of what
// was asked.
export function useRead<T>(
  path: string,
  query: Query = {},
  enabled = true,
  kept: Pick<UseQueryOptions<T>, 'staleTime' | 'refetchInterval' | 'placeholderData'> = {},
) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [path, query, i18n.language],
    queryFn: ({ signal }) => read<T>(path, query, signal),
    enabled,
    ...kept,
  });
}

interface Given {
  fields: unknown;
  version?: number;
}

// A command to a desk. The idempotency key lives until the command is accepted: pressing the
// button again after a lost answer does it once. The receipt is handed over first: the views that
// are asked anew afterwards may take away whoever waits for it.
export function useCommand(name: string, onDone: (receipt: Receipt) => void = () => {}) {
  const key = useRef<{ fields: string; key: string } | undefined>(undefined);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ fields, version }: Given) => {
      const text = JSON.stringify(fields);
      if (key.current?.fields !== text) key.current = { fields: text, key: newId() };
      return command(name, fields, { key: key.current.key, version });
    },
    onSuccess: async (receipt) => {
      key.current = undefined;
      onDone(receipt);
      await client.invalidateQueries();
    },
  });
}
