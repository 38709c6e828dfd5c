import type { components } from '@/shared/api/generated/investment';
import { isEntry } from './entries';

export type Answer = components['schemas']['AdmissionAnswer'];
export type ActivityAnswer = components['schemas']['AdmissionActivity'];
export type Reason = components['schemas']['AdmissionReason'];
export type Advice = components['schemas']['AdmissionAdvice'];
export type ListUsed = components['schemas']['AdmissionListUsed'];
export type Outcome = components['schemas']['Outcome'];

// How an outcome is coloured. Nothing undecided looks like a yes.
export function toneOf({ outcome, passes }: { outcome: Outcome; passes: boolean }): 'yes' | 'half' | 'no' {
  if (passes) return 'yes';
  return outcome === 'blocked' ? 'no' : 'half';
}

const CONDITIONS = new Set([
  'foreign_share_max', 'single_foreign_share_max', 'chinese_share_min', 'chinese_board_min', 'chinese_control',
  'joint_venture', 'chinese_legal_representative', 'chinese_head',
]);
const NOT_LISTED = new Set(['section_open', 'activity_not_listed', 'exception_applies']);

export type Effect = 'prohibited' | 'restricted' | 'free' | 'unknown';

// What the list that decides makes of the activity. What a reason only notes, as an edition that is over,
// says nothing of it.
export function effectOf({ reasons }: ActivityAnswer): Effect {
  const said = reasons.filter(({ standing }) => standing !== 'note');
  const has = (isOne: (code: string) => boolean) => said.some(({ code }) => isOne(code));
  if (has((code) => code === 'entry_prohibits')) return 'prohibited';
  if (has((code) => CONDITIONS.has(code))) return 'restricted';
  if (said.some(({ standing }) => standing === 'open')) return 'unknown';
  return has((code) => NOT_LISTED.has(code)) ? 'free' : 'unknown';
}

const IN_PART = 'entry_covers_part';

// Entries that are about a part of the class only, of which somebody must say whether the activity is it.
export function asksOf({ reasons }: ActivityAnswer): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ code, standing, citation: { clause } }) => {
    const isNew = code === IN_PART && standing === 'open' && isEntry(clause) && !seen.has(clause);
    if (isNew) seen.add(clause);
    return isNew;
  });
}

// What was not looked at, apart from what the security review says.
const NOT_LOOKED_AT = new Set(['encouraged_catalogue_not_loaded', 'market_access_list_not_loaded', 'treaties_not_assessed']);
export const isNotLookedAt = ({ code }: Reason) => NOT_LOOKED_AT.has(code);
export const isOfReview = ({ code }: Reason) => code.startsWith('security_review');

// How many reasons rest on law that nobody has held against its text.
export function countUnverified(answer: Answer): number {
  const decisive = answer.activities.flatMap(({ reasons }) => reasons.filter(({ standing }) => standing !== 'note'));
  return decisive.filter(({ mark }) => mark !== 'S' && mark !== 'D').length;
}

export const isListMissing = (list: ListUsed) => list.entries_loaded === 0;
