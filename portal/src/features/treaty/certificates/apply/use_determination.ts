import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/treaty';
import { useRead } from '@/shared/api/hooks';
import { useSettled } from '@/shared/goods/goods_search';
import { VERSIONS, type BillVersionRow } from '../../origin/kept';
import { PRODUCTS, type ProductRow } from '../../products/types';
import { ratesOf, textToSend, type GoodsDraft } from './bill_facts';
import { useMadeIn } from './choices';
import { hasBills, type Draft } from './draft';

type Determinations = components['schemas']['OriginDeterminations'];

// Under which agreement, for where.
export type Asked = Pick<Draft, 'agreement' | 'destination' | 'kind'>;

const SETTLE = 400;

// The text and rates of the line's bill: what was typed, or what the chosen version or product says.
export function useBillOf({ source, bill, version, text, product = '', rates }: GoodsDraft) {
  const isKept = source === 'kept' && bill !== '' && version !== '';
  const isReviewed = source === 'product' && product !== '';
  const kept = useRead<BillVersionRow>(`${VERSIONS}/${encodeURIComponent(`${bill}:${version}`)}`, {}, isKept);
  const reviewed = useRead<ProductRow>(`${PRODUCTS}/${encodeURIComponent(product)}`, {}, isReviewed);
  if (isKept) return { text: kept.data?.text ?? '', rates: kept.data?.rates ?? '', error: kept.error };
  if (isReviewed) return { text: reviewed.data?.bill ?? '', rates: reviewed.data?.rates ?? '', error: reviewed.error };
  return source === 'text' ? { text, rates, error: null } : { text: '', rates: '', error: null };
}

// What the zone makes of the line's bill under the agreement today, as it will when it is applied.
export function useDetermination(line: GoodsDraft, draft: Asked) {
  const { i18n } = useTranslation();
  const madeIn = useMadeIn();
  const bill = useBillOf(line);
  const enquiry = JSON.stringify({
    bill: textToSend(bill.text),
    exporter: madeIn,
    importer: draft.destination,
    on: null,
    agreements: [draft.agreement],
    rates: ratesOf(bill.rates),
  });
  const asked = useSettled(enquiry, SETTLE);
  const isComplete = Boolean(madeIn && draft.destination && draft.agreement && bill.text.trim());
  const answer = useQuery({
    queryKey: ['/treaty/origin/determinations', asked, i18n.language],
    queryFn: () => send<Determinations>('/treaty/origin/determinations', JSON.parse(asked)),
    enabled: isComplete && asked === enquiry && hasBills(draft.kind),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { bill, isComplete, query: answer, answer: isComplete ? answer.data?.answers[0] : undefined };
}
