import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneToday } from '@/shared/format/dates';
import { Act } from '@/shared/ui/act';
import { AreaField, ChoiceField } from '@/shared/ui/fields';
import { Section } from '@/shared/ui/page';
import { AnswerView } from './answer_view';
import { ConditionFields } from './condition_fields';
import { conditionsOf, inputsOf, isComplete, typedOf, UNSAID, type Typed } from './conditions';
import { factsIn } from './standing';
import { useSteps } from './standing_view';
import type { ExporterRow, StepRow } from './types';
import { useAnswer } from './use_answer';

const INCIDENTS = ['aeo_lost', 'misuse'] as const;

const DECIDE = 'treaty/approved_exporters/decide_approval';

interface DecideProps {
  row: ExporterRow;
  // What the exporter said of itself; customs finds for itself whether it is so.
  said: Typed;
}

function Decide({ row, said }: DecideProps) {
  const { t } = useTranslation('treaty');
  const [typed, setTyped] = useState(UNSAID);
  const [remark, setRemark] = useState('');
  const today = zoneToday();
  const isFound = isComplete(typed, today);
  const inputs = isFound ? inputsOf('application', typed, today) : undefined;
  const { answer, error } = useAnswer(inputs);
  return (
    <Section
      title={t('approved.decide')}
      extra={
        <button type="button" className="plain-button" onClick={() => setTyped(said)}>
          {t('approved.as_said')}
        </button>
      }
    >
      <div className="verdict-columns">
        <div className="stack-small">
          <p className="soft">{t('approved.decide.lead')}</p>
          <ConditionFields typed={typed} onChange={setTyped} errorOf={() => undefined} />
          <AreaField label={t('approved.remark')} value={remark} onChange={setRemark} />
          <div className="choices">
            <Act
              label={t('approved.decide.act')}
              question={t(`approved.decide.question.${answer?.outcome === 'approve' ? 'approve' : 'refuse'}`, { exporter: row.key })}
              done={t('approved.decide.done', { exporter: row.key })}
              command={DECIDE}
              fieldsOf={() => ({ approved_exporter: row.key, conditions: conditionsOf(typed), remark: remark.trim() })}
              isDisabled={!answer}
            />
          </div>
        </div>
        <div className="stack-small">
          <h3>{t('approved.foresight')}</h3>
          <AnswerView answer={answer} error={error} inputs={inputs} waiting={t('approved.decide.waiting')} />
        </div>
      </div>
    </Section>
  );
}

function Incident({ row, found }: { row: ExporterRow; found: Typed }) {
  const { t } = useTranslation('treaty');
  const [incident, setIncident] = useState('');
  // What is suspended is not suspended again.
  const canSuspend = row.phase === 'approved';
  const today = zoneToday();
  const isAsked = incident !== '' && isComplete(found, today);
  const inputs = isAsked ? inputsOf(incident, found, today) : undefined;
  const { answer, error } = useAnswer(inputs);
  const follows = answer?.outcome ?? '';
  return (
    <Section title={t('approved.incident')}>
      <div className="stack-small">
        <p className="soft">{t('approved.incident.lead')}</p>
        <ChoiceField
          className="short-field"
          label={t('approved.incident.kind')}
          value={incident}
          none={t('choose')}
          options={INCIDENTS.filter((value) => canSuspend || value === 'misuse').map((value) => ({ value, label: t(`approved.value.${value}`) }))}
          onChange={setIncident}
        />
        {incident !== '' && (
          <>
            {follows && (
              <p className="note" role="alert">
                {t(`approved.follows.${follows}`, follows)}
              </p>
            )}
            <AnswerView answer={answer} error={error} inputs={inputs} waiting={t('approved.decide.waiting')} />
          </>
        )}
        <div className="choices">
          <Act
            label={t('approved.incident.act')}
            question={
              <>
                {t('approved.incident.question', { exporter: row.key })}{' '}
                <strong>{follows && t(`approved.follows.${follows}`, follows)}</strong>
              </>
            }
            done={t('approved.incident.done', { exporter: row.key })}
            command="treaty/approved_exporters/record_approval_incident"
            reason={t('approved.finding')}
            fieldsOf={(finding) => ({ approved_exporter: row.key, incident, finding })}
            isDisabled={!answer}
            isGrave
            onDone={() => setIncident('')}
          />
        </div>
      </div>
    </Section>
  );
}

const toldBy = (steps: readonly StepRow[], ...names: string[]) => {
  const step = steps.find((one) => names.includes(one.step));
  return step ? typedOf(factsIn(step.facts)) : UNSAID;
};

// What the office that was asked may do with the exporter as it stands.
export function OfficerActs({ row }: { row: ExporterRow }) {
  const { data } = useSteps(row.key);
  const steps = data?.items ?? [];
  const canLose = row.phase === 'approved' || row.phase === 'suspended';
  return (
    <>
      {row.is_asked && <Decide key={`decide ${row.changed_at}`} row={row} said={toldBy(steps, 'asked')} />}
      {canLose && <Incident row={row} found={toldBy(steps, 'approved')} />}
    </>
  );
}
