import { addressOf, FaultError, type Query } from '@/shared/api/client';
import { saveFile } from '@/shared/ui/save_file';

// Hands the rows over as a file. Fetched, since a plain link could not say for whom one acts.
export async function exportCsv(path: string, query: Query, actingFor?: string): Promise<void> {
  const response = await fetch(addressOf(`${path}.csv`, query), {
    credentials: 'same-origin',
    headers: actingFor ? { 'act-for': actingFor } : {},
  });
  if (!response.ok) throw new FaultError('unreachable');
  saveFile(await response.blob(), `${path.split('/').at(-1) ?? 'rows'}.csv`);
}
