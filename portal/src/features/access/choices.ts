import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { zoneToday } from '@/shared/format/dates';

// What the law lets one choose from today: roles, matters that may be delegated, areas.
export interface AccessChoices {
  roles: string[];
  delegable: string[];
  areas: string[];
  webhookDesks: string[];
}

interface ListParameter {
  name: string;
  values: { value: string }[];
}

export function useChoices(): AccessChoices {
  const law = useRead<Rows<ListParameter>>('/law/parameters', {
    package: '00-access',
    as_of: zoneToday(),
  });
  const plan = useRead<{ areas: { id: string }[] }>('/oversight/tasks');
  const listIn = (name: string) =>
    law.data?.items.find((parameter) => parameter.name === name)?.values[0]?.value.split(', ') ?? [];
  return {
    roles: listIn('access.roles'),
    delegable: listIn('access.delegable'),
    webhookDesks: listIn('access.webhook_desks'),
    areas: plan.data?.areas.map((area) => area.id) ?? [],
  };
}
