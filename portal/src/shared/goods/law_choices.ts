import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { components } from '@/shared/api/generated/law';

type Unit = components['schemas']['UnitView'];
export type Agreement = components['schemas']['AgreementView'];

export interface Choice {
  value: string;
  label: string;
}

// A list of the law book changes with a release of the zone, not while a form is open.
const KEPT = { staleTime: Number.POSITIVE_INFINITY };

// What `wanted` holds stands among the choices even where the law does not name it: a draft may be
// older than the law, and the zone itself says what it makes of it.
export function withWanted(choices: Choice[], wanted: Choice): Choice[] {
  const isThere = wanted.value === '' || choices.some(({ value }) => value === wanted.value);
  return isThere ? choices : [wanted, ...choices];
}

// The units in which quantities are declared, in the reader's words.
export function useUnitChoices(): (wanted: string) => Choice[] {
  const { t } = useTranslation();
  const found = useRead<{ items: Unit[] }>('/law/units', {}, true, KEPT);
  const choiceOf = (unit: string) => ({ value: unit, label: `${t(`unit.${unit}`, unit)} ${unit}` });
  const choices = (found.data?.items ?? []).map(({ unit }) => choiceOf(unit));
  return (wanted) => withWanted(choices, choiceOf(wanted));
}

// The agreements whose rates may be claimed today, by their titles.
export function useAgreementChoices(): (wanted: string) => Choice[] {
  const found = useRead<{ items: Agreement[] }>('/law/agreements', {}, true, KEPT);
  const choices = (found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (wanted) => withWanted(choices, { value: wanted, label: wanted });
}

// The Parties for which an agreement is in force today, by their letters; none while they are not known.
export function useAgreementParties(agreement: string): string[] {
  const found = useRead<{ items: Agreement[] }>('/law/agreements', {}, true, KEPT);
  return found.data?.items.find(({ id }) => id === agreement)?.parties ?? [];
}

// The title of an agreement, or its id while it is not known.
export function useAgreementTitle(): (id: string) => string {
  const choicesWith = useAgreementChoices();
  return (id) => choicesWith(id).find(({ value }) => value === id)?.label ?? id;
}
