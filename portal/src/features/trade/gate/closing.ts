// The event of a device's stream that closed one of its cases.

export interface StreamEvent {
  position: number;
  type: string;
  envelope: string;
}

export interface Closing {
  position: number;
  at: string;
}

interface Envelope {
  body: { conflict?: { conflict_no?: number } };
  context: { decided_at: string };
}

export function closingOf(events: StreamEvent[], conflictNo: number): Closing | undefined {
  for (const { position, type, envelope } of events) {
    if (type !== 'trade.gate_devices.conflict_closed') continue;
    const { body, context } = JSON.parse(envelope) as Envelope;
    if (body.conflict?.conflict_no === conflictNo) return { position, at: context.decided_at };
  }
  return undefined;
}
