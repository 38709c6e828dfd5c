import { App } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, newId, ProblemError, readFile } from '@/shared/api/client';
import type { Receipt } from '@/shared/api/types';
import { draftId } from '@/shared/drafts/draft_store';
import { useDraftKeeper } from '@/shared/drafts/use_draft_keeper';
import { useSending } from '@/shared/drafts/use_sending';
import { withState } from '../../approved/told_state';
import type { HandOver } from '../hand_over';
import { applicationOf } from './application';
import { useHsDigits } from './choices';
import { APPLICATIONS, draftWith, emptyDraft, withLineBack, withoutLine, type Draft } from './draft';
import { contentsOf } from './earlier';
import { gapsOf } from './gaps';
import { changed, type Change } from './part';
import { placeOf, problemNaming, type Step } from './places';
import type { Undo } from './undo_note';

const COMMAND = 'treaty/origin_certification/apply_for_certificate';

export interface FormProps {
  user: string;
  exporter: string;
  given: HandOver | undefined;
}

// The form with its draft, what may be undone in it, and what was refused.
export function useForm({ user, exporter, given }: FormProps) {
  const { t } = useTranslation('treaty');
  const { message } = App.useApp();
  const [draft, setDraft] = useState(() =>
    given ? draftWith(given, exporter) : emptyDraft(draftId(APPLICATIONS, newId()), exporter),
  );
  const [step, setStep] = useState<Step>('basis');
  const [undo, setUndo] = useState<Undo | undefined>(undefined);
  const [applied, setApplied] = useState<{ receipt: Receipt; number: string } | undefined>(undefined);
  const untouched = useMemo(() => emptyDraft('', exporter), [exporter]);
  const keeper = useDraftKeeper(APPLICATIONS, user, draft, untouched);
  const hsDigits = useHsDigits(draft.agreement);
  const sending = useSending(
    keeper,
    (one: Draft) => ({ name: COMMAND, fields: applicationOf(one, hsDigits) }),
    (receipt, one) => setApplied({ receipt, number: one.certificate.trim() }),
  );
  // A refusal at a field of the form calls it what the form does.
  const { error, place } = useMemo(() => {
    const refused = sending.error instanceof ProblemError ? sending.error.problem : undefined;
    const at = refused && placeOf(refused, draft);
    const named = refused && at && problemNaming(refused, t(`apply.field.${at.field}`));
    const told = named ? new ProblemError(named) : sending.error;
    const isOfReview = refused?.code === 'product_phase';
    return { error: isOfReview ? withState(told, (phase) => t(`product.phase.${phase}`)) : told, place: at };
  }, [sending.error, draft, t]);
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const change = (part: Change<Draft>) => {
    if (sending.isError) sending.reset();
    setUndo((before) => (before?.isWhole ? undefined : before));
    setDraft((before) => changed(before, part));
  };
  const show = (one: Draft) => {
    sending.reset();
    setUndo(undefined);
    setDraft(one);
    setStep('basis');
  };
  const remove = (at: number) => {
    const line = draft.lines[at];
    if (!line) return;
    change(withoutLine(draft, at));
    setUndo({
      text: t('apply.line.removed', { no: at + 1 }),
      step: 'goods',
      back: (now) => ({ ...now, ...withLineBack(now, at, line) }),
    });
  };
  const takeOver = (number: string) => {
    change({ earlier: number });
    if (!number) return;
    const before = { ...draft, earlier: number };
    readFile(addressOf(`/treaty/certificates/${encodeURIComponent(number)}/certificate.txt`))
      .then((file) => file.text())
      .then((text) => {
        change((now) => (now.earlier === number ? (contentsOf(text, now) ?? {}) : {}));
        setUndo({ text: t('apply.taken_over', { number }), step: 'basis', back: () => before, isWhole: true });
      })
      .catch(() => void message.error(t('apply.not_taken_over', { number })));
  };
  // A refusal that names a field is shown there.
  const apply = () =>
    sending.mutate(draft, {
      onError: (refused) => {
        const at = refused instanceof ProblemError ? placeOf(refused.problem, draft) : undefined;
        if (at) setStep(at.step);
      },
    });
  const takeBack = (back: Undo['back']) => {
    setDraft(back);
    setUndo(undefined);
  };
  return {
    draft, step, setStep, undo, applied, keeper, sending, error, problem, place, change,
    show, remove, takeOver, takeBack, apply,
    isReady: gapsOf(draft).length === 0 && hsDigits !== undefined && !sending.isPending,
  };
}

export type Form = ReturnType<typeof useForm>;
