import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../draft';
import type { FieldPlace, Step } from '../places';
import { Claims, Differences } from './claims';
import { isMended, placeOfElement } from './element_places';
import { focusField } from './focus_field';
import type { Imported, MessageProblem } from './types';
import { UnverifiedCodes } from './unverified_codes';

interface ReportProps {
  form: { draft: Draft; step: Step; setStep: (step: Step) => void };
  imported: Imported;
  area: RefObject<HTMLDivElement | null>;
  onUndo: (() => void) | undefined;
}

// Opens the step of a field, and there the field.
function useJump({ step, setStep }: ReportProps['form'], area: ReportProps['area']) {
  const { t } = useTranslation('treaty');
  const [wanted, setWanted] = useState<FieldPlace | undefined>(undefined);
  useEffect(() => {
    if (wanted?.step === step && area.current) {
      const { field, line } = wanted;
      focusField(area.current, [t(`apply.field.${field}`), t(`register.${field}`)], line);
    }
  }, [wanted, step, area, t]);
  return (place: FieldPlace) => {
    setStep(place.step);
    setWanted({ ...place });
  };
}

interface ProblemsProps {
  draft: Draft;
  problems: MessageProblem[];
  onGo: (place: FieldPlace) => void;
}

// What has to be looked at by hand; where it is a field of the form, that is a step away.
function Problems({ draft, problems, onGo }: ProblemsProps) {
  const { t } = useTranslation('treaty');
  const nameOf = ({ field, line }: FieldPlace) =>
    [line !== undefined && draft.lines.length > 1 && t('line.nth', { no: line + 1 }), t(`apply.field.${field}`)]
      .filter(Boolean)
      .join(' · ');
  return (
    <ul className="plain-list message-problems">
      {problems.map((problem) => {
        const place = placeOfElement(problem.element, draft);
        const mended = isMended(problem, draft);
        return (
          <li key={`${problem.element} ${problem.kind}`} className={mended ? 'message-mended' : undefined}>
            {place && (
              <button type="button" className="link-button" onClick={() => onGo(place)}>
                {nameOf(place)}
              </button>
            )}
            <span>{t(`apply.message.problem.${problem.kind}`, { text: problem.text || t('none') })}</span>
            <code>{problem.element}</code>
            {mended && <span className="mark mark-sure">{t('apply.message.mended')}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function LeftOver({ left_over, left_over_count }: Imported) {
  const { t } = useTranslation('treaty');
  const more = left_over_count - left_over.length;
  return (
    <details className="message-left">
      <summary>{t('apply.message.left_over', { count: left_over_count })}</summary>
      <p className="soft">{t('apply.message.left_over.lead')}</p>
      <ul className="message-elements">
        {left_over.map((element, at) => (
          <li key={at}>
            <code>{element}</code>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="soft">{t('apply.message.left_over.more', { count: more })}</p>}
    </details>
  );
}

// What the message filled, what is to be mended, what it claims of origin, and what was left.
export function MessageReport({ form, imported, area, onUndo }: ReportProps) {
  const { t } = useTranslation('treaty');
  const { draft, step } = form;
  const jump = useJump(form, area);
  const { file, fields, lines, problems } = imported;
  const open = problems.filter((problem) => !isMended(problem, draft)).length;
  const summary = open > 0 ? t('apply.message.open', { count: open }) : t('apply.message.none_open');
  return (
    <>
      <p role="status">
        {t('apply.message.filled', { file, fields, lines })}{' '}
        {onUndo && (
          <button type="button" className="link-button" onClick={onUndo}>
            {t('drafts.undo')}
          </button>
        )}
      </p>
      {imported.earlier && (
        <p className="note">{t(`apply.message.earlier.${imported.earlier}`, { number: draft.earlier })}</p>
      )}
      {/* On the steps behind the first the fields stand first: what is left is a click away. */}
      <details key={step} className="message-report" open={step === 'basis'}>
        <summary>
          {summary} {step !== 'basis' && <Differences draft={draft} />}
        </summary>
        <div className="stack-small">
          {problems.length > 0 && <Problems draft={draft} problems={problems} onGo={jump} />}
          <UnverifiedCodes />
          <Claims draft={draft} />
          {imported.left_over_count > 0 && <LeftOver {...imported} />}
        </div>
      </details>
    </>
  );
}
