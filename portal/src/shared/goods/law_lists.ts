import { useRead } from '@/shared/api/hooks';
import { zoneToday } from '@/shared/format/dates';

interface Parameter {
  name: string;
  values: { value: string }[];
}

// A list that law holds as a parameter, as of today: the passes of the zone.
export function useLawList(name: string): string[] {
  const found = useRead<{ items: Parameter[] }>('/law/parameters', { q: name, as_of: zoneToday() });
  const text = found.data?.items.find((parameter) => parameter.name === name)?.values[0]?.value;
  return (text ?? '').split(/[\s,[\]"]+/).filter(Boolean);
}
