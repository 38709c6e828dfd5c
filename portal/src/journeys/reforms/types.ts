import type { components } from '@/shared/api/generated/treaty';
import type { components as lawComponents } from '@/shared/api/generated/law';
import { hasRole } from '@/shared/feature';
import type { Me } from '@/shared/api/types';

type Schemas = components['schemas'];
export type ReformRow = Schemas['ReformRow'];
export type ReformDetail = Schemas['ReformDetail'];
export type Content = Schemas['VersionContent'];
export type Term = Schemas['DelegatedTerm'];
export type TermValue = Schemas['TermValue'];
export type Force = Schemas['ForceView'];
export type Step = Schemas['ReformStepView'];
export type StepBy = Schemas['StepBy'];
export type Report = Schemas['BacktestReport'];
export type ReviewFinding = Schemas['ReviewFinding'];
export type VersionDiff = Schemas['VersionDiff'];
export type Versions = lawComponents['schemas']['VersionsView'];

// What a back-test at the counter is asked: `decisions` is a CSV of past decisions, null the rulings
// of the zone.
export type BacktestQuestion = Schemas['BacktestEnquiry'];
export type BacktestCase = Schemas['CaseTold'];
export type BacktestAnswer = Schemas['BacktestAnswer'];
export type CaseQuestion = Schemas['CaseEnquiry'];
export type CaseAnswer = Schemas['CaseAnswer'];
export type CaseDecision = Schemas['CaseDecision'];

export const DESK = 'treaty/reforms';
export const AREAS = ['whole', 'nanning', 'qinzhou_port', 'chongzuo'] as const;
export const PHASES = [
  'drafted', 'analysed', 'back_tested', 'in_pilot', 'adopted', 'replicated', 'suspended', 'rolled_back', 'withdrawn',
] as const;

export const seesReforms = (me: Me) => hasRole(me, 'reform_officer', 'zone_official', 'auditor', 'customs_supervisor');

export const keyOf = ({ institution, reform }: Pick<ReformDetail, 'institution' | 'reform'>) => `${institution}.${reform}`;
export const addressOfReform = (detail: Pick<ReformDetail, 'institution' | 'reform'>) =>
  `/${DESK}/reform/${encodeURIComponent(keyOf(detail))}`;

// Whoever takes the steps of a reform: a reform officer of the organisation that keeps it.
export function mayAct(me: Me | undefined, keeper: string): boolean {
  return me !== undefined && hasRole(me, 'reform_officer') && me.organisation.id === keeper;
}

// Where a reform of this territory may be in force.
export function areasOf(territory: readonly string[]): string[] {
  return territory.includes('whole') ? [...AREAS] : [...territory];
}

export type ForceStanding = 'standing' | 'coming' | 'paused' | 'behind' | 'over' | 'rolled_back';

export function standingOf(force: Force, now: number): ForceStanding {
  if (force.is_rolled_back) return 'rolled_back';
  if (force.until && Date.parse(force.until) <= now) return 'over';
  const pause = force.pauses.at(-1);
  if (pause && !pause.until) return 'paused';
  return Date.parse(force.from) > now ? 'coming' : 'standing';
}

export const isLive = (standing: ForceStanding) => standing !== 'over' && standing !== 'rolled_back';

// The entries of the same place that were made later and are not over: steps are about the last.
function laterThere(force: Force, forces: readonly Force[], now: number): ForceStanding[] {
  return forces
    .slice(forces.indexOf(force) + 1)
    .filter((other) => other.area === force.area && other.group === force.group)
    .map((other) => standingOf(other, now))
    .filter(isLive);
}

// How an entry of a reform stands among the others, and whether a step would be about it. Behind
// one that decides it waits to decide again.
export function standingAmong(force: Force, forces: readonly Force[], now: number) {
  const own = standingOf(force, now);
  const later = laterThere(force, forces, now);
  const standing: ForceStanding = own === 'standing' && later.includes('standing') ? 'behind' : own;
  return { standing, isLast: isLive(own) && later.length === 0 };
}

// A time of the zone as a picker gives it, as an instant; null where none was chosen.
export function instantOf(local: string): string | null {
  if (local === '') return null;
  const instant = new Date(`${local}:00+08:00`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString().replace('.000Z', 'Z');
}
