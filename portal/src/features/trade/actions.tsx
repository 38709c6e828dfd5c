import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/shared/api/client';
import { useSentence } from '@/shared/texts/people';
import { Act } from '@/shared/ui/act';
import { CheckField, ChoiceField } from '@/shared/ui/fields';
import { RefusalCard } from '@/shared/ui/refusal_card';
import type { OfferedAction, Story } from './types';

const CONTROL_KINDS = [
  'inspection',
  'licence',
  'quarantine',
  'classification',
  'valuation',
  'intellectual_property',
];

function openLines(story: Story): number[] {
  const open = story.lines.filter((line) => line.state === 'lodged' || line.state === 'held');
  return [...new Set(open.map((line) => line.line_no))];
}

interface LinesProps {
  story: Story;
  chosen: number[];
  onChange: (chosen: number[]) => void;
}

// None chosen means all that are open, as on the wire.
function Lines({ story, chosen, onChange }: LinesProps) {
  const { t } = useTranslation('trade');
  const open = openLines(story);
  if (open.length < 2) return null;
  return (
    <fieldset className="line-choice">
      <legend>{t('act.lines')}</legend>
      {open.map((no) => (
        <CheckField
          key={no}
          label={t('act.line', { no, goods: story.lines.find((line) => line.line_no === no)?.goods })}
          isChecked={chosen.includes(no)}
          onChange={(isChecked) =>
            onChange(isChecked ? [...chosen, no].sort() : chosen.filter((one) => one !== no))
          }
        />
      ))}
    </fieldset>
  );
}

interface OneProps {
  story: Story;
  action: OfferedAction;
}

function Release({ story, action }: OneProps) {
  const { t } = useTranslation('trade');
  const [lines, setLines] = useState<number[]>([]);
  return (
    <Act
      label={t('act.release_consignment')}
      question={t('act.release_consignment.question', { id: story.declaration_id })}
      done={t('act.release_consignment.done')}
      command="trade/declarations/release_consignment"
      version={story.version}
      isDisabled={!action.is_possible && openLines(story).length < 2}
      fieldsOf={() => ({ declaration_id: story.declaration_id, line_nos: lines })}
    >
      <Lines story={story} chosen={lines} onChange={setLines} />
    </Act>
  );
}

function PlaceControl({ story, action }: OneProps) {
  const { t } = useTranslation('trade');
  const [kind, setKind] = useState('inspection');
  const [lines, setLines] = useState<number[]>([]);
  const [id, setId] = useState(() => `C-${newId().slice(0, 10)}`);
  return (
    <Act
      label={t('act.place_control')}
      question={t('act.place_control.question', { id: story.declaration_id })}
      done={t('act.place_control.done')}
      command="trade/declarations/place_control"
      reason={t('act.reason')}
      version={story.version}
      isDisabled={!action.is_possible}
      fieldsOf={(reason) => ({
        declaration_id: story.declaration_id,
        control_id: id,
        kind,
        line_nos: lines,
        reason,
      })}
      onDone={() => setId(`C-${newId().slice(0, 10)}`)}
    >
      <ChoiceField
        label={t('control.kind')}
        value={kind}
        options={CONTROL_KINDS.map((one) => ({ value: one, label: t(`control.${one}`) }))}
        onChange={setKind}
      />
      <Lines story={story} chosen={lines} onChange={setLines} />
    </Act>
  );
}

function Simple({ story, action }: OneProps) {
  const { t } = useTranslation('trade');
  const name = action.command;
  const isLift = name === 'lift_control';
  const needsReason = isLift || name === 'cancel_consignment';
  return (
    <Act
      label={
        isLift ? t('act.lift_control.named', { id: action.control_id }) : t(`act.${name}`, name)
      }
      question={t(`act.${name}.question`, { id: story.declaration_id })}
      done={t(`act.${name}.done`)}
      command={`trade/declarations/${name}`}
      version={story.version}
      isGrave={name === 'cancel_consignment'}
      isDisabled={!action.is_possible}
      {...(needsReason && { reason: isLift ? t('act.finding') : t('act.reason') })}
      fieldsOf={(text) => ({
        declaration_id: story.declaration_id,
        ...(isLift && { control_id: action.control_id, finding: text }),
        ...(name === 'cancel_consignment' && { reason: text }),
      })}
    />
  );
}

function One(props: OneProps) {
  if (props.action.command === 'release_consignment') return <Release {...props} />;
  if (props.action.command === 'place_control') return <PlaceControl {...props} />;
  return <Simple {...props} />;
}

// What the caller may do to the consignment now; for what he may not, the reason and its clause.
export function Actions({ story, actions }: { story: Story; actions: OfferedAction[] }) {
  const { t } = useTranslation('trade');
  const sentenceOf = useSentence();
  const refused = actions.filter((action) => !action.is_possible && action.problem);
  if (actions.length === 0) return <p className="soft">{t('act.none')}</p>;
  return (
    <div className="stack-small">
      <div className="button-row">
        {actions.map((action) => (
          <One key={`${action.command}-${action.control_id}`} story={story} action={action} />
        ))}
      </div>
      {refused.map((action) => (
        <details key={`${action.command}-${action.control_id}`} className="why-not">
          <summary>
            {t('act.why_not', { action: t(`act.${action.command}`, action.command) })}
            {': '}
            {sentenceOf(action.problem)}
          </summary>
          {action.problem && <RefusalCard problem={action.problem} />}
        </details>
      ))}
    </div>
  );
}
