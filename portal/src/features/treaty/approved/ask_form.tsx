import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/shared/api/client';
import { useCommand } from '@/shared/api/hooks';
import { zoneToday } from '@/shared/format/dates';
import { useLawList } from '@/shared/goods/law_lists';
import { useName } from '@/shared/texts/names';
import { organisationNames } from '@/shared/texts/organisations';
import { ChoiceField } from '@/shared/ui/fields';
import { useReceipts } from '@/shared/ui/receipts';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { AnswerView } from './answer_view';
import { ConditionFields } from './condition_fields';
import { conditionsOf, inputsOf, isComplete, UNSAID } from './conditions';
import { useActor } from './use_own';
import { useAnswer } from './use_answer';

// The offices that approve exporters, by the names of the register where an answer told them.
export function useCustomsChoices() {
  const { t } = useTranslation('treaty');
  const nameOf = useName();
  return useLawList('approved_exporter.customs').map((id) => ({
    value: id,
    label: nameOf(organisationNames(id)) || t(`issuer.${id}`, id),
  }));
}

// Asks one office for approval; what the law's table would answer is shown while it is written.
export function AskForm({ customs: before }: { customs: string }) {
  const { t } = useTranslation('treaty');
  const approved_exporter = useActor();
  const [customs, setCustoms] = useState(before);
  const [typed, setTyped] = useState(UNSAID);
  const { keep } = useReceipts();
  const choices = useCustomsChoices();
  const today = zoneToday();
  const isTold = isComplete(typed, today);
  const inputs = isTold ? inputsOf('application', typed, today) : undefined;
  const { answer, error } = useAnswer(inputs);
  const ask = useCommand('treaty/approved_exporters/ask_approval', (receipt) => keep(receipt, t('approved.asked.done')));
  const send = () => ask.mutate({ fields: { approved_exporter, customs, conditions: conditionsOf(typed) } });
  const problem = ask.error instanceof ProblemError ? ask.error.problem : undefined;
  const errorAt = (place: string) => (problem?.place === place ? problem.title : undefined);
  const change = <T,>(set: (value: T) => void) => (value: T) => {
    if (ask.isError) ask.reset();
    set(value);
  };
  return (
    <div className="verdict-columns">
      <form
        className="stack-small"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="soft">{t('approved.ask.lead')}</p>
        <ChoiceField
          label={t('approved.customs')}
          value={customs}
          none={t('choose')}
          options={choices}
          error={errorAt('customs')}
          onChange={change(setCustoms)}
        />
        <ConditionFields typed={typed} onChange={change(setTyped)} errorOf={(field) => errorAt(`conditions.${field}`)} />
        {ask.isError && <ErrorCard error={ask.error} onRetry={send} />}
        <p className="button-row">
          <button type="submit" className="solid-button" disabled={!isTold || customs === '' || ask.isPending}>
            {t('approved.ask.send')}
          </button>
        </p>
      </form>
      <div className="stack-small">
        <h3>{t('approved.foresight')}</h3>
        <p className="soft">{t('approved.foresight.lead')}</p>
        <AnswerView answer={answer} error={error} inputs={inputs} waiting={t('approved.foresight.waiting')} />
      </div>
    </div>
  );
}
