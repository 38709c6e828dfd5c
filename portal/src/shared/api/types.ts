// What the program answers, written by hand after its described structs until the types are
// generated from api/openapi/. Fields keep the spelling of the wire.

export type Mark = 'S' | 'K' | 'D' | '?' | 'S/K';

export interface Names {
  zh: string;
  en: string;
  vi: string;
}

// Money and quantities stay the decimal texts they are: see shared/format/decimal.
export interface Money {
  amount: string;
  currency: string;
}

export interface Quantity {
  amount: string;
  unit: string;
}

export interface Citation {
  source: string;
  clause: string;
  title?: string;
  number?: string;
  gist?: string;
  is_unverified?: boolean;
}

// RFC 9457, as the program sends every refusal.
export interface Problem {
  type: string;
  title: string;
  status: number;
  code?: string;
  detail?: string;
  place?: string;
  citation?: Citation | null;
  facts?: { name: string; value: string }[];
  remedy?: string;
  request_id?: string;
}

export interface StreamVersion {
  stream: string;
  version: number;
}

export interface Receipt {
  first_position: number;
  event_count: number;
  decided_at: string;
  streams: StreamVersion[];
  // What waits for a second person, or what a second person said.
  proposal?: Proposal | null;
}

export type ProposalStatus = 'waiting' | 'confirmed' | 'declined' | 'withdrawn' | 'expired';

// A decision that law asks two persons for.
export interface Proposal {
  key: string;
  status: ProposalStatus;
  decision: string;
  command: string;
  content: string;
  subject: string;
  place: string;
  reason: string;
  organisation: string;
  proposed_by: string;
  proposed_at: string;
  expires_at: string;
  ended_by: string;
  ended_at: string | null;
  decline_reason: string;
}

export interface Page<Row> {
  items: Row[];
  next: string | null;
}

export type OrganisationKind =
  | 'zone_authority'
  | 'customs'
  | 'port_operator'
  | 'border_police'
  | 'bank'
  | 'carrier'
  | 'broker'
  | 'trader'
  | 'agency';

export interface Grant {
  role: string;
  area: string;
}

export interface Me {
  user: { id: string; name: string; login: string };
  organisation: { id: string; kind: OrganisationKind; names: Names };
  grants: Grant[];
  delegations: { id: string; principal: string; principal_names: Names; scope: string[] }[];
  csrf_token: string;
}
