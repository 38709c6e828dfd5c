import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId, ProblemError } from '@/shared/api/client';
import type { Receipt } from '@/shared/api/types';
import { draftId } from '@/shared/drafts/draft_store';
import { useDraftKeeper } from '@/shared/drafts/use_draft_keeper';
import { useSending } from '@/shared/drafts/use_sending';
import { problemNaming } from '../../certificates/apply/places';
import { withState } from '../told_state';
import { emptyDraft, STATEMENTS, statementOf, withoutLine, type Draft, type LineDraft } from './draft';
import { fieldOfPlace, gapsOf, type Step } from './places';

const COMMAND = 'treaty/origin_declarations/declare_origin';

const placeIn = (error: unknown) =>
  error instanceof ProblemError && error.problem.place ? fieldOfPlace(error.problem.place) : undefined;

interface Removed {
  at: number;
  line: LineDraft;
}

// The form with its draft, the line that may be had back, and what was refused.
export function useForm(user: string) {
  const { t } = useTranslation('treaty');
  const [draft, setDraft] = useState(() => emptyDraft(draftId(STATEMENTS, newId())));
  const [step, setStep] = useState<Step>('basis');
  const [removed, setRemoved] = useState<Removed | undefined>(undefined);
  const [declared, setDeclared] = useState<{ receipt: Receipt; number: string } | undefined>(undefined);
  const untouched = useMemo(() => emptyDraft(''), []);
  const keeper = useDraftKeeper(STATEMENTS, user, draft, untouched);
  const sending = useSending(
    keeper,
    (one: Draft) => ({ name: COMMAND, fields: statementOf(one) }),
    (receipt, one) => setDeclared({ receipt, number: one.origin_declaration.trim() }),
  );
  const place = useMemo(() => placeIn(sending.error), [sending.error]);
  const error = useMemo(() => {
    if (!(sending.error instanceof ProblemError) || !place) {
      return withState(sending.error, (phase) => t(`approved.state.${phase}`));
    }
    return new ProblemError(problemNaming(sending.error.problem, t(`statement.field.${place.field}`)));
  }, [sending.error, place, t]);
  const change = (part: Partial<Draft>) => {
    if (sending.isError) sending.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const show = (one: Draft) => {
    sending.reset();
    setRemoved(undefined);
    setDraft(one);
    setStep('basis');
  };
  const remove = (at: number) => {
    const line = draft.lines[at];
    if (!line) return;
    change(withoutLine(draft, at));
    setRemoved({ at, line });
  };
  const takeBack = () => {
    if (removed) change({ lines: draft.lines.toSpliced(removed.at, 0, removed.line) });
    setRemoved(undefined);
  };
  // A refusal that names a field is shown there.
  const declare = () =>
    sending.mutate(draft, {
      onError: (refused) => {
        const at = placeIn(refused);
        if (at) setStep(at.step);
      },
    });
  return {
    draft, step, setStep, removed, declared, keeper, error, place, change, show, remove, takeBack, declare,
    isReady: gapsOf(draft).length === 0 && !sending.isPending,
    errorOf: (field: string, line?: number) =>
      place?.field === field && place.line === line && error instanceof ProblemError ? error.problem.title : undefined,
  };
}

export type Form = ReturnType<typeof useForm>;
