import { noteReason, parseKey, splitNote } from '@/shared/signed/note';
import type { ReleasedList } from './types';

const KIND = 'cassia-released-list/1\n';

export type ListFault = 'key_malformed' | 'list_not_signed' | 'list_malformed' | 'list_of_other_device';

// The list in a note, when the zone signed it for this device; else why it is none.
export function openList(
  note: string,
  keyText: string,
  device: string,
): { list: ReleasedList } | { fault: ListFault } {
  const key = parseKey(keyText);
  if (!key) return { fault: 'key_malformed' };
  if (noteReason(note, key)) return { fault: 'list_not_signed' };
  const signed = splitNote(note)?.signed ?? '';
  if (!signed.startsWith(KIND)) return { fault: 'list_malformed' };
  try {
    const list = JSON.parse(signed.slice(KIND.length)) as ReleasedList;
    return list.device_id === device ? { list } : { fault: 'list_of_other_device' };
  } catch {
    return { fault: 'list_malformed' };
  }
}
