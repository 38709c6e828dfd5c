import type { Grant } from '@/shared/api/types';

// Rows of src/systems/access, as GET /api/v1/access/<desk>/<table> gives them.

// GET /api/v1/access/people: what identifies a person, for those who may know it.
export interface Person {
  user: string;
  profile: { display_name: string; login: string; contact: string };
  status: 'none' | 'active' | 'deactivated' | 'erased';
  grants: Grant[];
  last_sign_in_at: string | null;
  locked_until: string | null;
}

// A row of access/users/user: what may be read of users without knowing who they are.
export interface UserRow {
  key: string;
  status: string;
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

export interface WebhookRow {
  key: string;
  organisation: string;
  webhook: string;
  status: 'active' | 'paused' | 'stopped' | 'removed';
  url: string;
  kinds: string;
  description: string;
}

// GET /api/v1/access/notifications
export interface Notification {
  position: number;
  type: string;
  title: string;
  stream: string;
  consignment: string | null;
  on_behalf_of: string;
  decided_at: string;
  is_read: boolean;
}

export interface NotificationPage {
  items: Notification[];
  next: number | null;
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
