import { useCallback, useState } from 'react';
import { forgetText, keptText, placeOf } from '@/shared/drafts/kept_text';
import { useKeptText } from '@/shared/drafts/use_kept_text';
import { useSession } from '@/shared/session/session';
import { useHistory } from '@/shared/ui/use_history';
import { planOfText, textToKeep } from './kept_plan';
import { emptyPlan, type Plan } from './plan';

// What this device kept of an earlier visit.
function openedAt(place: string): { plan: Plan; at: string } | undefined {
  const kept = keptText(place);
  const plan = kept && planOfText(kept.text);
  return plan && { plan, at: kept.at };
}

// The schedule that is written, with its history, kept on this device for its user.
export function useSchedule() {
  const { me } = useSession();
  const place = placeOf('schedule', me?.user.id ?? '', 'stress_test');
  const [stage] = useState(() => String(new Date().getFullYear() + 1));
  const [opened] = useState(() => openedAt(place));
  const history = useHistory(() => opened?.plan ?? emptyPlan(stage));
  const [given, setGiven] = useState<readonly Plan[]>([]);
  const [cleared, setCleared] = useState<Plan | undefined>(undefined);
  const { now: plan, change } = history;
  const here = useKeptText(place, plan, useCallback((one: Plan) => textToKeep(one, given, stage), [given, stage]));
  return {
    history,
    keptAt: here.state === 'kept' ? here.at : here.state === 'none' ? opened?.at : undefined,
    isOpened: here.state === 'none' && !given.includes(plan) && cleared !== plan, // as it was kept
    isNowhere: here.state === 'nowhere',
    isGiven: given.includes(plan),
    isCleared: cleared === plan,
    // A file or an example takes the place of what is written.
    give: (next: Plan) => {
      setGiven((before) => [...before, next]);
      change(() => next);
    },
    clear: () => {
      const blank = emptyPlan(stage);
      forgetText(place);
      setCleared(blank);
      change(() => blank);
    },
  };
}

export type Schedule = ReturnType<typeof useSchedule>;
