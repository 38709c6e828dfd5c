import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  ProblemError,
  read,
  send,
  setActFor,
  setCsrfToken,
  whenSignedOut,
} from '@/shared/api/client';
import type { Me } from '@/shared/api/types';
import { forgetOrganisations } from '@/shared/texts/organisations';
import { forgetPeople, learnPeople } from '@/shared/texts/people';
import { forgetKept } from './unsent';

export type SessionState = 'asking' | 'signed_in' | 'signed_out' | 'unreachable';

export interface Session {
  state: SessionState;
  me: Me | undefined;
  // The organisation that the user acts for: the own one, or one that gave a delegation.
  actingFor: string | undefined;
  // Whether the user went by himself: he is not asked to come back to where he was.
  hasLeft: boolean;
  signIn: (login: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
  refresh: () => Promise<void>;
  actFor: (organisation: string | undefined) => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

const ME = ['me'];

// null: nobody is signed in.
async function askWho(): Promise<Me | null> {
  try {
    const me = await read<Me>('/access/me');
    setCsrfToken(me.csrf_token);
    learnPeople({ people: [me.user] });
    return me;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

interface Asked {
  data: Me | null | undefined;
  isError: boolean;
  fetchStatus: string;
}

function stateOf(query: Asked): SessionState {
  if (query.data) return 'signed_in';
  if (query.data === null) return 'signed_out';
  // Paused: the browser knows that it has no network and does not even ask.
  return query.isError || query.fetchStatus === 'paused' ? 'unreachable' : 'asking';
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const [actingFor, setActingFor] = useState<string | undefined>(undefined);
  const [hasLeft, setHasLeft] = useState(false);
  const client = useQueryClient();
  const who = useQuery({ queryKey: ME, queryFn: askWho, staleTime: 60_000 });

  // What one user was shown is not kept for the next; who it is, the session asks anew.
  const forgetViews = useCallback(() => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== ME[0] });
    forgetOrganisations();
    forgetPeople();
  }, [client]);
  const forget = useCallback(() => {
    setCsrfToken(undefined);
    setActFor(undefined);
    setActingFor(undefined);
    client.setQueryData(ME, null);
  }, [client]);

  useEffect(() => whenSignedOut(forget), [forget]);

  const me = who.data ?? undefined;
  const state = stateOf(who);
  const { refetch } = who;
  const session = useMemo<Session>(
    () => ({
      state,
      me,
      actingFor,
      hasLeft,
      refresh: async () => {
        await refetch();
      },
      signIn: async (login, password) => {
        const answer = await send<{ csrf_token: string }>('/access/sign_in', { login, password });
        setCsrfToken(answer.csrf_token);
        setHasLeft(false);
        forgetViews();
        await refetch();
      },
      signOut: async () => {
        await send('/access/sign_out', {});
        await forgetKept();
        setHasLeft(true);
        forgetViews();
        forget();
      },
      actFor: (organisation) => {
        const other = organisation === me?.organisation.id ? undefined : organisation;
        setActFor(other);
        setActingFor(other);
        forgetViews();
        void client.invalidateQueries();
      },
    }),
    [state, me, actingFor, hasLeft, refetch, client, forget, forgetViews],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
