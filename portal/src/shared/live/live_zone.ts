import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf, openStream } from '@/shared/api/client';
import { useSession } from '@/shared/session/session';
import { listen } from './listen';
import { isWanted } from './topics';

// What comes within so many milliseconds is looked at in one go: a file of declarations makes
// hundreds of events.
const GATHERED_FOR = 150;

interface Told {
  stream?: string;
}

// The one stream of events of a window: all that its user may see, for whom the user acts. Pages that
// listen have every view asked anew; on all others at least the bell is. A window that nobody looks at
// holds no connection, since a browser grants one server six for all its windows; it looks at
// everything when it is looked at again.
export function useLiveZone(): void {
  const client = useQueryClient();
  const { state, me, actingFor } = useSession();
  const user = state === 'signed_in' ? me?.user.id : undefined;
  useEffect(() => {
    if (user === undefined) return undefined;
    const streams = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: AbortController | undefined;
    const lookAtAll = () =>
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    const lookAtBell = () =>
      void client.invalidateQueries({ queryKey: ['/access/notifications/unread'] });
    const look = () => {
      timer = undefined;
      if (isWanted(streams)) lookAtAll();
      else lookAtBell();
      streams.clear();
    };
    const start = () => {
      stop = new AbortController();
      void listen(
        {
          open: (last, signal) => openStream(addressOf('/log/feed'), last, signal),
          onEvent: ({ name, data }) => {
            if (name === 'reset') return lookAtAll();
            const { stream } = JSON.parse(data) as Told;
            if (stream) streams.add(stream);
            timer ??= setTimeout(look, GATHERED_FOR);
          },
          onReturn: lookAtAll,
        },
        stop.signal,
      );
    };
    const onVisibility = () => {
      stop?.abort();
      if (document.visibilityState !== 'visible') return;
      start();
      lookAtAll();
    };
    if (document.visibilityState === 'visible') start();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      clearTimeout(timer);
      stop?.abort();
    };
  }, [user, actingFor, client]);
}
