import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, send } from '@/shared/api/client';
import { useSession } from '@/shared/session/session';
import { Page, Section } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import { AppliedTo, type Imports } from '../stress/applied_to';
import { cellOfPlace, faultsOf, stageFaults } from '../stress/checks';
import { csvOfPlan, toldRows, type Plan } from '../stress/plan';
import { Result } from '../stress/result';
import type { Refused } from '../stress/schedule_grid';
import { SchedulePart } from '../stress/schedule_part';
import type { StressAnswer, StressRequest } from '../stress/types';
import { useSchedule } from '../stress/use_schedule';

const PATH = '/treaty/stress_tests';

// What was asked last, and from what: what is changed afterwards makes the answer one of before.
interface Run {
  no: number;
  plan: Plan;
  imports: Imports;
}

function requestOf({ plan, imports: { file, from, to } }: Run): StressRequest {
  return {
    schedule: csvOfPlan(plan),
    lines: file?.text ?? null,
    from: (!file && from) || null,
    to: (!file && to) || null,
  };
}

function useRun(run: Run | undefined) {
  const { i18n } = useTranslation('treaty');
  const { actingFor } = useSession();
  return useQuery({
    queryKey: [PATH, run?.no, actingFor, i18n.language],
    queryFn: () => (run ? send<StressAnswer>(PATH, requestOf(run)) : Promise.reject(new Error('nothing was asked'))),
    enabled: run !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

// The cell that was refused, as long as it is what it was.
function refusedCell(error: unknown, run: Run | undefined, plan: Plan): Refused | undefined {
  if (!(error instanceof ProblemError) || run?.plan !== plan) return undefined;
  const cell = cellOfPlace(plan, error.problem.place ?? '');
  return cell && { ...cell, text: error.problem.title };
}

// A tariff that might be, tried on imports that were: what the treasury would have lost, and who
// would have gained.
export default function StressTestPage() {
  const { t } = useTranslation('treaty');
  const schedule = useSchedule();
  const [imports, setImports] = useState<Imports>({ file: undefined, from: '', to: '' });
  const [run, setRun] = useState<Run | undefined>(undefined);
  const plan = schedule.history.now;
  const faults = useMemo(() => faultsOf(plan), [plan]);
  const answer = useRun(run);
  const isBlank = toldRows(plan).length === 0;
  const faulty = faults.size + stageFaults(plan).filter(Boolean).length;
  const isReversed = !imports.file && imports.from !== '' && imports.to !== '' && imports.from > imports.to;
  const isChanged = run !== undefined && (run.plan !== plan || run.imports !== imports);
  return (
    <Page title={t('stress.title')} lead={t('stress.lead')}>
      <p className="stress-banner">{t('stress.banner')}</p>
      <SchedulePart schedule={schedule} faults={faults} refused={refusedCell(answer.error, run, plan)} />
      <AppliedTo imports={imports} onChange={setImports} />
      <Section className="stress-run">
        <button
          type="button"
          className="solid-button"
          disabled={isBlank || faulty > 0 || isReversed || answer.isFetching}
          onClick={() => setRun((before) => ({ no: (before?.no ?? 0) + 1, plan, imports }))}
        >
          {t('stress.run')}
        </button>
        <p className="soft" role="status">
          {isBlank ? t('stress.blank') : faulty > 0 ? t('stress.faulty', { count: faulty }) : isChanged && t('stress.changed')}
        </p>
      </Section>
      {run && (
        <>
          <h2 className="section-title">{t('stress.result', { name: run.imports.file?.name ?? t('stress.of_zone') })}</h2>
          <Asked query={answer} rows={6}>
            {(one) => <Result key={run.no} answer={one} />}
          </Asked>
        </>
      )}
    </Page>
  );
}
