// What the open pages want to hear of: a stream ('trade.declarations/5107…'), a desk ('trade.gate'), or
// with '' everything.

const wanted = new Map<symbol, string>();

// Gives back what ends it.
export function want(topic: string): () => void {
  const key = Symbol(topic);
  wanted.set(key, topic);
  return () => void wanted.delete(key);
}

export function isAbout(stream: string, topic: string): boolean {
  return topic === '' || stream === topic || stream.startsWith(`${topic}/`);
}

export function isWanted(streams: Iterable<string>): boolean {
  const topics = [...wanted.values()];
  return [...streams].some((stream) => topics.some((topic) => isAbout(stream, topic)));
}
