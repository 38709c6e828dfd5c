import { useRead } from '@/shared/api/hooks';
import { zoneToday } from '@/shared/format/dates';

export interface Parameter {
  name: string;
  title: string;
  values: { value: string; is_unverified: boolean }[]; // as of a day: the one that holds
}

// What law says as of today below a beginning of names: 'single_window.'.
export function useLawParameters(prefix: string, isAsked = true): Parameter[] {
  const found = useRead<{ items: Parameter[] }>('/law/parameters', { q: prefix, as_of: zoneToday() }, isAsked);
  return (found.data?.items ?? []).filter(({ name }) => name.startsWith(prefix));
}

// A list that law holds as a parameter, as of today: the passes of the zone.
export function useLawList(name: string): string[] {
  const text = useLawParameters(name).find((parameter) => parameter.name === name)?.values[0]?.value;
  return (text ?? '').split(/[\s,[\]"]+/).filter(Boolean);
}
