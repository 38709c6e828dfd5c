export const RULING_PHASES = ['made', 'overridden', 'appealed', 'upheld', 'revised'] as const;

export interface NamedText {
  name: string;
  value: string;
}

export interface RulingRow {
  key: string;
  phase: string;
  institution: string;
  reform: string; // empty: decided by the law's own table
  version: string;
  applicant: string;
  case_name: string;
  area: string;
  pilot_group: string;
  decided: string;
  holds: string;
  made_at: string;
  is_unverified: boolean;
  overrides: number;
  appeal_until: string;
  answer_by: string | null;
}

export interface RulingDetail {
  phase: string;
  made: {
    ruling: string;
    institution: string;
    version: string;
    reform: string;
    applicant: string;
    case_name: string;
    area: string;
    pilot_group: string;
    facts: NamedText[];
    outputs: NamedText[];
    citations: { source: string; clause: string }[];
    is_unverified: boolean;
    receipt: string;
    asked_by: string;
    at: string;
  };
  overrides: { outputs: NamedText[]; reason: string; by: string; confirmed_by: string; at: string }[];
  appeal?: { grounds: string; by: string; at: string; answer_by: string } | null;
  answer?: { is_upheld: boolean; outputs: NamedText[]; reason: string; is_in_time: boolean; by: string; at: string } | null;
  outputs: NamedText[];
  appeal_until: string;
}

export const outcomeText = (outputs: readonly NamedText[]) =>
  outputs.map(({ name, value }) => `${name} = ${value}`).join('; ');
