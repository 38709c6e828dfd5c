import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import { answerOf, PATH, type Decision, type Detail } from './answer';

// What the law's own table would answer today; nothing is kept of the question. Without inputs
// nothing is asked.
export function useAnswer(inputs: Record<string, string | boolean> | undefined) {
  const { i18n } = useTranslation();
  const detail = useRead<Detail>(PATH);
  const asked = useQuery({
    queryKey: [`${PATH}/decisions`, inputs, i18n.language],
    queryFn: () => send<Decision>(`${PATH}/decisions`, inputs),
    enabled: inputs !== undefined,
    placeholderData: keepPreviousData,
  });
  const decision = inputs && asked.data;
  return {
    answer: decision && detail.data && answerOf(decision, detail.data),
    error: inputs ? (asked.error ?? detail.error) : null,
  };
}
