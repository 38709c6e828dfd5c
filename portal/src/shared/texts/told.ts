import { useSyncExternalStore } from 'react';

// What things are called, as the zone's answers told it beside their ids. Kept apart from the
// answers: a name is shown far from where the answer was read.
export class ToldNames<Name> {
  private known: ReadonlyMap<string, Name> = new Map();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly isSame: (one: Name, other: Name) => boolean) {}

  learn(told: readonly (readonly [string, Name])[]): void {
    const isNews = told.some(([id, name]) => {
      const before = this.known.get(id);
      return before === undefined || !this.isSame(before, name);
    });
    if (isNews) this.tell(new Map([...this.known, ...told]));
  }

  // What one user was told is not kept for the next.
  forget(): void {
    this.tell(new Map());
  }

  all = (): ReadonlyMap<string, Name> => this.known;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(next: ReadonlyMap<string, Name>): void {
    this.known = next;
    for (const listener of this.listeners) listener();
  }
}

export function useTold<Name>(names: ToldNames<Name>): ReadonlyMap<string, Name> {
  return useSyncExternalStore(names.subscribe, names.all);
}

// The list of that name which an answer carries, if it carries one.
export function listIn<One>(answer: unknown, name: string): One[] {
  const list = ((answer ?? {}) as Record<string, unknown>)[name];
  return Array.isArray(list) ? (list as One[]) : [];
}
