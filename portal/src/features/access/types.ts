// Rows of src/systems/access, as GET /api/v1/access/<desk>/<table> gives them. Names of persons are
// sealed in the events; the view of users opens them for the user's own administrators.

export interface UserRow {
  key: string;
  login: string;
  name: string;
  organisation: string;
  status: 'none' | 'active' | 'deactivated' | 'erased';
  roles: string; // "declarant@whole,viewer@chongzuo"
  last_sign_in_at: string | null;
  locked_until: string | null;
  absent_from: string | null;
  absent_until: string | null;
  substitute: string;
}

export interface SessionRow {
  key: string;
  user: string;
  session: string;
  method: 'password' | 'oidc';
  created_at: string;
  expires_at: string;
  ended_at: string | null;
}

export interface TokenRow {
  key: string;
  user: string;
  token: string;
  title: string;
  roles: string;
  created_at: string;
  expires_at: string;
  ended_at: string | null;
}

export interface DelegationRow {
  key: string;
  status: 'none' | 'granted' | 'revoked' | 'renounced';
  principal: string;
  delegate: string;
  scope: string;
  areas: string;
  valid_from: string;
  valid_until: string;
}

// The list parameters access.roles and access.delegable and the plan's areas, as they are in force.
export interface AccessChoices {
  roles: string[];
  delegable: string[];
  areas: string[];
}

export function listOf(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

// The identity provider to sign in at, and the reasons for which a return from it is refused.
export interface OidcOffer {
  is_offered: boolean;
  title: string;
  reasons: { code: string; sentence: string; remedy: string }[];
}

export interface IdentityRow {
  identity: string;
}
