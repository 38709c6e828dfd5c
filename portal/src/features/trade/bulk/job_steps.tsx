import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, call, send } from '@/shared/api/client';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { stepsOf, type Step } from './progress';
import { pathOf, type BulkJob } from './types';

// What a job's button says: to go on is not to begin, and to try again is neither.
function labelOf(step: Step, job: BulkJob): string {
  if (step !== 'lodge' || job.state === 'checked') return `bulk.${step}`;
  return job.state === 'paused' ? 'bulk.resume' : 'bulk.again';
}

async function take(step: Step, job: BulkJob): Promise<void> {
  if (step === 'remove') await call(addressOf(pathOf(job.job)), { method: 'DELETE' });
  else await send(`${pathOf(job.job)}/${step}`, {});
}

function StepButton({ step, job, onDone }: { step: Step; job: BulkJob; onDone: () => void }) {
  const { t } = useTranslation('trade');
  const [isAsking, setAsking] = useState(false);
  const client = useQueryClient();
  const given = useMutation({
    mutationFn: () => take(step, job),
    onSuccess: async () => {
      setAsking(false);
      onDone();
      if (step !== 'remove') await client.invalidateQueries();
    },
  });
  const label = t(labelOf(step, job));
  const isAsked = step !== 'pause';
  const press = () => {
    given.reset();
    if (isAsked) setAsking(true);
    else given.mutate();
  };
  const tone = step === 'lodge' ? 'solid-button' : 'plain-button';
  const isGrave = step === 'cancel' || step === 'remove';
  return (
    <>
      <button
        type="button"
        className={isGrave ? `${tone} grave` : tone}
        disabled={given.isPending}
        onClick={press}
      >
        {label}
      </button>
      {!isAsked && given.isError && <ErrorCard error={given.error} />}
      <Modal
        open={isAsking}
        title={label}
        okText={t('confirm')}
        cancelText={t('bulk.back')}
        okButtonProps={{ loading: given.isPending }}
        onOk={() => given.mutate()}
        onCancel={() => setAsking(false)}
      >
        <p>
          {t(`bulk.${step}.question`, { number: job.counts.declarations - job.counts.lodged })}
        </p>
        {given.isError && <ErrorCard error={given.error} />}
      </Modal>
    </>
  );
}

// The buttons that the state of a job allows.
export function JobSteps({ job, onRemoved }: { job: BulkJob; onRemoved: () => void }) {
  return (
    <div className="button-row">
      {stepsOf(job).map((step) => (
        <StepButton
          key={step}
          step={step}
          job={job}
          onDone={step === 'remove' ? onRemoved : () => undefined}
        />
      ))}
    </div>
  );
}
