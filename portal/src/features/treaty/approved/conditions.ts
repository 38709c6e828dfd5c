import { isDay, wholeYears } from './standing';

// What approval is asked by, while it is typed: yes, no or not said yet.
export interface Typed {
  is_aeo_advanced: string;
  has_trained_staff: string;
  records_since: string;
  has_offence: string;
  last_offence: string;
}

export const UNSAID: Typed = {
  is_aeo_advanced: '',
  has_trained_staff: '',
  records_since: '',
  has_offence: '',
  last_offence: '',
};

// Nothing is taken for granted: what was not said makes the form incomplete.
export function isComplete(typed: Typed, today: string): boolean {
  const isPast = (day: string) => isDay(day) && day <= today;
  return (
    typed.is_aeo_advanced !== '' &&
    typed.has_trained_staff !== '' &&
    isPast(typed.records_since) &&
    typed.has_offence !== '' &&
    (typed.has_offence === 'no' || isPast(typed.last_offence))
  );
}

// As the desk takes them.
export function conditionsOf(typed: Typed) {
  return {
    is_aeo_advanced: typed.is_aeo_advanced === 'yes',
    has_trained_staff: typed.has_trained_staff === 'yes',
    records_since: typed.records_since,
    last_offence: typed.has_offence === 'yes' ? typed.last_offence : null,
  };
}

// As the table is asked, in the years that the desk counts by the day.
export function inputsOf(event: string, typed: Typed, today: string): Record<string, string | boolean> {
  const { is_aeo_advanced, has_trained_staff, records_since, last_offence } = conditionsOf(typed);
  return {
    event,
    is_aeo_advanced,
    has_trained_staff,
    record_years: String(wholeYears(records_since, today)),
    has_offence: last_offence !== null,
    years_since_offence: String(last_offence === null ? 0 : wholeYears(last_offence, today)),
  };
}

// What an exporter said, taken from a step: what customs compares its findings with.
export function typedOf(facts: readonly (readonly [string, string])[]): Typed {
  const said = Object.fromEntries(facts) as Record<string, string | undefined>;
  const yesNo = (text: string | undefined) => (text === 'true' ? 'yes' : text === 'false' ? 'no' : '');
  const offence = said['last_offence'];
  return {
    is_aeo_advanced: yesNo(said['is_aeo_advanced']),
    has_trained_staff: yesNo(said['has_trained_staff']),
    records_since: said['records_since'] ?? '',
    has_offence: offence === undefined ? '' : offence === 'none' ? 'no' : 'yes',
    last_offence: offence === undefined || offence === 'none' ? '' : offence,
  };
}
