import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, send } from '@/shared/api/client';
import { useSettled } from '@/shared/goods/goods_search';
import type { Answer } from './answer';
import { enquiryOf, gapsOf } from './enquiry';
import type { Form } from './form';
import { withNames } from './names';
import { textAt } from './part';
import { fieldOfPlace } from './places';

const PATH = '/investment/admission/answers';
const SETTLES_AFTER = 400;

// The answer while the enquiry is written: asked for as soon as it is whole and its writer pauses. A
// refusal calls parties by their names, and is shown at the field that it is about.
export function useAnswer(form: Form) {
  const { t, i18n } = useTranslation('investment');
  const gaps = gapsOf(form);
  const now = JSON.stringify(enquiryOf(form));
  const asked = useSettled(now, SETTLES_AFTER);
  const isWhole = gaps.length === 0;
  const query = useQuery({
    queryKey: [PATH, asked, i18n.language],
    queryFn: () => send<Answer>(PATH, JSON.parse(asked)),
    enabled: isWhole && asked === now,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const isAsking = isWhole && (asked !== now || query.isFetching);
  const problem = isWhole && query.error instanceof ProblemError ? query.error.problem : undefined;
  const field = fieldOfPlace(problem?.place);
  const sentence = problem && withNames(problem.title, form.parties);
  const refusal = useMemo(() => (field && sentence ? { field, text: sentence } : undefined), [field, sentence]);
  const [, list, at, name] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(field ?? '') ?? [];
  const error = problem
    ? new ProblemError({
        ...problem,
        title: sentence ?? '',
        facts: (problem.facts ?? []).map((fact) => ({ ...fact, value: withNames(fact.value, form.parties) })),
        ...(list && { place: `${t(`field.${list}`, { no: Number(at) + 1 })} · ${t(`field.${list}.${name}`)}` }),
      })
    : query.error;
  return {
    gaps,
    answer: isWhole && !query.isError ? query.data : undefined,
    error: isWhole ? error : null,
    retry: () => void query.refetch(),
    isAsking,
    refusal,
    errorAt: (one: string) => textAt(refusal, one),
  };
}
