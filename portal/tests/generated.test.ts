// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generated, typesOfAll } from '../generate_types.mjs';

it('the generated types are those of api/openapi: else run npm run types', { timeout: 60_000 }, async () => {
  const types = await typesOfAll();
  const files = globSync(path.join(generated, '*.ts')).map((file) => path.basename(file, '.ts'));
  expect(files.sort()).toEqual([...types.keys()].sort());
  for (const [system, text] of types) {
    expect(readFileSync(path.join(generated, `${system}.ts`), 'utf8') === text, system).toBe(true);
  }
});
