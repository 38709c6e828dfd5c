import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '@/shared/api/client';
import { useSession } from '@/shared/session/session';

// Asks every open view anew when something happens at the topic: a stream
// ('trade.declarations/5107…') or a desk ('trade.gate'). The browser connects again by itself. An
// event stream carries no header that says for whom one acts, so a delegate looks every 20 seconds.
export function useLive(topic: string, isWanted = true): void {
  const client = useQueryClient();
  const { actingFor } = useSession();
  useEffect(() => {
    if (!isWanted) return undefined;
    const look = () => void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    if (actingFor || typeof EventSource === 'undefined') {
      const timer = setInterval(look, 20_000);
      return () => clearInterval(timer);
    }
    const source = new EventSource(addressOf('/log/feed', { topic }));
    for (const name of ['event', 'reset']) source.addEventListener(name, look);
    return () => source.close();
  }, [topic, isWanted, actingFor, client]);
}
