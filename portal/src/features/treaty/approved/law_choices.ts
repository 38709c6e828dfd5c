import { useRead } from '@/shared/api/hooks';
import { useAgreementTitle, withWanted, type Agreement, type Choice } from '@/shared/goods/law_choices';
import { useOwnGoods } from './use_own';

const KEPT = { staleTime: Number.POSITIVE_INFINITY };

// What proofs an agreement takes today, by their names.
export function useProofsOf(agreement: string): string[] {
  const found = useRead<{ items: Agreement[] }>('/law/agreements', {}, true, KEPT);
  return found.data?.items.find(({ id }) => id === agreement)?.proofs ?? [];
}

// The agreements for which the reader's organisation filed goods.
export function useFiledAgreements(wanted: string): Choice[] {
  const titleOf = useAgreementTitle();
  const goods = useOwnGoods();
  const filed = (goods.data ?? []).filter(({ is_withdrawn }) => !is_withdrawn);
  const choiceOf = (id: string) => ({ value: id, label: titleOf(id) });
  return withWanted([...new Set(filed.map(({ agreement }) => agreement))].map(choiceOf), choiceOf(wanted));
}
