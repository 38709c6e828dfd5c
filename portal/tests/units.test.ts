// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// The units of the law, of its tables' columns and of its parameters.
function unitsOfLaw(): string[] {
  const units = new Set<string>();
  const look = (files: string, unit: RegExp) => {
    for (const file of globSync(files)) {
      for (const [, found = ''] of readFileSync(file, 'utf8').matchAll(unit)) units.add(found);
    }
  };
  look('../law/packages/*/tables/*.table', /^(?:input|output) \w+: [a-z ]+ \(([^)]+)\)/gm);
  look('../law/packages/*/parameters.yaml', /^\s+unit: (\w+)/gm);
  return [...units];
}

it.each(['zh', 'en', 'vi'])('every unit of the law has words in %s', (language) => {
  const textsOf = (folder: string) => JSON.parse(readFileSync(`src/${folder}/texts/${language}.json`, 'utf8')) as Record<string, string>;
  const texts = { ...textsOf('shared'), ...textsOf('features/law') };
  const units = unitsOfLaw();
  expect(units).toContain('working_days');
  expect(units.filter((unit) => texts[`unit.${unit}`] === undefined)).toEqual([]);
});
