import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trial } from '@/features/law/tables/trial';
import type { DecisionReceipt, TableDetail } from '@/features/law/tables/types';
import { addressOf, call, ProblemError } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked } from '@/shared/ui/states';
import { AREAS, isLive, standingOf, type ReformDetail } from '../types';
import { DecidedSide } from './decided_side';
import { areAlike } from './receipt_text';

type Inputs = Record<string, string | boolean>;

interface Place {
  area: string;
  group: string;
}

type Answer = { receipt: DecisionReceipt } | { error: unknown };

async function decide(institution: string, { area, group }: Place, inputs: Inputs): Promise<Answer> {
  const address = addressOf(`/law/tables/${institution}/decisions`, { area: area === 'whole' ? '' : area, group: group.trim() });
  try {
    return { receipt: (await call<DecisionReceipt>(address, { method: 'POST', body: inputs })).body };
  } catch (error) {
    return { error };
  }
}

function Decision({ answer, other }: { answer: Answer; other: Answer | undefined }) {
  if ('error' in answer) return <ErrorCard error={answer.error} />;
  const { receipt } = answer;
  const against = other && 'receipt' in other ? other.receipt : undefined;
  return <DecidedSide receipt={receipt} isOther={against !== undefined && !areAlike(receipt, against)} />;
}

function PlaceFields({ label, place, onChange }: { label: string; place: Place; onChange: (place: Place) => void }) {
  const { t } = useTranslation('reforms');
  return (
    <div className="side-place">
      <ChoiceField
        label={label}
        value={place.area}
        options={AREAS.map((value) => ({ value, label: t(`area.${value}`) }))}
        onChange={(area) => onChange({ ...place, area })}
      />
      <TextField label={t('place.group')} value={place.group} onChange={(group) => onChange({ ...place, group })} />
    </div>
  );
}

// The same facts decided in two places: where the reform is in force, and elsewhere.
export function SideBySide({ detail, now }: { detail: ReformDetail; now: number }) {
  const { t } = useTranslation('reforms');
  const here = detail.forces.find((force) => isLive(standingOf(force, now)));
  const table = useRead<TableDetail>(`/law/tables/${encodeURIComponent(detail.institution)}`);
  const [left, setLeft] = useState<Place>({ area: here?.area ?? 'whole', group: here?.group ?? '' });
  const [right, setRight] = useState<Place>({ area: AREAS.find((area) => area !== 'whole' && area !== here?.area) ?? 'whole', group: '' });
  const trial = useMutation({
    mutationFn: (inputs: Inputs) =>
      Promise.all([left, right].map((place) => decide(detail.institution, place, inputs))),
  });
  const [first, second] = trial.data ?? [];
  const refused = first && 'error' in first && first.error instanceof ProblemError ? first.error.problem : undefined;
  const change = (set: (place: Place) => void) => (place: Place) => {
    trial.reset();
    set(place);
  };
  return (
    <Asked query={table}>
      {({ table: { inputs } }) => (
        <div className="stack-small">
          <div className="sides">
            <PlaceFields label={t('side.here')} place={left} onChange={change(setLeft)} />
            <PlaceFields label={t('side.there')} place={right} onChange={change(setRight)} />
          </div>
          <Trial
            columns={inputs}
            refused={refused && { place: refused.place ?? '', sentence: refused.title }}
            isBusy={trial.isPending}
            onDecide={(given) => trial.mutate(given)}
            onChange={() => trial.reset()}
          />
          {first && second && (
            <div className="sides" role="status">
              <Decision answer={first} other={second} />
              <Decision answer={second} other={first} />
            </div>
          )}
        </div>
      )}
    </Asked>
  );
}
