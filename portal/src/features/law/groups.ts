import type { Parameter } from './types';

export interface Group {
  id: string; // of the package
  parameters: Parameter[];
}

// The parameters under the packages that hold them, packages by their id: 00-…, 10-….
export function groupsOf(parameters: Parameter[]): Group[] {
  const byPackage = new Map<string, Parameter[]>();
  for (const parameter of parameters) {
    const held = byPackage.get(parameter.package);
    if (held) held.push(parameter);
    else byPackage.set(parameter.package, [parameter]);
  }
  return [...byPackage]
    .map(([id, held]) => ({ id, parameters: held }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
