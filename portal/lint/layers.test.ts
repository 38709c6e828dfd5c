// @vitest-environment node
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

async function messagesFor(filePath: string, code: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: process.cwd() });
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter((message) => message.ruleId === 'layers/arrows')
    .map((message) => message.message);
}

describe('the arrows between folders', () => {
  it.each([
    ['src/shared/planted.ts', "import '@/features/access/feature';"],
    ['src/shared/planted.ts', "export { a } from '../features/access/feature';"],
    ['src/features/law/planted.ts', "import '../access/feature';"],
    ['src/features/law/planted.ts', "void import('@/features/access/feature');"],
    ['src/features/law/planted.ts', "import '@/journeys/home/feature';"],
    ['src/journeys/home/planted.ts', "import '@/app/main';"],
    ['src/shared/planted.ts', "import '@/elsewhere/file';"],
  ])('refuse in %s the planted %s', async (file, code) => {
    expect(await messagesFor(file, code)).toHaveLength(1);
  });

  it.each([
    ['src/features/law/planted.ts', "import '@/shared/api/client';"],
    ['src/features/law/planted.ts', "import './pages/parameters';"],
    ['src/journeys/home/planted.ts', "import '@/features/access/feature';"],
    ['src/app/planted.ts', "import 'react';"],
  ])('allow in %s the import %s', async (file, code) => {
    expect(await messagesFor(file, code)).toEqual([]);
  });
});
