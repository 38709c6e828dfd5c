import { useQuery } from '@tanstack/react-query';
import { readAll } from '../approved/read_all';
import { STEPS, type StepRow } from './types';

// What happened to a product, the last first.
export function useSteps(review: string) {
  return useQuery({
    queryKey: [STEPS, review],
    queryFn: async ({ signal }) =>
      (await readAll<StepRow>(STEPS, { review }, signal)).toSorted((left, right) => right.step_no - left.step_no),
  });
}
