import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId, ProblemError } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows, Receipt } from '@/shared/api/types';
import { draftId } from '@/shared/drafts/draft_store';
import { useDraftKeeper } from '@/shared/drafts/use_draft_keeper';
import { useSending } from '@/shared/drafts/use_sending';
import { useSettled } from '@/shared/goods/goods_search';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { useActor } from '../../approved/use_own';
import type { GoodsDraft } from '../../certificates/apply/bill_facts';
import { useHsDigits } from '../../certificates/apply/choices';
import { changed, type Change } from '../../certificates/apply/part';
import { problemNaming } from '../../certificates/apply/places';
import { useDetermination } from '../../certificates/apply/use_determination';
import { DESK, PRODUCTS, type ProductRow } from '../types';
import { draftAgain, emptyDraft, filingOf, goodIn, PRODUCT_DRAFTS, productOf, type Draft } from './draft';
import { fieldOfPlace, gapsOf, type Step } from './places';
import { inWords } from './told';

export interface FormProps {
  user: string;
  producer: string; // who writes, to begin with
  again: ProductRow | undefined; // the filing that is followed by another
}

const placeIn = (error: unknown) =>
  error instanceof ProblemError && error.problem.place ? fieldOfPlace(error.problem.place) : undefined;

// Whether a new product would take the place of another of the owner's.
function useIsTaken(key: string, isNew: boolean): boolean {
  const asked = useSettled(key, 400);
  const isNamed = !asked.endsWith(':');
  const found = useRead<Rows<ProductRow>>(PRODUCTS, { key: asked, limit: 1 }, isNew && isNamed);
  return isNew && asked === key && found.data?.items.length === 1;
}

// The form with its draft, and what was refused.
export function useForm({ user, producer, again }: FormProps) {
  const { t } = useTranslation('treaty');
  const organisation = useActor();
  const [draft, setDraft] = useState(() => {
    const id = draftId(PRODUCT_DRAFTS, newId());
    return again ? draftAgain(id, again) : emptyDraft(id, producer);
  });
  const [step, setStep] = useState<Step>('basis');
  const [filed, setFiled] = useState<{ receipt: Receipt; key: string; name: string } | undefined>(undefined);
  const untouched = useMemo(() => (again ? draftAgain('', again) : emptyDraft('', producer)), [again, producer]);
  const keeper = useDraftKeeper(PRODUCT_DRAFTS, user, draft, untouched);
  const hsDigits = useHsDigits(draft.agreement);
  const key = `${organisation}:${productOf(draft)}`;
  const isTaken = useIsTaken(key, draft.again === '' && filed === undefined);
  const sending = useSending(
    keeper,
    (one: Draft) => ({ name: `${DESK}/file_product`, fields: filingOf(one, organisation, hsDigits) }),
    (receipt, one) => setFiled({ receipt, key: `${organisation}:${productOf(one)}`, name: goodIn(one).goods_name.trim() }),
  );
  const { answer } = useDetermination(goodIn(draft), { ...draft, kind: 'new_issue' });
  const titleOf = useAgreementTitle();
  const place = useMemo(() => placeIn(sending.error), [sending.error]);
  const errorTold = () => {
    if (!(sending.error instanceof ProblemError) || !place) return sending.error;
    const named = problemNaming(sending.error.problem, t(`product.field.${place.field}`));
    return new ProblemError(inWords(named, answer, titleOf));
  };
  const error = errorTold();
  const change = (part: Change<Draft>) => {
    if (sending.isError) sending.reset();
    setDraft((before) => changed(before, part));
  };
  const setGood = (part: Change<GoodsDraft>) =>
    change((before) => ({ lines: [changed(goodIn(before), part)] }));
  const show = (one: Draft) => {
    sending.reset();
    setDraft(one);
    setStep('basis');
  };
  // A refusal that names a field is shown there.
  const file = () =>
    sending.mutate(draft, {
      onError: (refused) => {
        const at = placeIn(refused);
        if (at) setStep(at.step);
      },
    });
  return {
    draft, good: goodIn(draft), step, setStep, filed, keeper, error, place, key, isTaken, change, setGood, show, file,
    isReady: gapsOf(draft).length === 0 && !isTaken && hsDigits !== undefined && !sending.isPending,
    errorOf: (field: string) =>
      place?.field === field && error instanceof ProblemError ? error.problem.title : undefined,
  };
}

export type Form = ReturnType<typeof useForm>;
