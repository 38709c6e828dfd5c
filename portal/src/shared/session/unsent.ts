// What a feature keeps on this device that signing out would leave behind: how much of it was not
// sent yet, and how to forget what the next user must not have.
export interface KeptHere {
  countUnsent: () => Promise<number>;
  forget: () => Promise<void>;
}

const kept: KeptHere[] = [];

export function keepsHere(one: KeptHere): void {
  kept.push(one);
}

export async function countUnsent(): Promise<number> {
  const counts = await Promise.all(kept.map((one) => one.countUnsent().catch(() => 0)));
  return counts.reduce((sum, count) => sum + count, 0);
}

export async function forgetKept(): Promise<void> {
  await Promise.all(kept.map((one) => one.forget().catch(() => undefined)));
}
