import type { BulkJob, BulkState } from './types';

// What may be done with a job, as the program allows it.
export type Step = 'lodge' | 'pause' | 'cancel' | 'remove';

const STEPS: Record<BulkState, Step[]> = {
  checking: ['cancel'],
  checked: ['lodge', 'cancel', 'remove'],
  lodging: ['pause', 'cancel'],
  paused: ['lodge', 'cancel', 'remove'],
  done: ['lodge', 'remove'],
  cancelled: ['remove'],
};

export const isAtWork = (job: BulkJob | undefined): boolean =>
  job?.state === 'checking' || job?.state === 'lodging';

export const waitingOf = ({ counts }: BulkJob): number =>
  counts.declarations - counts.acceptable - counts.lodged - counts.refused;

// When all is lodged, nothing is left to lodge again; when nothing can be, neither.
export function stepsOf(job: BulkJob): Step[] {
  const isLeft = job.counts.lodged < job.counts.declarations;
  return STEPS[job.state].filter((step) => step !== 'lodge' || isLeft);
}

// How far the pass that runs, or the last one, is: 0 to 100. It says 100 only when it is.
export function percentOf({ state, looked_at, counts }: BulkJob): number {
  if (state === 'checked' || state === 'done') return 100;
  if (counts.declarations === 0) return 0;
  return Math.min(100, Math.floor((looked_at * 100) / counts.declarations));
}
