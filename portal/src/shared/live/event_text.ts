// Server-sent events out of the text of a stream, as it comes in pieces.

export interface FeedEvent {
  id: string;
  name: string;
  data: string;
}

function eventOf(block: string): FeedEvent | undefined {
  const event = { id: '', name: 'message', data: [] as string[] };
  for (const line of block.split('\n')) {
    const at = line.indexOf(':');
    if (at <= 0) continue; // a comment, which keeps the connection alive
    const value = line.slice(line[at + 1] === ' ' ? at + 2 : at + 1);
    const field = line.slice(0, at);
    if (field === 'id') event.id = value;
    if (field === 'event') event.name = value;
    if (field === 'data') event.data.push(value);
  }
  return event.data.length === 0 ? undefined : { ...event, data: event.data.join('\n') };
}

// Takes piece after piece; gives the events that are whole by now.
export function eventReader(): (piece: string) => FeedEvent[] {
  let kept = '';
  return (piece) => {
    const blocks = (kept + piece).split('\n\n');
    kept = blocks.pop() ?? '';
    return blocks.map(eventOf).filter((event) => event !== undefined);
  };
}
