import { useRead } from '@/shared/api/hooks';
import { withWanted, type Agreement, type Choice } from '@/shared/goods/law_choices';

const KEPT = { staleTime: Number.POSITIVE_INFINITY };

// The agreements under which approved exporters declare origin themselves.
export function useDeclaringAgreements(wanted: string): Choice[] {
  const found = useRead<{ items: Agreement[] }>('/law/agreements', {}, true, KEPT);
  const choices = (found.data?.items ?? [])
    .filter(({ proofs }) => proofs.includes('approved_declaration'))
    .map(({ id, title }) => ({ value: id, label: title }));
  return withWanted(choices, { value: wanted, label: wanted });
}
