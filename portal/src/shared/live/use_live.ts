import { useEffect } from 'react';
import { want } from './topics';

// Asks every open view anew when something happens at the topic: a stream
// ('trade.declarations/5107…') or a desk ('trade.gate').
export function useLive(topic: string, isWanted = true): void {
  useEffect(() => (isWanted ? want(topic) : undefined), [topic, isWanted]);
}
