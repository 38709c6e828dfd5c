import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useSession } from '@/shared/session/session';
import { useGoods } from './read_all';
import { EXPORTERS, type ExporterRow } from './types';

// For whom the reader acts.
export function useActor(): string {
  const { me, actingFor } = useSession();
  return actingFor ?? me?.organisation.id ?? '';
}

// The approval of the exporter that the reader acts for: none where it never asked.
export function useOwnApproval(isWanted = true) {
  const key = useActor();
  return useRead<Rows<ExporterRow>>(EXPORTERS, { key, limit: 1 }, isWanted && key !== '');
}

// The goods that it filed; nobody who never asked for approval has any, and none are asked for.
export function useOwnGoods() {
  const own = useOwnApproval();
  return useGoods(useActor(), own.data?.items.length === 1);
}
