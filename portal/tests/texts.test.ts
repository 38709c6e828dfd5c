// @vitest-environment node
import { existsSync, globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const LANGUAGES = ['zh', 'en', 'vi'];
const folders = globSync('src/**/texts/zh.json').map((file) => file.slice(0, -'/zh.json'.length));

function textsOf(folder: string, language: string): Record<string, string> {
  return JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8')) as Record<string, string>;
}

const namesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

// Words a reader would see that stand in the code: text between tags, and attributes that are read
// out or shown.
const READ_ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder', 'label', 'lead', 'message'];

export function sentencesIn(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const isWord = (text: string) => /\p{Script=Han}|\p{L}{2,}/u.test(text);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isWord(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && READ_ATTRIBUTES.includes(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && isWord(value.text)) found.push(value.text);
    }
    // Chinese anywhere in code, but for the names of languages, is a sentence that was forgotten.
    if ((ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) &&
        /\p{Script=Han}/u.test(node.text) && !file.endsWith('texts/language.ts')) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

// The keys that the code asks for literally, with the namespace of the nearest useTranslation.
export function keysIn(code: string): { namespace: string; key: string }[] {
  const namespace = /useTranslation\('(\w+)'\)/.exec(code)?.[1] ?? 'shared';
  return [...code.matchAll(/\bt\('([^']+)'/g)].map((match) => {
    const [first = '', second] = (match[1] ?? '').split(':');
    return second === undefined ? { namespace, key: first } : { namespace: first, key: second };
  });
}

const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'));

describe('the texts', () => {
  it('are found', () => {
    expect(folders).toContain('src/shared/texts');
    expect(folders).toContain('src/app/texts');
  });

  it.each(folders)('of %s have the same keys and blanks in every language', (folder) => {
    const chinese = textsOf(folder, 'zh');
    for (const language of LANGUAGES) {
      expect(existsSync(`${folder}/${language}.json`)).toBe(true);
      const texts = textsOf(folder, language);
      expect(Object.keys(texts).sort()).toEqual(Object.keys(chinese).sort());
      for (const [key, text] of Object.entries(texts)) {
        expect(text.trim(), `${folder} ${language} ${key}`).not.toBe('');
        expect(namesIn(text), `${folder} ${language} ${key}`).toEqual(namesIn(chinese[key] ?? ''));
      }
    }
  });

  it('hold every key that the code asks for', () => {
    const known = new Map(folders.map((folder) => [folder.split('/').at(-2), textsOf(folder, 'zh')]));
    const missing = sources.flatMap((file) =>
      keysIn(readFileSync(file, 'utf8'))
        .filter(({ namespace, key }) =>
          known.get(namespace)?.[key] === undefined && known.get('shared')?.[key] === undefined)
        .map(({ namespace, key }) => `${file}: ${namespace}:${key}`));
    expect(missing).toEqual([]);
  });
});

describe('the code', () => {
  it('holds no sentence of its own', () => {
    const found = sources.flatMap((file) =>
      sentencesIn(file, readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['<p>已放行</p>', '已放行'],
    ['<p>Goods are released</p>', 'Goods are released'],
    ['<a title="Open it" />', 'Open it'],
    ["const a = '放行';", '放行'],
  ])('would be caught planting %s', (code, sentence) => {
    expect(sentencesIn('planted.tsx', code)).toContain(sentence);
  });

  it('would be caught asking for a key that is not there', () => {
    expect(keysIn("const { t } = useTranslation('law'); t('title'); t('app:more')")).toEqual([
      { namespace: 'law', key: 'title' },
      { namespace: 'app', key: 'more' },
    ]);
  });
});
