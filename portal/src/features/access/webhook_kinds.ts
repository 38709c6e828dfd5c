// Of what a webhook may be told: whole desks, or single types of their events; of a desk of which law
// opens only single types, these alone.

export interface EventType {
  type: string;
  title: string;
}

export interface KindGroup {
  desk: string;
  // Whether the desk may be chosen as a whole.
  isWhole: boolean;
  types: EventType[];
}

const deskOf = (type: string) => type.split('.').slice(0, 2).join('.');

// `allowed` holds desks ("trade.gate") and types ("access.users.locked"), in the order of law.
export function kindGroups(allowed: string[], types: EventType[]): KindGroup[] {
  const desks = [...new Set(allowed.map(deskOf))];
  return desks.map((desk) => {
    const isWhole = allowed.includes(desk);
    return {
      desk,
      isWhole,
      types: types.filter(({ type }) => deskOf(type) === desk && (isWhole || allowed.includes(type))),
    };
  });
}
